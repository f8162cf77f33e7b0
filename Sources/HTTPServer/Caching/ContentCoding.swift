/// How the bytes of a body are coded on the wire (RFC 9110, 8.4.1).
public enum ContentCoding: Int, CaseIterable, Sendable {
  case identity, gzip, brotli

  /// The name in `Content-Encoding`; nil for bytes as they are.
  var token: String? {
    switch self {
    case .identity: nil
    case .gzip: "gzip"
    case .brotli: "br"
    }
  }
}

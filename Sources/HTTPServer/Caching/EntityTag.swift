internal import Digests

/// A strong validator of exactly these bytes (RFC 9110, 8.8.3): their BLAKE2b digest of 128 bits.
struct EntityTag: Equatable, Sendable {
  /// With its quotation marks, as it stands in the header.
  let text: String

  init(of bytes: [UInt8]) {
    text = "\"\(BLAKE2bDigest(of: bytes).hex)\""
  }

  /// Whether an `If-None-Match` names this tag, by weak comparison: a list of tags, or `*`.
  func isNamed(in ifNoneMatch: String) -> Bool {
    var rest = Substring(ifNoneMatch).utf8
    let own = text.utf8
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ","):
        rest.removeFirst()
      case UInt8(ascii: "*"):
        return true
      case UInt8(ascii: "W"):
        rest.removeFirst()
        guard rest.first == UInt8(ascii: "/") else { return false }
        rest.removeFirst()
      case UInt8(ascii: "\""):
        guard let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else { return false }
        if rest[...end].elementsEqual(own) { return true }
        rest = rest[rest.index(after: end)...]
      default:
        return false
      }
    }
    return false
  }
}

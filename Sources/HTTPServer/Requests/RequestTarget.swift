/// A request target in its one canonical form (RFC 9112, 3.2).
struct RequestTarget: Equatable {
  enum Reading: Equatable {
    case target(RequestTarget)
    /// The same page under its canonical address.
    case redirect(to: String)
    /// `OPTIONS *`.
    case wholeServer
    case malformed
  }

  /// Begins with `/`; percent-encoded as it came.
  let path: String
  /// What follows `?`, without it; empty for none.
  let query: String

  var text: String { query.isEmpty ? path : "\(path)?\(query)" }

  /// Reads the `uri` of a request line: a path, or an absolute address whose host has been checked elsewhere.
  ///
  /// Repeated and final slashes, and escapes of letters, digits, `-`, `_` and `~`, are redirected away, so that a page has
  /// one address (RFC 9110, 4.2.3). An escaped dot stays, or `%2e%2e` would become a step up. A backslash is refused: browsers
  /// read it as a slash, and a redirect to `/\host` would leave the site.
  static func read(_ uri: String) -> Reading {
    if uri == "*" { return .wholeServer }
    var rest = Substring(uri).utf8
    if rest.first != UInt8(ascii: "/") {
      guard let path = pathOfAbsolute(uri) else { return .malformed }
      rest = path
    }
    let path = rest.prefix { $0 != UInt8(ascii: "?") }
    let query = rest.dropFirst(path.count + 1)
    guard path.allSatisfy(isPathByte), query.allSatisfy({ $0 > 32 && $0 != 127 }),
      !path.contains(UInt8(ascii: "%")) || PercentEncoding.decoded(path) != nil
    else { return .malformed }
    let plain = Substring(path)
    let target = RequestTarget(path: canonical(path) ?? String(plain), query: String(Substring(query)))
    let isCanonical = target.path.utf8.count == path.count && !(query.isEmpty && rest.count > path.count)
    return isCanonical ? .target(target) : .redirect(to: target.text)
  }

  /// The host in an absolute address, which counts in place of `Host`.
  static func authority(of uri: String) -> String? {
    guard let start = startOfAuthority(uri) else { return nil }
    return String(uri[start...].prefix { $0 != "/" && $0 != "?" })
  }

  private static func pathOfAbsolute(_ uri: String) -> Substring.UTF8View? {
    guard let start = startOfAuthority(uri) else { return nil }
    let path = uri[start...].utf8.drop { $0 != UInt8(ascii: "/") }
    return path.isEmpty ? Substring("/").utf8 : path
  }

  private static func startOfAuthority(_ uri: String) -> String.Index? {
    let scheme = uri.prefix(8).lowercased()
    if scheme.hasPrefix("http://") { return uri.index(uri.startIndex, offsetBy: 7) }
    return scheme == "https://" ? uri.index(uri.startIndex, offsetBy: 8) : nil
  }

  /// Nil where nothing has to change.
  private static func canonical(_ path: Substring.UTF8View) -> String? {
    let slash = UInt8(ascii: "/")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.count)
    var rest = path
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let plain = PercentEncoding.octet(rest.prefix(2)), needsNoEscape(plain) {
        bytes.append(plain)
        rest = rest.dropFirst(2)
      } else if byte != slash || bytes.last != slash {
        bytes.append(byte)
      }
    }
    if bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    return bytes.count == path.count ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func needsNoEscape(_ byte: UInt8) -> Bool {
    PercentEncoding.isPlain(byte) || byte == UInt8(ascii: "~")
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...32, 127...255, UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "#"):
      false
    default: true
    }
  }
}

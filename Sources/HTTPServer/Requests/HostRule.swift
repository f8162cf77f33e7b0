internal import HTTPTypes

/// Which `Host` a request must name.
///
/// RFC 9112, 3.2: an HTTP/1.1 request without one, with two, or with something that is no host is answered 400. Where the
/// public address of the site is known, another host is answered 421: links are built from that address alone, but a
/// shared cache or a rebound name must not learn to answer for someone else with our pages.
struct HostRule: Sendable {
  var publicURL: PublicURL?

  /// Nil where the request may pass. `authority` is the host in an absolute target, which counts in place of `Host`.
  func refusal(
    of facts: RequestFacts, authority: String?, isHTTP11: Bool, isForOperators: @autoclosure () -> Bool
  ) -> SiteError? {
    guard facts.hostCount <= 1 else {
      return SiteError(.badRequest, "The request names more than one host.")
    }
    guard let named = facts.host else {
      return isHTTP11 ? SiteError(.badRequest, "The request does not say which host it is for.") : nil
    }
    let host = authority ?? named
    if let publicURL, publicURL.isMeant(by: host) { return nil }
    guard Self.isValid(host) else {
      return SiteError(.badRequest, "The host that the request names is not a host.")
    }
    guard let publicURL, !isForOperators() else { return nil }
    return SiteError(.misdirectedRequest, "This server answers for \(publicURL.text) only.")
  }

  /// A name, IPv4 address or bracketed IPv6 address, and at most a port.
  static func isValid(_ host: String) -> Bool {
    var rest = Substring(host).utf8
    guard let first = rest.first else { return false }
    if first == UInt8(ascii: "[") {
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")), end > rest.index(after: rest.startIndex) else {
        return false
      }
      guard rest[..<end].dropFirst().allSatisfy({ isHexDigit($0) || $0 == 58 || $0 == 46 }) else { return false }
      rest = rest[rest.index(after: end)...]
    } else {
      let name = rest.prefix { $0 != UInt8(ascii: ":") }
      guard !name.isEmpty, name.allSatisfy(isNameByte) else { return false }
      rest = rest.dropFirst(name.count)
    }
    guard rest.first != nil else { return true }
    return rest.first == UInt8(ascii: ":") && rest.count <= 6 && rest.dropFirst().allSatisfy { (48...57).contains($0) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte | 0x20)
  }
}

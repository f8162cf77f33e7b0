/// Where readers find the site: scheme, host and port, without a path.
public struct PublicURL: Hashable, Sendable {
  public let isSecure: Bool
  /// Host and, unless it is the scheme's own, port, in lower case: what `Host` must say.
  public let authority: String

  /// Nil unless `text` is `http://` or `https://` with a host, at most a port, and at most a final `/`.
  public init?(_ text: String) {
    let lower = text.lowercased()
    isSecure = lower.hasPrefix("https://")
    guard isSecure || lower.hasPrefix("http://") else { return nil }
    var rest = lower.dropFirst(isSecure ? 8 : 7)
    if rest.last == "/" { rest = rest.dropLast() }
    guard HostRule.isValid(String(rest)) else { return nil }
    authority = Self.withoutOwnPort(String(rest), isSecure: isSecure)
  }

  /// Without a final slash.
  public var text: String { (isSecure ? "https://" : "http://") + authority }

  /// Whether a `Host` means this site.
  func isMeant(by host: String) -> Bool {
    host == authority || Self.withoutOwnPort(host.lowercased(), isSecure: isSecure) == authority
  }

  private static func withoutOwnPort(_ authority: String, isSecure: Bool) -> String {
    let port = isSecure ? ":443" : ":80"
    return authority.hasSuffix(port) ? String(authority.dropLast(port.utf8.count)) : authority
  }
}

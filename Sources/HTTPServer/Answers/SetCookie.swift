/// A cookie that an answer gives to the browser: for every address of this host, for no other host, and hidden from scripts.
///
/// Where readers find the site by https, the server sends it as `Secure` and puts `__Host-` before its name, so that neither
/// a sister host nor somebody on the line can plant one (RFC 6265bis, 4.1.3.2); ``SiteRequest/cookie(_:)`` takes it off.
public struct SetCookie: Hashable, Sendable {
  /// Whether the browser sends the cookie when another site leads to this one.
  public enum SameSite: String, Sendable {
    /// With a link, not with a form.
    case lax = "Lax"
    /// Never: who comes from elsewhere, or by a link in a mail, is unknown on the first page.
    case strict = "Strict"
  }

  public let name: String
  /// Any text without a NUL; what a cookie cannot hold is percent-encoded on the way. Browsers keep 4,096 bytes with the
  /// name.
  public var value: String
  /// Seconds that the browser keeps it; nil for until it is closed.
  public var maxAge: Int?
  public var sameSite: SameSite

  /// The name, of letters, digits, `-` and `_`, comes from the program, never from a request.
  public init(_ name: String, _ value: String, maxAge: Int? = nil, sameSite: SameSite = .lax) {
    precondition(!name.isEmpty && name.utf8.allSatisfy(PercentEncoding.isPlain), "“\(name)” is no name of a cookie.")
    self.name = name
    self.value = value
    self.maxAge = maxAge
    self.sameSite = sameSite
  }

  /// Makes the browser forget the cookie of that name.
  public static func removing(_ name: String) -> SetCookie { SetCookie(name, "", maxAge: 0) }

  /// As `Set-Cookie` says it.
  func text(isSecure: Bool) -> String {
    var text = "\(Self.sentName(name, isSecure: isSecure))=\(PercentEncoding.encoded(value)); Path=/; HttpOnly"
    if isSecure { text += "; Secure" }
    if let maxAge { text += "; Max-Age=\(max(maxAge, 0))" }
    return text + "; SameSite=\(sameSite.rawValue)"
  }

  static func sentName(_ name: String, isSecure: Bool) -> String { isSecure ? "__Host-\(name)" : name }
}

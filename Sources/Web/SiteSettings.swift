import Foundation
import Practices
public import Records

/// What the site says of itself.
public struct SiteSettings: Sendable {
  /// Whom readers write to; nil when the operator has named nobody.
  public var contact: Contact?
  public var languages: [Language] = Language.interface
  /// Without a final slash; nil when the site does not know where it is found.
  public var publicURL: String?
  public var version = ""

  public init() {}
}

/// A mail address or a web address.
public struct Contact: Hashable, Sendable {
  public let text: String
  public let isMail: Bool

  /// Nil unless `text` is an address of mail (`name@host`) or of the web (`https://` or `http://`).
  public init?(_ text: String) {
    self.text = text
    isMail = !text.contains("://")
    guard
      !text.unicodeScalars.contains(where: {
        $0.properties.isWhitespace || $0.value < 0x20 || "<>\"'".unicodeScalars.contains($0)
      })
    else { return nil }
    if isMail {
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), parts[1].count > 2 else { return nil }
    } else {
      guard let url = URL(string: text), ["https", "http"].contains(url.scheme), url.host?.isEmpty == false else {
        return nil
      }
    }
  }
}

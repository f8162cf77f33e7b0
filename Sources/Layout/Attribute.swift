internal import Markdown
public import Records

/// An attribute of an element. One whose value is nil is left out, and an empty one stands without value.
public struct Attribute: Sendable {
  public let name: StaticString
  public let value: String?

  public init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  public static func id(_ id: String) -> Attribute { Attribute("id", id) }
  /// An address of the site, from its root.
  public static func href(_ path: String) -> Attribute { Attribute("href", path) }
  /// A place on the same page.
  public static func href(anchor: String) -> Attribute { Attribute("href", "#" + anchor) }
  /// An address that a record holds; left out when following it could do more than open a page.
  public static func href(outside address: String) -> Attribute {
    Attribute("href", MarkdownOptions.isSafeAddress(address) ? address : nil)
  }
  public static func lang(_ language: Language?) -> Attribute { Attribute("lang", language?.tag) }
  public static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
  public static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  public static func flag(_ name: StaticString, _ isSet: Bool) -> Attribute { Attribute(name, isSet ? "" : nil) }
}

internal import Catalogue
internal import Markdown
internal import Practices
internal import Records

/// An attribute of an element. One whose value is nil is left out, and an empty one stands without value.
struct Attribute {
  let name: StaticString
  let value: String?

  init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  static func id(_ id: String) -> Attribute { Attribute("id", id) }
  static func href(_ address: CatalogueAddress) -> Attribute { Attribute("href", address.path) }
  /// A place on the same page.
  static func href(anchor: String) -> Attribute { Attribute("href", "#" + anchor) }
  /// A place on another page.
  static func href(_ address: CatalogueAddress, anchor: String) -> Attribute {
    Attribute("href", address.path + "#" + anchor)
  }
  /// An address that a record holds; left out when following it could do more than open a page.
  static func href(outside address: String) -> Attribute {
    Attribute("href", MarkdownOptions.isSafeAddress(address) ? address : nil)
  }
  static func lang(_ language: Language?) -> Attribute { Attribute("lang", language?.tag) }
  static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  static func flag(_ name: StaticString, _ isSet: Bool) -> Attribute { Attribute(name, isSet ? "" : nil) }
}

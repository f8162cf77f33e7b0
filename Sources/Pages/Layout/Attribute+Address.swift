internal import Catalogue
internal import Layout

extension Attribute {
  static func href(_ address: CatalogueAddress) -> Attribute { .href(address.path) }

  /// A place on another page.
  static func href(_ address: CatalogueAddress, anchor: String) -> Attribute { .href(address.path + "#" + anchor) }
}

public import Catalogue
import Practices
public import Records

/// An edition that a page shows, from within today's site.
public struct ShownEdition: Sendable {
  /// From 1; its place in the address.
  public var number: Int
  public var edition: Edition
  /// The collection as it stands today.
  public var present: CatalogueState

  public init(number: Int, edition: Edition, present: CatalogueState) {
    self.number = number
    self.edition = edition
    self.present = present
  }
}

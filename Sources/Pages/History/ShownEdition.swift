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

extension Edition {
  /// The number in its id, `edition-3`, and in its address; nil for an id of another form.
  public var number: Int? {
    let prefix = "edition-"
    guard id.text.hasPrefix(prefix), let number = Int(id.text.dropFirst(prefix.count)), number > 0,
      id.text == prefix + String(number)
    else { return nil }
    return number
  }
}

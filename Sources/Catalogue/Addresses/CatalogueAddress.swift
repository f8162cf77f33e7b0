internal import Practices
public import Records

/// An address of the compendium: a place, in a language. Made and read here and nowhere else.
public struct CatalogueAddress: Hashable, Sendable {
  public var place: Place
  public var language: Language

  public init(_ place: Place, _ language: Language) {
    self.place = place
    self.language = language
  }

  public static func home(_ language: Language) -> Self { Self(.home, language) }
  public static func catalogue(_ language: Language, _ query: CatalogueQuery) -> Self {
    Self(.catalogue(query), language)
  }
  public static func practice(_ language: Language, _ slug: Key) -> Self { Self(.practice(slug), language) }
  public static func page(_ language: Language, _ slug: Key) -> Self { Self(.page(slug), language) }

  /// The address from the root of the site, with its query.
  ///
  /// Put together piece by piece: a page of the catalogue has a hundred and fifty.
  public var path: String {
    var path = pathAlone
    let query = place.query
    if !query.isEmpty {
      path += "?"
      path += query
    }
    return path
  }

  /// The address from the root of the site, without its query.
  public var pathAlone: String {
    var path = "/"
    path.reserveCapacity(96)
    path += language.tag
    place.append(to: &path)
    return path
  }

  /// The same page in another language.
  public func inLanguage(_ language: Language) -> Self { Self(place, language) }
}

/// The formats of a record beside its page; the raw value is the ending of its address.
public enum RecordFile: String, CaseIterable, Hashable, Sendable {
  case json
  case markdown = "md"
  case bibTeX = "bib"
  case ris
  /// CSL-JSON, the data model of citation programs.
  case csl = "csl.json"
}

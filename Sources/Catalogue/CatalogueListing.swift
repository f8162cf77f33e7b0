public import Addresses
public import Discovery
public import Practices

/// A page of the catalogue: what was found, how often each value occurs, and what to mark.
public struct CatalogueListing: Sendable {
  public var query: CatalogueQuery
  /// Practices that match; overviews and content pages are not counted.
  public var total: Int
  public var items: [ListedPractice]
  /// Overviews that match, listed apart.
  public var overviews: [ListedPractice]
  /// Content pages that match the words, listed apart; none without words.
  public var pages: [ListedPage]
  /// Facet by facet, in the order of the vocabularies; countries by name.
  public var facets: [ListedFacet]
  /// From 1; not beyond the last page.
  public var page: Int
  public var pageCount: Int

  public static let pageSize = 20
}

public struct ListedPractice: Sendable {
  public var header: PracticeHeader
  public var overview: PracticeHeader?
  /// What matched, in the language it was found in; nil without words or when nothing can be shown.
  public var highlight: ListedHighlight?
}

/// The best passage for the words that were asked for.
public struct ListedHighlight: Sendable {
  public var highlight: Highlight
  public var language: Language
}

public struct ListedPage: Sendable {
  public var header: PageHeader
}

public struct ListedFacet: Sendable {
  public var name: FacetName
  public var values: [ListedFacetValue]
}

public struct ListedFacetValue: Sendable {
  /// The value in the address: a term, a country's code, `international` or `unknown`.
  public var value: String
  /// In the reader's language; nil for `unknown` and `international`, which the interface names.
  public var label: String?
  /// The group that the value belongs to.
  public var parent: String?
  /// Practices that have the value, whatever else is chosen in this facet.
  public var count: Int
  public var isChosen: Bool
}

public import Discovery
import Practices
public import Records

/// A page of the catalogue: what was found, how often each value occurs, and what to mark.
public struct CatalogueListing: Sendable {
  public var query: CatalogueQuery
  /// Practices that match; overviews and content pages are not counted.
  public var total: Int
  /// Practices, and overviews among them where words are looked for.
  public var items: [ListedPractice]
  /// Overviews where none are looked for, listed apart.
  public var overviews: [ListedPractice]
  /// Content pages that match the words, listed apart; none without words.
  public var pages: [ListedPage]
  /// Facet by facet, in the order of the vocabularies; countries by name.
  public var facets: [ListedFacet]
  /// From 1; not beyond the last page.
  public var page: Int
  public var pageCount: Int
  /// What may have been meant: used where the words as typed find nothing and these do, else an offer.
  public var correction: Correction?
  /// Where these words lead: to the same choices, but where they find nothing within them to none.
  public var corrected: CatalogueQuery? {
    correction.map { (correctionKeepsChoices ? query : query.withoutChoices()).with(text: $0.text) }
  }
  /// As in ``CatalogueAnswer``.
  public var correctionKeepsChoices: Bool

  /// Where nothing is listed, the queries that find something with one thing less, in the order of ``CatalogueQuery/wider``.
  public var wider: [CatalogueQuery]

  /// Whether nothing at all is listed.
  public var isEmpty: Bool { items.isEmpty && overviews.isEmpty && pages.isEmpty }

  public static let pageSize = 20
}

public struct ListedPractice: Sendable {
  public var header: PracticeHeader
  public var overview: PracticeHeader?
  /// The title with what matched in it; nil where nothing in it did.
  public var title: ListedHighlight?
  /// The summary with what matched in it; nil where nothing in it did.
  public var highlight: ListedHighlight?
  /// By what else it was found, where title and summary do not answer all that was asked for; the best first.
  public var reasons: [ListedReason] = []
  /// The words that tell what was looked for and that it does not have, as they were typed.
  public var missing: [String] = []
}

/// A text with what was asked for marked in it.
public struct ListedHighlight: Sendable {
  public var highlight: Highlight
  /// Nil for a name, which has none.
  public var language: Language?
}

/// A passage or a name by which a practice was found, or what one of its terms or countries is called.
public struct ListedReason: Sendable {
  public enum Kind: Hashable, Sendable {
    /// What it says beyond its summary.
    case text
    /// Another name of it.
    case name
    case place, provider
    /// Somebody whom it cites.
    case cited
    case country(Country)
    case term(Key, VocabularyName)
  }

  public var kind: Kind
  public var words: ListedHighlight
}

public struct ListedPage: Sendable {
  public var header: PageHeader
}

public struct ListedFacet: Sendable {
  public var facet: Facet
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
  /// Whether any practice of the collection has it, whatever is asked for.
  public var isFilled: Bool
}

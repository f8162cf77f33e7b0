public import Discovery
import Practices
public import Records

/// A page of what the catalogue finds in an index, as the index holds it.
public struct CatalogueAnswer: Sendable {
  /// Practices that match; what is listed apart is not counted.
  public var total: Int
  /// The page's practices, and overviews among them where words are looked for.
  public var hits: [Hit]
  /// Overviews where no words are looked for.
  public var overviews: [Hit]
  /// Content pages that match.
  public var pages: [Hit]
  public var counts: FacetCounts
  /// Of the words that were answered.
  public var weights: ClauseWeights
  /// From 1; not beyond the last page.
  public var page: Int
  public var pageCount: Int
  /// Other words: used where the words as typed find nothing and these do, else an offer.
  public var correction: Correction?
  /// Whether they find something within what is chosen, and not only without it.
  public var correctionKeepsChoices = true

  /// Whether nothing at all is listed.
  var findsNothing: Bool { hits.isEmpty && overviews.isEmpty && pages.isEmpty }

  /// Looks for a query in the index of a collection.
  public init(of index: SearchIndex, to query: CatalogueQuery, in language: Language) {
    let overview = DocumentKind.overview.rawValue
    let request = SearchRequest(
      text: query.text, language: language.tag, matching: .best,
      chosen: Dictionary(uniqueKeysWithValues: query.chosen.map { ($0.key.name, $0.value) }),
      kind: DocumentKind.practice.rawValue, beside: query.text.isEmpty ? [] : [overview],
      apart: (query.text.isEmpty ? [overview] : []) + [DocumentKind.page.rawValue],
      sort: query.effectiveSort.order(in: language), payloads: !query.text.isEmpty)
    self.init(of: index, to: request, page: query.page)
  }

  /// Looks in any index for a page of what a request finds; its own offset and limit do not count.
  public init(of index: SearchIndex, to request: SearchRequest, page: Int) {
    var result = index.search(request, page: page)
    pageCount = max(1, (result.listed + CatalogueListing.pageSize - 1) / CatalogueListing.pageSize)
    self.page = min(page, pageCount)
    if self.page != page { result = index.search(request, page: self.page) }
    (total, hits, counts, weights) = (result.total, result.hits, result.counts, result.weights)
    overviews = result.apart[DocumentKind.overview.rawValue] ?? []
    pages = result.apart[DocumentKind.page.rawValue] ?? []
    correction = result.correction ?? index.doubts(request.text, language: request.language)
    settleCorrection(index, request)
  }

  /// Other words are used where they find practices or overviews, offered where they would without the choices, and
  /// else not spoken of.
  private mutating func settleCorrection(_ index: SearchIndex, _ request: SearchRequest) {
    guard let correction else { return }
    if correction.isUsed {
      if !hits.isEmpty { return }
      pages = []
      self.correction?.isUsed = false
    }
    var meant = request
    (meant.text, meant.offset, meant.limit, meant.payloads) = (correction.text, 0, 1, false)
    if index.finds(meant) { return }
    (meant.chosen, correctionKeepsChoices) = ([:], false)
    if request.chosen.isEmpty || !index.finds(meant) { self.correction = nil }
  }
}

extension SearchIndex {
  fileprivate func search(_ request: SearchRequest, page: Int) -> SearchResult {
    var request = request
    (request.offset, request.limit) = ((page - 1) * CatalogueListing.pageSize, CatalogueListing.pageSize)
    return search(request)
  }

  /// Whether a request finds something listed, as it is written.
  fileprivate func finds(_ request: SearchRequest) -> Bool {
    let result = search(request)
    return result.correction == nil && result.listed > 0
  }
}

extension CatalogueSort {
  /// The order of an index that has the catalogue's sort keys.
  public func order(in language: Language) -> SearchRequest.Sort {
    switch self {
    case .relevance: .relevance
    case .title: .key(SortKey.title(language))
    case .newest: .key(SortKey.newest)
    case .country: .key(SortKey.country(language))
    }
  }
}

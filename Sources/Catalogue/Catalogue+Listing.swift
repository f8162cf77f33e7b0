public import Addresses
import Discovery
import ICU
public import Practices

extension CatalogueState {
  /// Whether a facet has a value: what an address may choose.
  public func isKnown(_ facet: FacetName, _ value: String) -> Bool {
    switch facet {
    case .country: value == FacetName.international || value == FacetName.unknown || Country(value) != nil
    case .type, .topic, .aim, .stage, .right, .evidence, .activity:
      (value == FacetName.unknown)
        || (Key(value).flatMap { vocabularies.term($0, in: facet.vocabulary ?? .type) } != nil)
    }
  }

  /// A page of the catalogue for a reader of `language`.
  public func listing(_ query: CatalogueQuery, in language: Language) -> CatalogueListing {
    let result = find(query, in: language, page: query.page)
    let pageCount = max(1, (result.total + CatalogueListing.pageSize - 1) / CatalogueListing.pageSize)
    let page = min(query.page, pageCount)
    let shown = page == query.page ? result : find(query, in: language, page: page)
    // What was found is marked: after a correction that is used, its words and not those that were typed.
    let words = shown.correction.flatMap { $0.isUsed ? $0.text : nil } ?? query.text
    var listing = CatalogueListing(
      query: query, total: shown.total, items: shown.hits.compactMap { listed($0, words, language) },
      overviews: (shown.apart[DocumentKind.overview.rawValue] ?? []).compactMap { listed($0, words, language) },
      pages: query.text.isEmpty ? [] : listedPages(shown), facets: facets(shown.counts, query, language), page: page,
      pageCount: pageCount, correction: shown.correction ?? index.doubts(query.text))
    settleCorrection(of: &listing, in: language)
    return listing
  }

  /// Other words are used where they find practices or overviews, offered where they would without the choices, and
  /// else not spoken of.
  private func settleCorrection(of listing: inout CatalogueListing, in language: Language) {
    guard let correction = listing.correction else { return }
    if correction.isUsed {
      if listing.total > 0 || !listing.overviews.isEmpty { return }
      listing.pages = []
      listing.correction?.isUsed = false
    }
    let meant = find(CatalogueQuery(text: correction.text), in: language, page: 1)
    let finds = meant.total > 0 || meant.apart[DocumentKind.overview.rawValue]?.isEmpty == false
    if meant.correction != nil || !finds { listing.correction = nil }
  }

  private func find(_ query: CatalogueQuery, in language: Language, page: Int) -> SearchResult {
    index.search(
      SearchRequest(
        text: query.text,
        chosen: Dictionary(uniqueKeysWithValues: query.chosen.map { ($0.key.rawValue, $0.value) }),
        kind: DocumentKind.practice.rawValue,
        apart: [DocumentKind.overview.rawValue, DocumentKind.page.rawValue],
        sort: query.effectiveSort.order(in: language),
        offset: (page - 1) * CatalogueListing.pageSize, limit: CatalogueListing.pageSize))
  }

  private func listed(_ hit: Hit, _ words: String, _ language: Language) -> ListedPractice? {
    guard let id = Key(hit.id), let header = published(id) else { return nil }
    var item = ListedPractice(header: header, overview: overviews[id].flatMap(published))
    guard !words.isEmpty else { return item }
    let (summary, title) = (header.summary.words(in: language), header.title.words(in: language))
    item.title = marked(words, in: title.text, "title", title.language)
    item.highlight = marked(words, in: summary.text, "summary", summary.language)
    if item.highlight == nil, item.title == nil {
      item.passage = passage(
        words, of: KeptTexts(bytes: hit.payload), [language] + header.languages.filter { $0 != language })
    }
    return item
  }

  /// A text as the reader sees it with what matched; nil where nothing did.
  private func marked(_ words: String, in text: String, _ field: String, _ language: Language) -> ListedHighlight? {
    let highlight = index.highlight(words, in: text, field: field, language: language.tag, length: nil)
    return highlight.ranges.isEmpty ? nil : ListedHighlight(highlight: highlight, language: language)
  }

  /// Characters of a passage.
  private static let passageLength = 200

  /// The best passage in the first of the languages in which a text has what was asked for: of the text with most of it, or
  /// for a single word of the first that has it.
  private func passage(_ words: String, of texts: KeptTexts, _ languages: [Language]) -> ListedHighlight? {
    for language in languages {
      var best: (text: String, marks: Int)?
      for text in texts.texts(in: language) {
        // Without a length no sentences are looked for, which costs most.
        let marks = index.highlight(words, in: text, field: "text", language: language.tag, length: nil).ranges.count
        if marks > best?.marks ?? 0 { best = (text, marks) }
        if best != nil, !words.contains(" ") { break }
      }
      guard let best else { continue }
      let highlight = index.highlight(
        words, in: best.text, field: "text", language: language.tag, length: Self.passageLength)
      return highlight.ranges.isEmpty ? nil : ListedHighlight(highlight: highlight, language: language)
    }
    return nil
  }

  private func listedPages(_ result: SearchResult) -> [ListedPage] {
    (result.apart[DocumentKind.page.rawValue] ?? []).compactMap { hit in
      Key(hit.id).flatMap { pages[$0] }.map(ListedPage.init)
    }
  }
}

extension CatalogueSort {
  fileprivate func order(in language: Language) -> SearchRequest.Sort {
    switch self {
    case .relevance: .relevance
    case .title: .key(SortKey.title(language))
    case .newest: .key(SortKey.newest)
    case .country: .key(SortKey.country(language))
    }
  }
}

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
    return CatalogueListing(
      query: query, total: shown.total, items: shown.hits.compactMap { listed($0.id, query, language) },
      overviews: (shown.apart[DocumentKind.overview.rawValue] ?? []).compactMap { listed($0.id, query, language) },
      pages: query.text.isEmpty ? [] : listedPages(shown), facets: facets(shown.counts, query, language), page: page,
      pageCount: pageCount)
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

  private func listed(_ id: String, _ query: CatalogueQuery, _ language: Language) -> ListedPractice? {
    guard let id = Key(id), let header = published(id) else { return nil }
    return ListedPractice(
      header: header, overview: overviews[id].flatMap(published), highlight: highlight(query.text, header, language))
  }

  /// What matched in the summary as the reader sees it.
  private func highlight(_ words: String, _ header: PracticeHeader, _ language: Language) -> ListedHighlight? {
    guard !words.isEmpty else { return nil }
    let reading = header.summary.reading(in: language)
    let highlight = index.highlight(
      words, in: reading.text.searchable, language: reading.language.tag, length: nil)
    return highlight.ranges.isEmpty ? nil : ListedHighlight(highlight: highlight, language: reading.language)
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

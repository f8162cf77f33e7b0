import Discovery
import ICU
import Practices
public import Records

extension CatalogueState {
  /// Whether a facet has a value: what an address may choose.
  public func isKnown(_ facet: Facet, _ value: String) -> Bool {
    if value == Facet.unknown { return true }
    return switch facet.values {
    case .countries: value == Facet.international || Country(value) != nil
    case .terms(let name): Key(value).flatMap { vocabularies.term($0, in: name) } != nil
    }
  }

  /// A page of the catalogue for a reader of `language`.
  public func listing(_ query: CatalogueQuery, in language: Language) -> CatalogueListing {
    let answer = CatalogueAnswer(of: index, to: query, in: language)
    // What was found is marked: after a correction that is used, its words and not those that were typed.
    let words = answer.correction.flatMap { $0.isUsed ? $0.text : nil } ?? query.text
    return CatalogueListing(
      query: query, total: answer.total, items: answer.hits.compactMap { listed($0, words, answer.weights, language) },
      overviews: answer.overviews.compactMap { listed($0, words, answer.weights, language) },
      pages: query.text.isEmpty
        ? [] : answer.pages.compactMap { Key($0.id).flatMap { pages[$0] }.map(ListedPage.init) },
      facets: facets(answer.counts, query, language), page: answer.page, pageCount: answer.pageCount,
      correction: answer.correction, correctionKeepsChoices: answer.correctionKeepsChoices,
      wider: answer.findsNothing ? query.wider.filter { finds($0, in: language) } : [])
  }

  private func finds(_ query: CatalogueQuery, in language: Language) -> Bool {
    !CatalogueAnswer(of: index, to: query, in: language).findsNothing
  }

  private func listed(
    _ hit: Hit, _ words: String, _ weights: ClauseWeights, _ language: Language
  ) -> ListedPractice? {
    guard let id = Key(hit.id), let header = published(id) else { return nil }
    var item = ListedPractice(header: header, overview: overviews[id].flatMap(published))
    guard !words.isEmpty else { return item }
    let (summary, title) = (header.summary.words(in: language), header.title.words(in: language))
    item.title = marked(words, in: title.text, .title, title.language)
    item.highlight = marked(words, in: summary.text, .summary, summary.language)
    let left = weights.telling.subtracting(item.title.answered).subtracting(item.highlight.answered)
    guard !left.isEmpty else { return item }
    item.reasons = reasons(words, for: left, weights, header, KeptTexts(bytes: hit.payload), language)
    return item
  }

  /// A text as the reader sees it with what matched; nil where nothing did.
  func marked(_ words: String, in text: String, _ field: SearchField, _ language: Language?) -> ListedHighlight? {
    let highlight = index.highlight(words, in: text, field: field.rawValue, language: language?.tag, length: nil)
    return highlight.ranges.isEmpty ? nil : ListedHighlight(highlight: highlight, language: language)
  }
}

extension ListedHighlight? {
  /// What of the query it answers; nothing where there is none.
  var answered: Clauses { self?.highlight.answered ?? [] }
}

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
    let answer = CatalogueAnswer(of: index, to: query, in: language)
    // What was found is marked: after a correction that is used, its words and not those that were typed.
    let words = answer.correction.flatMap { $0.isUsed ? $0.text : nil } ?? query.text
    return CatalogueListing(
      query: query, total: answer.total, items: answer.hits.compactMap { listed($0, words, language) },
      overviews: answer.overviews.compactMap { listed($0, words, language) },
      pages: query.text.isEmpty
        ? [] : answer.pages.compactMap { Key($0.id).flatMap { pages[$0] }.map(ListedPage.init) },
      facets: facets(answer.counts, query, language), page: answer.page, pageCount: answer.pageCount,
      correction: answer.correction)
  }

  private func listed(_ hit: Hit, _ words: String, _ language: Language) -> ListedPractice? {
    guard let id = Key(hit.id), let header = published(id) else { return nil }
    var item = ListedPractice(header: header, overview: overviews[id].flatMap(published))
    guard !words.isEmpty else { return item }
    let (summary, title) = (header.summary.words(in: language), header.title.words(in: language))
    item.title = marked(words, in: title.text, "title", title.language)
    item.highlight = marked(words, in: summary.text, "summary", summary.language)
    guard item.highlight == nil, item.title == nil else { return item }
    let texts = KeptTexts(bytes: hit.payload)
    item.passage = passage(words, of: texts, [language] + header.languages.filter { $0 != language })
    if item.passage == nil { item.reason = reason(words, texts, language) }
    return item
  }

  /// A text as the reader sees it with what matched; nil where nothing did.
  func marked(_ words: String, in text: String, _ field: String, _ language: Language?) -> ListedHighlight? {
    let highlight = index.highlight(words, in: text, field: field, language: language?.tag, length: nil)
    return highlight.ranges.isEmpty ? nil : ListedHighlight(highlight: highlight, language: language)
  }

  /// Characters of a passage.
  private static let passageLength = 200

  /// The best passage in the first of the languages in which a text has what was asked for: of the text with most of it, or
  /// for a single word of the first that has it.
  private func passage(_ words: String, of texts: KeptTexts, _ languages: [Language]) -> ListedHighlight? {
    for language in languages {
      var best: (text: String, marks: Int)?
      for text in texts.bodies(in: language) {
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
}

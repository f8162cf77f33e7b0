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
    let asked = Asked(words, answer.weights, index, language)
    return CatalogueListing(
      query: query, total: answer.total, items: answer.hits.compactMap { listed($0, asked) },
      overviews: answer.overviews.compactMap { listed($0, asked) },
      pages: query.text.isEmpty
        ? [] : answer.pages.compactMap { Key($0.id).flatMap { pages[$0] }.map(ListedPage.init) },
      facets: facets(answer.counts, query, language), page: answer.page, pageCount: answer.pageCount,
      correction: answer.correction, correctionKeepsChoices: answer.correctionKeepsChoices,
      wider: answer.findsNothing ? query.wider.filter { finds($0, in: language) } : [])
  }

  private func finds(_ query: CatalogueQuery, in language: Language) -> Bool {
    !CatalogueAnswer(of: index, to: query, in: language).findsNothing
  }

  private func listed(_ hit: Hit, _ asked: Asked) -> ListedPractice? {
    guard let id = Key(hit.id), let header = published(id) else { return nil }
    var item = ListedPractice(header: header, overview: overviews[id].flatMap(published))
    guard !asked.text.isEmpty else { return item }
    let (summary, title) = (header.summary.words(in: asked.reader), header.title.words(in: asked.reader))
    item.title = marked(asked, in: title.text, .title, title.language)
    item.highlight = marked(asked, in: summary.text, .summary, summary.language)
    let telling = asked.weights.telling
    item.missing = asked.weights.words(of: telling.subtracting(hit.answered))
    let left = telling.intersection(hit.answered).subtracting(item.title.answered)
      .subtracting(item.highlight.answered)
    guard !left.isEmpty else { return item }
    item.reasons = reasons(asked, for: left, header, KeptTexts(bytes: hit.payload))
    return item
  }

  /// A text as the reader sees it with what matched; nil where nothing did.
  func marked(_ asked: Asked, in text: String, _ field: SearchField, _ language: Language?) -> ListedHighlight? {
    let highlight = index.highlight(
      asked.text, in: text, field: field.rawValue, language: language?.tag, reader: asked.reader.tag,
      marking: asked.weights.uncommon, length: nil)
    return highlight.ranges.isEmpty ? nil : ListedHighlight(highlight: highlight, language: language)
  }
}

/// What a reader asked for, as the index understood it.
struct Asked {
  let text: String
  let reader: Language
  let weights: ClauseWeights
  /// What its words stand for.
  let meanings: [Thesaurus.Meaning: Clauses]

  init(_ text: String, _ weights: ClauseWeights, _ index: SearchIndex, _ reader: Language) {
    (self.text, self.weights, self.reader) = (text, weights, reader)
    meanings = text.isEmpty ? [:] : index.meanings(of: text, language: reader.tag)
  }
}

extension ListedHighlight? {
  /// What of the query it answers; nothing where there is none.
  var answered: Clauses { self?.highlight.answered ?? [] }
}

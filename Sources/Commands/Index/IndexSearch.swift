import Catalogue
import Discovery
import Practices
import Records

/// A search in an index file, without the store from which it was built.
struct IndexSearch {
  let index: SearchIndex
  let language: Language

  /// `query` has the words, the order and the page; `choices` are of the facets that the index has.
  func report(_ query: CatalogueQuery, choices: [(facet: String, value: String)]) throws -> SearchReport {
    if let sort = query.sort, case .key(let key) = sort.order(in: language), !index.settings.sorts.contains(key) {
      throw CommandError.orderNotInIndex(sort.rawValue)
    }
    let kind = kind
    let isOfPractices = kind == SearchReport.practice
    let chosen = Dictionary(grouping: choices, by: \.facet).mapValues { Set($0.map(\.value)) }
    let request = SearchRequest(
      text: query.text, language: language.tag, matching: .best, chosen: chosen, kind: kind,
      beside: isOfPractices && !query.text.isEmpty ? [Self.overview] : [],
      apart: isOfPractices && query.text.isEmpty ? [Self.overview] : [],
      sort: query.effectiveSort.order(in: language))
    let answer = CatalogueAnswer(of: index, to: request, page: query.page)
    func item(_ hit: Hit) -> SearchReport.Item { self.item(hit, answer.weights) }
    var report = SearchReport(
      kind: kind, total: answer.total, page: answer.page, pages: answer.pageCount, practices: answer.hits.map(item),
      overviews: answer.overviews.map(item), correction: answer.correction,
      correctionKeepsChoices: answer.correctionKeepsChoices,
      counts: answer.counts.all.filter { facets.contains($0.key) })
    report.inNoRecord = choices.filter { answer.counts[$0.facet]?[$0.value] == nil }.map { "\($0.facet)=\($0.value)" }
    return report
  }

  private static let overview = "overview"

  /// What can be chosen by; in an index of practices what the catalogue offers.
  var facets: [String] {
    index.settings.facets.filter { kind != SearchReport.practice || Facet.isOffered($0) }
  }

  /// Practices; in an index of something else what there is most of.
  private var kind: String {
    let kinds = index.summary.kinds
    if kinds.contains(where: { $0.name == SearchReport.practice }) { return SearchReport.practice }
    return kinds.max { $0.documents < $1.documents }?.name ?? SearchReport.practice
  }

  private func item(_ hit: Hit, _ weights: ClauseWeights) -> SearchReport.Item {
    let texts = KeptTexts(bytes: hit.payload)
    let missing = weights.words(of: weights.telling.subtracting(hit.answered))
    let title = texts.title(in: language)
    return SearchReport.Item(
      id: hit.id, title: title?.text, summary: texts.summary(in: language)?.text, language: title?.language.tag,
      isOverview: texts.isOverview ? true : nil, missing: missing.isEmpty ? nil : missing)
  }
}

import Catalogue
import Discovery

/// A search in an index file, without the store from which it was built.
struct IndexSearch {
  struct Report: Encodable {
    struct Item: Encodable {
      var id: String
      var title: String
    }

    var total: Int
    var page: Int
    var pages: Int
    var practices: [Item]
    /// The query that was answered, where the words asked for are in no record.
    var corrected: String?
    var counts: [String: [String: Int]]
  }

  private static let pageSize = 20
  private static let kind = "practice"

  let index: SearchIndex

  /// `facets` are as they were typed: `facet=value`.
  func report(_ words: String, facets: [String], page: Int, byNewest: Bool) throws -> Report {
    guard page > 0 else { throw CommandError.wrongUsage("--page “\(page)” is no page. Pages count from 1.") }
    let known = index.search(SearchRequest(kind: Self.kind, limit: 0)).counts
    var chosen: [String: Set<String>] = [:]
    for choice in facets {
      let (facet, value) = try SearchCommand.facetAndValue(choice, index.settings.facets)
      guard known[facet]?[value] != nil else {
        throw CommandError.wrongUsage("--facet “\(choice)” is in no record of this index.")
      }
      chosen[facet, default: []].insert(value)
    }
    let sort: SearchRequest.Sort = byNewest ? index.settings.tie.map { .key($0) } ?? .relevance : .relevance
    var request = SearchRequest(text: words, chosen: chosen, kind: Self.kind, sort: sort, limit: 0)
    let pages = max(1, (index.search(request).total + Self.pageSize - 1) / Self.pageSize)
    let page = min(page, pages)
    (request.offset, request.limit) = ((page - 1) * Self.pageSize, Self.pageSize)
    let result = index.search(request)
    return Report(
      total: result.total, page: page, pages: pages,
      practices: result.hits.map { Report.Item(id: $0.id, title: KeptTexts(bytes: $0.payload).title) },
      corrected: result.correction?.text, counts: result.counts.all)
  }
}

extension IndexSearch.Report {
  var lines: [String] {
    practices.map { "\($0.id)  \($0.title)" } + [SearchReport.total(total, page: page, of: pages)]
  }
}

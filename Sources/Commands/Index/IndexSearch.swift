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

  let index: SearchIndex

  /// `facets` are as they were typed: `facet=value`.
  func report(_ words: String, facets: [String], page: Int, byNewest: Bool) throws -> Report {
    guard page > 0 else { throw CommandError.refused("“\(page)” is no value of “page”. Pages count from 1.") }
    var chosen: [String: Set<String>] = [:]
    for choice in facets {
      let parts = choice.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, index.settings.facets.contains(parts[0]) else {
        let names = index.settings.facets.joined(separator: ", ")
        throw CommandError.refused("--facet “\(choice)” must be written facet=value. Facets: \(names).")
      }
      chosen[parts[0], default: []].insert(parts[1])
    }
    let sort: SearchRequest.Sort = byNewest ? index.settings.tie.map { .key($0) } ?? .relevance : .relevance
    let (offset, overflows) = (page - 1).multipliedReportingOverflow(by: Self.pageSize)
    let result = index.search(
      SearchRequest(
        text: words, chosen: chosen, kind: "practice", sort: sort, offset: overflows ? .max : offset,
        limit: Self.pageSize))
    return Report(
      total: result.total, page: page, pages: max(1, (result.total + Self.pageSize - 1) / Self.pageSize),
      practices: result.hits.map { Report.Item(id: $0.id, title: KeptTexts(bytes: $0.payload).title) },
      corrected: result.correction?.text, counts: result.counts.all)
  }
}

extension IndexSearch.Report {
  var lines: [String] {
    practices.map { "\($0.id)  \($0.title)" } + ["\(total) practices, page \(page) of \(pages)."]
  }
}

internal import Documents

/// A page of those documents that are as a filter asks.
struct SearchedPage<Body: DocumentBody> {
  var found: [Document<Body>]
  /// The document after which the next page begins; nil where there is none.
  var last: Document<Body>?
  /// Whether as many were looked at as are for one page, so that the page after it may have more.
  var isCutShort: Bool
}

extension DocumentReader {
  /// The documents of a query that `takes` accepts, `limit` for a page.
  ///
  /// - Complexity: reads at most `most` documents.
  func search<Body: DocumentBody>(
    _ query: DocumentQuery<Body>, limit: Int, most: Int, _ takes: (Body) -> Bool
  ) throws -> SearchedPage<Body> {
    var (query, found, looked) = (query, [Document<Body>](), 0)
    while true {
      query.limit = min(100, most - looked)
      let page = try documents(query)
      for document in page.documents {
        looked += 1
        guard takes(document.body) else { continue }
        if found.count == limit { return SearchedPage(found: found, last: found.last, isCutShort: false) }
        found.append(document)
      }
      guard let next = page.next else { return SearchedPage(found: found, last: nil, isCutShort: false) }
      if looked >= most { return SearchedPage(found: found, last: page.documents.last, isCutShort: true) }
      query.after = next
    }
  }
}

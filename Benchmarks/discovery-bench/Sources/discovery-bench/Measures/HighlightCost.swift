import Discovery

/// What it costs to mark the words of a request in the summaries of its hits.
struct HighlightCost: Encodable {
  private static let length = 200

  /// Requests with words and hits.
  var requests: Int
  var highlights: Int
  /// Processor time for twenty hits.
  var meanMillisecondsOfTwenty: Double

  /// Nil where no request has words and hits.
  init?(of log: [LoggedRequest], in index: SearchIndex) {
    var (requests, highlights, seconds) = (0, 0, 0.0)
    for logged in log where logged.text != nil {
      let shown = index.search(logged.request).hits.map { Self.shown($0.payload) }
      guard !shown.isEmpty else { continue }
      let start = Clock.thread
      for (language, summary) in shown {
        _ = index.highlight(logged.typed, in: summary, language: language, length: Self.length)
      }
      seconds += Clock.thread - start
      requests += 1
      highlights += shown.count
    }
    guard highlights > 0 else { return nil }
    (self.requests, self.highlights) = (requests, highlights)
    meanMillisecondsOfTwenty = seconds * 1000 * 20 / Double(highlights)
  }

  /// Language and summary of a record, as ``Record/document`` put them into the payload.
  private static func shown(_ payload: [UInt8]) -> (language: String, summary: String) {
    let lines = payload.split(separator: UInt8(ascii: "\n"), maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
    return (lines.first ?? "", lines.last ?? "")
  }
}

import Discovery
import Synchronization

/// Compares answers of the index with those of a plain count over the corpus.
///
/// Compared are the total, the counts of all values of all facets, and the first documents: the same ones where they are listed by
/// date; where they are ranked, that each of them matches, and that there are as many as there should be.
struct Verification: Encodable {
  struct Fault: Encodable {
    var id: Int
    var kind: String
    var text: String?
    /// "total", "counts" or "hits".
    var parts: [String]
    var total: Int
    var expectedTotal: Int
  }

  var requests: Int
  var kinds: [String: Int]
  /// Requests that the engine corrected; the model then looks for the corrected words.
  var corrected: Int
  var wrong: [Fault]

  static func run(_ log: [LoggedRequest], in index: SearchIndex, _ file: CorpusFile, threads: Int) throws
    -> Verification
  {
    let results = log.map { index.search($0.request) }
    let requests = zip(log, results).map { logged, result in
      PlainRequest(
        logged, text: Self.correction(result) ?? logged.text ?? "", hits: Set(result.hits.compactMap { Int($0.id) }))
    }
    let answers = try answers(to: requests, file, threads: threads)
    var wrong: [Fault] = []
    for (place, logged) in log.enumerated() {
      let (result, answer) = (results[place], answers[place])
      let parts = faults(of: result, answer, requests[place])
      guard !parts.isEmpty else { continue }
      wrong.append(
        Fault(
          id: logged.id, kind: logged.kind, text: logged.text, parts: parts, total: result.total,
          expectedTotal: answer.total))
    }
    return Verification(
      requests: log.count, kinds: Dictionary(log.map { ($0.kind, 1) }, uniquingKeysWith: +),
      corrected: results.count { correction($0) != nil }, wrong: wrong)
  }

  /// The words that the answer is for where they are not those that were asked for.
  private static func correction(_ result: SearchResult) -> String? {
    result.correction.flatMap { $0.isUsed ? $0.text : nil }
  }

  private static func faults(of result: SearchResult, _ answer: PlainAnswer, _ request: PlainRequest) -> [String] {
    let ids = result.hits.compactMap { Int($0.id) }
    let areRightHits =
      request.isNewestFirst
      ? ids == answer.newest.map(\.id)
      : answer.rightHits == min(request.limit, answer.total) && request.hits.count == result.hits.count
        && zip(result.hits, result.hits.dropFirst()).allSatisfy { $0.score >= $1.score }
    let checks = [
      ("total", result.total == answer.total), ("counts", result.counts.all == answer.counts), ("hits", areRightHits),
    ]
    return checks.filter { !$0.1 }.map(\.0)
  }

  private static func answers(to requests: [PlainRequest], _ file: CorpusFile, threads: Int) throws -> [PlainAnswer] {
    guard !requests.isEmpty else { return [] }
    let progress = Progress("Checking against \(file.path)", total: file.size)
    defer { progress.end() }
    let sum = Mutex((answers: requests.map { _ in PlainAnswer() }, fault: (any Error)?.none))
    Threads.run(threads, over: file.chunks(of: (file.size + threads - 1) / threads)) { _, chunk in
      let reader = RecordReader(file, chunk, progress) { $0 }
      let count = PlainCount(requests)
      for record in reader { count.add(record) }
      let (own, fault) = (count.finished(), reader.fault)
      sum.withLock { sum in
        for place in requests.indices { sum.answers[place].add(own[place], limit: requests[place].limit) }
        sum.fault = sum.fault ?? fault
      }
    }
    return try sum.withLock { sum in
      if let fault = sum.fault { throw fault }
      return sum.answers
    }
  }
}

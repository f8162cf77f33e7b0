import Discovery
import Foundation

/// What an index costs: to build, and for each request of a log. `discovery-bench CORPUS QUERIES`, both JSON Lines of the
/// generators; prints JSON. Requests that only filter are checked against a plain count.
struct Bench {
  let records: [Corpus.Record]
  let requests: [(kind: String, request: SearchRequest)]

  init(corpus: String, queries: String) throws {
    records = try Corpus.lines(of: corpus, as: Corpus.Record.self)
    let periods = ["before-1990", "1990-1999", "2000-2004", "2005-2009", "2010-2014", "2015-2019", "2020-on"]
    requests = try Corpus.lines(of: queries, as: Corpus.Query.self).map { ($0.kind, $0.request(periods: periods)) }
  }

  func run() throws {
    let (index, building) = measured {
      let builder = IndexBuilder(Corpus.settings)
      let parts = stride(from: 0, to: records.count, by: 50_000).map { start in
        builder.part(of: records[start..<min(start + 50_000, records.count)].lazy.map(\.document))
      }
      return builder.index(of: parts)
    }
    let wrong = requests.filter { $0.kind == "filter" }.prefix(200).count {
      !isRight($0.request, index.search($0.request))
    }
    for request in requests.prefix(200) { _ = index.search(request.request) }
    var costs: [String: [Double]] = [:]
    for (kind, request) in requests {
      let cost = measured { index.search(request) }.seconds * 1_000
      costs[kind, default: []].append(cost)
      costs["all", default: []].append(cost)
    }
    let report = Report(
      records: records.count, buildSeconds: building, wrongAnswers: wrong,
      milliseconds: costs.mapValues(Report.Costs.init))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
  }

  /// Whether total and counts of a request without words are those of a plain count.
  private func isRight(_ request: SearchRequest, _ result: SearchResult) -> Bool {
    func matches(_ facets: [String: [String]], without open: String?) -> Bool {
      request.chosen.allSatisfy { $0.key == open || !$0.value.isDisjoint(with: facets[$0.key] ?? []) }
    }
    var total = 0
    var counts: [String: [String: Int]] = [:]
    for record in records {
      let facets = record.facets
      if matches(facets, without: nil) { total += 1 }
      for (facet, values) in facets {
        let isCounted = matches(facets, without: facet)
        for value in Set(values) { counts[facet, default: [:]][value, default: 0] += isCounted ? 1 : 0 }
      }
    }
    return result.total == total && result.counts.all == counts
  }

  /// CPU seconds of this thread.
  private func measured<Value>(_ work: () -> Value) -> (value: Value, seconds: Double) {
    let start = cpu()
    let value = work()
    return (value, cpu() - start)
  }

  private func cpu() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

struct Report: Encodable {
  struct Costs: Encodable {
    var requests: Int
    var mean, p50, p95, p99, most: Double

    init(_ costs: [Double]) {
      let sorted = costs.sorted()
      func at(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] }
      requests = costs.count
      mean = costs.reduce(0, +) / Double(max(1, costs.count))
      (p50, p95, p99, most) = (at(0.5), at(0.95), at(0.99), at(1))
    }
  }

  var records: Int
  var buildSeconds: Double
  var wrongAnswers: Int
  var milliseconds: [String: Costs]
}

/// `--relevance FOLDER [--language xx]`: prints JSON as well.
func reportRelevance(_ arguments: [String]) throws {
  let language = arguments.count == 4 && arguments[2] == "--language" ? arguments[3] : nil
  let report = try Relevance(folder: arguments[1], language: language).report()
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  print(String(decoding: try encoder.encode(report), as: UTF8.self))
}

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "--relevance", arguments.count == 2 || arguments.count == 4 {
  try reportRelevance(arguments)
  exit(0)
}
guard arguments.count == 2 else {
  FileHandle.standardError.write(Data("Usage: discovery-bench CORPUS.jsonl QUERIES.jsonl\n".utf8))
  exit(64)
}
try Bench(corpus: arguments[0], queries: arguments[1]).run()

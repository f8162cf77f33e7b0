import ArgumentParser
import Discovery
import Foundation

/// Another engine to compare with.
enum Rival: String, CaseIterable, ExpressibleByArgument {
  case fts5
}

/// Measures the search engine on a corpus and a log of requests.
@main
struct DiscoveryBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discovery-bench",
    abstract: "Measures what finding costs: building an index, opening it, and each request of a log.",
    discussion: """
      Prints JSON to standard output; how far it is, to standard error where that is a terminal. Exit codes: 0 measured, \
      1 a file cannot be used or an answer is not that of a plain count, 64 wrong usage.

      Example: discovery-bench c100k.jsonl queries.jsonl --index /tmp/c100k.index --against fts5 > result.json
      """)

  @Argument(help: "Records in JSON Lines.", completion: .file(extensions: ["jsonl"]))
  var corpus: String?

  @Argument(help: "Requests in JSON Lines.", completion: .file(extensions: ["jsonl"]))
  var queries: String?

  @Option(help: "Open the index in this file; where there is none, build it and write it there.", completion: .file())
  var index: String?

  @Option(help: "Compare so many of the first requests with a plain count over the corpus.")
  var verify = 200

  @Option(help: "Measure so many of the first requests. (default: all)")
  var requests: Int?

  @Option(help: "Build on so many threads, and measure requests per second with one and with so many.")
  var threads = 2

  @Option(help: "Answer the first requests with another engine too, in the same run. (values: fts5)")
  var against: Rival?

  @Option(help: "So many of them.")
  var againstRequests = 100

  @Option(
    help: "Instead of all this, measure how well answers fit the test collection in this folder.",
    completion: .directory)
  var relevance: String?

  @Option(help: "The language of the test collection. (default: what its name ends with, such as -de, or en)")
  var language: String?

  func validate() throws {
    if relevance == nil, queries == nil { throw ValidationError("Give CORPUS and QUERIES, or --relevance.") }
    if relevance != nil, corpus != nil { throw ValidationError("--relevance: give no CORPUS beside it.") }
    if relevance == nil, language != nil { throw ValidationError("--language: give --relevance too.") }
    if verify < 0 { throw ValidationError("--verify \(verify): give 0 or more.") }
    if let requests, requests < 1 { throw ValidationError("--requests \(requests): give 1 or more.") }
    if againstRequests < 1 { throw ValidationError("--against-requests \(againstRequests): give 1 or more.") }
    if !(1...64).contains(threads) { throw ValidationError("--threads \(threads): give 1 to 64.") }
  }

  func run() throws {
    if let relevance { return try write(try Relevance(folder: relevance, language: language).report()) }
    guard let corpus, let queries else { return }
    let report = try Measurement(self, corpus: corpus, queries: queries).report()
    try write(report)
    guard report.verification.wrong.isEmpty else { throw ExitCode.failure }
  }

  private func write(_ result: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(result), as: UTF8.self))
  }
}

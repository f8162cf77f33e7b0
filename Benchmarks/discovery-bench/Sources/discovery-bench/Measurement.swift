import Discovery
import Foundation

/// Everything that is measured in one run.
struct Report: Encodable {
  var machine: Machine
  var records: Int
  var build: IndexBuild?
  var file: IndexFileCost?
  var verification: Verification
  var costs: RequestCosts
  var throughput: [Throughput]
  var highlights: HighlightCost?
  var countingLimit: CountingLimit?
  var updates: UpdateCost
  var rival: RivalCost?
}

/// One run.
struct Measurement {
  private let options: DiscoveryBench
  private let file: CorpusFile
  private let log: [LoggedRequest]

  /// - Throws: ``BenchError`` when a file cannot be used.
  init(_ options: DiscoveryBench, corpus: String, queries: String) throws {
    self.options = options
    file = try CorpusFile(path: corpus)
    log = try Corpus.lines(of: queries, as: LoggedRequest.self, first: options.requests)
  }

  /// The index in the file that the options name, or one that is built.
  private func openedIndex() throws -> (SearchIndex, IndexBuild?, IndexFileCost?) {
    if let path = options.index, FileManager.default.fileExists(atPath: path) {
      let (index, cost) = try IndexFileCost.open(path, writing: nil)
      return (index, nil, cost)
    }
    let (built, build) = try IndexBuild.run(file, threads: options.threads)
    guard let path = options.index else { return (built, build, nil) }
    let (index, cost) = try IndexFileCost.open(path, writing: built)
    return (index, build, cost)
  }

  func report() throws -> Report {
    let machine = Machine()
    let (index, build, fileCost) = try openedIndex()
    let verification = try Verification.run(
      Array(log.prefix(options.verify)), in: index, file, threads: options.threads)
    let costs = RequestCosts(of: log, in: index)
    let throughput = Set([1, options.threads]).sorted().map { Throughput(of: log, in: index, threads: $0) }
    let highlights = HighlightCost(of: log, in: index)
    let countingLimit = CountingLimit(of: log, in: index)
    let updates = try UpdateCost(of: file, in: index)
    let rival = try options.against.map { _ in
      try RivalCost(of: Array(log.prefix(options.againstRequests)), in: index, file)
    }
    return Report(
      machine: machine.atEnd, records: index.count, build: build, file: fileCost, verification: verification,
      costs: costs,
      throughput: throughput, highlights: highlights, countingLimit: countingLimit, updates: updates, rival: rival)
  }
}

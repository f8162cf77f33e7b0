import Discovery

/// What SQLite's FTS5 takes for the first requests of the log, beside what the engine takes for the same.
///
/// Both have everything in memory. FTS5 has no stems, so that it finds less for most words; `sameTotals` says how often
/// both found as much.
struct RivalCost: Encodable {
  struct Kind: Encodable {
    var requests: Int
    var meanCPUMilliseconds: Double
    var engineMeanCPUMilliseconds: Double
    /// How many times as long as the engine it takes.
    var ratio: Double
    var sameTotals: Int
  }

  var name: String
  var building: Spent
  /// "all" and each kind.
  var kinds: [String: Kind]

  init(of log: [LoggedRequest], in index: SearchIndex, _ file: CorpusFile) throws {
    let (tables, building) = try Spent.measure { try FullTextTables(file) }
    let search = try FullTextSearch(tables)
    var costs: [String: [(rival: Double, engine: Double, isSame: Bool)]] = [:]
    let progress = Progress("Asking SQLite", total: log.count)
    defer { progress.end() }
    for logged in log {
      let request = logged.request
      let start = Clock.thread
      let result = index.search(request)
      let middle = Clock.thread
      let total = try search.answer(logged)
      let cost = (Clock.thread - middle, middle - start, total == result.total)
      costs["all", default: []].append(cost)
      costs[logged.kind, default: []].append(cost)
      progress.advance(by: 1, bytes: 1)
    }
    name = "SQLite FTS5"
    self.building = building
    kinds = costs.mapValues { costs in
      let count = Double(costs.count)
      let (rival, engine) = costs.reduce((0, 0)) { ($0.0 + $1.rival, $0.1 + $1.engine) }
      return Kind(
        requests: costs.count, meanCPUMilliseconds: rival / count * 1000,
        engineMeanCPUMilliseconds: engine / count * 1000,
        ratio: rival / engine, sameTotals: costs.count { $0.isSame })
    }
  }
}

import Discovery

/// What requests cost, one after the other on one thread.
struct RequestCosts: Encodable {
  /// Milliseconds.
  struct Distribution: Encodable {
    var mean, p50, p95, p99, most: Double

    init(_ costs: [Double]) {
      let sorted = costs.sorted()
      func at(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] }
      mean = costs.reduce(0, +) / Double(costs.count)
      (p50, p95, p99, most) = (at(0.5), at(0.95), at(0.99), at(1))
    }
  }

  struct Kind: Encodable {
    var requests: Int
    var cpuMilliseconds: Distribution
    var wallMilliseconds: Distribution
  }

  struct Slow: Encodable {
    var id: Int
    var kind: String
    var text: String?
    var filters: [String: [String]]
    var total: Int
    var cpuMilliseconds: Double
    var wallMilliseconds: Double
  }

  /// "all" and each kind.
  var kinds: [String: Kind]
  /// The ten that cost most.
  var slowest: [Slow]

  /// The first `warming` requests are answered once without being measured.
  init(of log: [LoggedRequest], in index: SearchIndex, warming: Int = 200) {
    for logged in log.prefix(warming) { _ = index.search(logged.request) }
    var costs: [String: [(cpu: Double, wall: Double)]] = [:]
    var slow: [Slow] = []
    for logged in log {
      let request = logged.request
      // Of all threads: a phrase of common words is looked for on several.
      let (cpu, wall) = (Clock.process, Clock.wall)
      let result = index.search(request)
      let cost = (cpu: (Clock.process - cpu) * 1000, wall: (Clock.wall - wall) * 1000)
      costs[logged.kind, default: []].append(cost)
      costs["all", default: []].append(cost)
      slow.append(
        Slow(
          id: logged.id, kind: logged.kind, text: logged.text, filters: logged.filters, total: result.total,
          cpuMilliseconds: cost.cpu, wallMilliseconds: cost.wall))
    }
    kinds = costs.mapValues { costs in
      Kind(
        requests: costs.count, cpuMilliseconds: Distribution(costs.map(\.cpu)),
        wallMilliseconds: Distribution(costs.map(\.wall)))
    }
    slowest = Array(slow.sorted { $0.cpuMilliseconds > $1.cpuMilliseconds }.prefix(10))
  }
}

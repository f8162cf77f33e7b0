/// What the server counts. Counting is lock-free and costs a few nanoseconds.
final class Metrics: Sendable {
  /// Upper bounds of the buckets of the duration histogram, in microseconds.
  static let bounds = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 500_000, 2_500_000]

  let names: [String]
  /// By resource, then by status class 1xx...5xx.
  private let requests: [[Counter]]
  private let buckets: [Counter]
  private let microseconds = Counter()
  let hits = Counter()
  let misses = Counter()
  let stale = Counter()
  let bytesSent = Counter()
  let connections = Counter()
  let connectionsAccepted = Counter()
  let connectionsRefused = Counter()
  let connectionsDisplaced = Counter()
  /// Of requests, held at present.
  let bodyBytes = Counter()
  /// Of the files that came with requests, on the disk at present.
  let fileBytes = Counter()
  let files = Counter()

  init(names: [String]) {
    self.names = names
    requests = names.map { _ in (1...5).map { _ in Counter() } }
    buckets = (0...Self.bounds.count).map { _ in Counter() }
  }

  /// Counts an answer. `name` is an index into ``names``, `bytes` are those of the body, and `duration` runs from
  /// the end of the request's head.
  func count(name: Int, status: Int, bytes: Int, microseconds duration: Int, cache: CacheOutcome) {
    requests[name][min(max(status / 100, 1), 5) - 1].add()
    buckets[Self.bounds.firstIndex { duration <= $0 } ?? Self.bounds.count].add()
    microseconds.add(duration)
    bytesSent.add(bytes)
    switch cache {
    case .hit: hits.add()
    case .miss: misses.add()
    case .stale: stale.add()
    case .bypass: break
    }
  }

  /// Requests by resource and status class (1...5), without those that are zero.
  var requestCounts: [(resource: String, statusClass: Int, count: Int)] {
    zip(names, requests).flatMap { name, counters in
      counters.enumerated().compactMap { index, counter in
        counter.value > 0 ? (name, index + 1, counter.value) : nil
      }
    }
  }

  /// How many requests took at most each bound, then how many there were, and the microseconds of all.
  var durations: (cumulative: [Int], total: Int, microseconds: Int) {
    var sum = 0
    let cumulative = buckets.map { bucket in
      sum += bucket.value
      return sum
    }
    return (Array(cumulative.dropLast()), sum, microseconds.value)
  }
}

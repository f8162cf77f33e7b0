import Discovery

/// How near counting comes to what memory allows.
///
/// A request whose facets have to be counted over documents must read the bitmap of each chosen value, and the rows of
/// the documents that match, or of those that do not where they are fewer, once for all open facets and once for each
/// chosen one. Divided by the rate at which this machine reads memory, that is the time which no index of this form
/// could do without.
struct CountingLimit: Encodable {
  /// What one thread reads of memory that no cache holds.
  var bandwidthGigabytesPerSecond: Double
  /// Requests that only filter, by two facets or more; fewer are answered from tables.
  var requests: Int
  var meanMegabytes: Double
  var limitMilliseconds: Double
  var meanMilliseconds: Double
  /// The limit as a part of what the requests took, from 0 to 1; more than 1 where the index lies in a cache.
  var share: Double

  /// Nil where no request chooses in two facets.
  init?(of log: [LoggedRequest], in index: SearchIndex) {
    let counted = log.filter { $0.text == nil && $0.filters.count > 1 }
    guard !counted.isEmpty else { return nil }
    let bandwidth = Self.bandwidth()
    var (bytes, seconds) = (0, 0.0)
    for logged in counted {
      bytes += Self.bytes(logged.request, in: index)
      let start = Clock.thread
      _ = index.search(logged.request)
      seconds += Clock.thread - start
    }
    let count = Double(counted.count)
    requests = counted.count
    bandwidthGigabytesPerSecond = bandwidth / 1e9
    meanMegabytes = Double(bytes) / count / 1e6
    limitMilliseconds = Double(bytes) / bandwidth / count * 1000
    meanMilliseconds = seconds / count * 1000
    share = Double(bytes) / bandwidth / seconds
  }

  private static func bytes(_ request: SearchRequest, in index: SearchIndex) -> Int {
    let all = index.search(SearchRequest(kind: "record", limit: 0))
    let values = all.counts.all.values.reduce(1) { $0 + $1.count }
    let row = (values + 127) / 128 * 16
    func rows(_ found: Int) -> Int { min(found, all.total - found) * row }
    var request = request
    request.limit = 0
    let bitmaps = request.chosen.values.reduce(1) { $0 + $1.count } * all.total / 8
    var bytes = bitmaps + rows(index.search(request).total)
    // With one other choice the values of a chosen facet are in a table.
    for facet in request.chosen.keys where request.chosen.count > 2 {
      var open = request
      open.chosen[facet] = nil
      bytes += rows(index.search(open).total)
    }
    return bytes
  }

  /// Bytes per second of a pass that adds up a quarter of a gigabyte, the best of five.
  private static func bandwidth() -> Double {
    let numbers = [SIMD8<UInt64>](repeating: SIMD8(repeating: 1), count: 1 << 22)
    let best = (0..<5).map { _ in
      let start = Clock.wall
      let sum = numbers.withUnsafeBufferPointer { numbers in
        var sums = (SIMD8<UInt64>(), SIMD8<UInt64>())
        for place in stride(from: 0, to: numbers.count, by: 2) {
          sums.0 &+= numbers[place]
          sums.1 &+= numbers[place + 1]
        }
        return (sums.0 &+ sums.1).wrappedSum()
      }
      precondition(sum == UInt64(numbers.count * 8))
      return Clock.wall - start
    }.min()
    return Double(numbers.count * 64) / (best ?? .infinity)
  }
}

import Discovery
import Synchronization

/// How many requests a number of threads answers together, each going through the log from another place.
struct Throughput: Encodable {
  private static let seconds = 3.0

  var threads: Int
  var requestsPerSecond: Double

  init(of log: [LoggedRequest], in index: SearchIndex, threads: Int) {
    let requests = log.map(\.request)
    let answered = Atomic(0)
    let start = Clock.wall
    Threads.run(threads) { thread in
      var place = requests.count * thread / threads
      var own = 0
      while Clock.wall - start < Self.seconds {
        _ = index.search(requests[place])
        place = (place + 1) % requests.count
        own += 1
      }
      answered.add(own, ordering: .relaxed)
    }
    self.threads = threads
    requestsPerSecond = Double(answered.load(ordering: .relaxed)) / (Clock.wall - start)
  }
}

import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct RateLimitTests {
  /// A bucket as one would draw it: filled drop by drop in each millisecond.
  private struct Bucket {
    let count: Int
    let period: Int
    let burst: Int
    var drops: Int
    var now = 0

    init(_ count: Int, _ period: Int, _ burst: Int) {
      self.count = count
      self.period = period
      self.burst = burst
      drops = burst * period
    }

    mutating func spend(at moment: Int) -> Bool {
      while now < moment {
        now += 1
        drops = min(drops + count, burst * period)
      }
      guard drops >= period else { return false }
      drops -= period
      return true
    }
  }

  @Test func grantsWhatABucketFilledDropByDropGrants() {
    var generator = SeededGenerator(state: 429)
    for _ in 0..<200 {
      let count = Int.random(in: 1...20, using: &generator)
      let seconds = Int.random(in: 1...5, using: &generator)
      let burst = Int.random(in: 1...6, using: &generator)
      let limit = RateLimit(count, per: seconds, burst: burst)
      var buckets = (0..<3).map { _ in Bucket(count, seconds * 1_000, burst) }
      var now = 0
      for _ in 0..<100 {
        now += Int.random(in: 0...(seconds * 1_500 / count), using: &generator)
        let client = Int.random(in: 0..<3, using: &generator)
        let wait = limit.spend("a", by: "192.0.2.\(client)", at: Int64(now))
        let isGranted = buckets[client].spend(at: now)
        #expect((wait == nil) == isGranted)
        guard let wait else { continue }
        // The seconds are enough, and one less would not be.
        #expect(wait > 0)
        var later = buckets[client]
        var sooner = buckets[client]
        let isEnough = later.spend(at: now + wait * 1_000)
        let wasEnoughBefore = sooner.spend(at: now + (wait - 1) * 1_000)
        #expect(isEnough && !wasEnoughBefore)
      }
    }
  }

  @Test func tellsClientsAndNamesApart() {
    let limit = RateLimit(1, per: 60)
    let spends = { (name: String, client: String?) in limit.spend(name, by: client, at: 0) == nil }
    #expect(spends("a", "192.0.2.1"))
    #expect(!spends("a", "192.0.2.1"))
    #expect(!spends("a", "::ffff:192.0.2.1"))
    #expect(spends("a", "192.0.2.2"))
    #expect(spends("b", "192.0.2.1"))
    #expect(spends("a", "2001:db8:0:1::1"))
    #expect(!spends("a", "2001:db8:0:1:ffff::9"))
    #expect(spends("a", "2001:db8:0:2::1"))
    #expect(spends("a", nil))
    #expect(!spends("a", ""))
    #expect(!spends("a", "nonsense"))
  }

  @Test func remembersNoMoreThanItMay() {
    let limit = RateLimit(1, per: 3_600, burst: 5, memory: 100)
    for _ in 0..<5 { #expect(limit.spend("a", by: "192.0.2.1", at: 0) == nil) }
    for client in 0..<10_000 {
      #expect(limit.spend("a", by: "10.0.\(client / 250).\(client % 250)", at: 1) == nil)
      #expect(limit.remembered <= 100)
    }
    // A crowd that spends little does not free whoever has spent all.
    #expect(limit.spend("a", by: "192.0.2.1", at: 2) == 3_600)
    // Full buckets are forgotten when there are many.
    let later: Int64 = 6 * 3_600_000
    for client in 0..<101 { #expect(limit.spend("b", by: "192.0.3.\(client)", at: later) == nil) }
    #expect(limit.spend("a", by: "192.0.2.1", at: later) == nil)
  }

  @Test func survivesAClockThatIsSetBack() {
    let limit = RateLimit(2, per: 10)
    let day: Int64 = 86_400_000
    #expect(limit.spend("a", by: nil, at: day) == nil)
    #expect(limit.spend("a", by: nil, at: day) == nil)
    #expect(limit.spend("a", by: nil, at: 0) == 5)
    #expect(limit.spend("a", by: nil, at: 5_000) == nil)
  }

  @Test func grantsNoMoreToManyThreadsThanToOne() async {
    let limit = RateLimit(50, per: 60)
    let granted = await withTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { (0..<100).filter { _ in limit.spend("a", by: "192.0.2.1", at: 0) == nil }.count }
      }
      return await group.reduce(0, +)
    }
    #expect(granted == 50)
  }

  @Test func tellsAClientWhenToComeBack() async throws {
    let limit = RateLimit(2, per: 60)
    let site = Site([
      Resource("form", at: "/form", methods: [.post]) { request in
        try limit.check("form", by: request, at: 0)
        return .html("taken")
      }
    ])
    try await TestServer.serve(site) { server async throws in
      for _ in 0..<2 { #expect(try await server.get("/form", method: "POST").text == "taken") }
      let refused = try await server.get("/form", method: "POST")
      #expect(refused.status == 429)
      #expect(refused["Retry-After"] == "30")
    }
  }
}

import HTTPTypes
import Testing

@testable import HTTPServer

struct PageCacheTests {
  @Test func callsAPageFreshOnlyForTheStateAndDayItWasMadeFrom() {
    let cache = PageCache(budget: 1 << 20)
    cache.keep(.sample(bytes: 100, generation: 7), at: "/a", as: .record)
    #expect(cache.fresh("/a", at: { _ in CacheStamp(version: 7, day: 0) }) != nil)
    #expect(cache.fresh("/a", at: { _ in CacheStamp(version: 8, day: 0) }) == nil)
    #expect(cache.fresh("/a", at: { _ in CacheStamp(version: 7, day: 1) }) == nil)
    #expect(cache.any("/a") != nil)
  }

  @Test func doesNotReplaceAPageByAnOlderOneThatTookLonger() {
    let cache = PageCache(budget: 1 << 20)
    cache.keep(.sample(bytes: 100, generation: 8), at: "/a", as: .record)
    cache.keep(.sample(bytes: 100, generation: 7), at: "/a", as: .record)
    #expect(cache.any("/a")?.stamp.version == 8)
  }

  @Test func keepsRecordPagesHoweverManyQueriesAreAsked() {
    let cache = PageCache(budget: 400_000)
    for number in 0..<50 { cache.keep(.sample(bytes: 2_000), at: "/practices/\(number)", as: .record) }
    for number in 0..<2_000 { cache.keep(.sample(bytes: 2_000), at: "/practices?q=\(number)", as: .query) }
    #expect(cache.statistics.recordPages == 50)
    #expect(cache.statistics.queryBytes <= 100_000)
    #expect(cache.statistics.evictions > 1_900)
  }

  @Test func keepsCodingsTogetherThatTwoRequestsMadeAtOnce() throws {
    let cache = PageCache(budget: 1 << 20)
    let stamp = CacheStamp(version: 1, day: 1)
    let plain = Representation(fields: [.contentType: "text/html"], bytes: [UInt8](repeating: 97, count: 5_000))
    for coding in [ContentCoding.gzip, .brotli] {
      cache.keep(CachedPage(try plain.adding(coding), stamp: stamp, source: 0, name: 0), at: "/a", as: .record)
    }
    let kept = try #require(cache.fresh("/a", at: { _ in stamp })).representation
    #expect(kept.encoded(.gzip) != nil && kept.encoded(.brotli) != nil)
  }
}

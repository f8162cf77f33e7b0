import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct ClockStoreTests {
  @Test func neverHoldsMoreThanItsBudgetAndFindsWhatItHolds() {
    var generator = SeededGenerator(state: 11)
    var store = ClockStore(budget: 100_000)
    var newest: [String: Int] = [:]
    for step in 0..<5_000 {
      let address = "/\(Int.random(in: 0..<60, using: &generator))"
      if Bool.random(using: &generator) {
        let size = Int.random(in: 0..<9_000, using: &generator)
        store.keep(.sample(bytes: size, generation: Int64(step)), at: address)
        newest[address] = step
      } else if let page = store.page(at: address) {
        #expect(page.stamp.version == Int64(newest[address] ?? -1))
      }
      #expect(store.bytes <= store.budget)
    }
    let kept = (0..<60).compactMap { store.page(at: "/\($0)") }
    #expect(kept.count == store.count)
    #expect(store.bytes >= kept.reduce(0) { $0 + $1.representation.cost })
  }

  @Test func dropsWhatWasNeverAskedForAgainBeforeWhatWas() {
    var store = ClockStore(budget: 60_000)
    store.keep(.sample(bytes: 2_000), at: "/read-often")
    for number in 0..<500 {
      _ = store.page(at: "/read-often")
      store.keep(.sample(bytes: 2_000), at: "/search?q=\(number)")
    }
    #expect(store.page(at: "/read-often") != nil)
    #expect(store.page(at: "/search?q=0") == nil)
    #expect(store.page(at: "/search?q=499") != nil)
  }

  @Test func doesNotEmptyItselfForOneGiant() {
    var store = ClockStore(budget: 60_000)
    store.keep(.sample(bytes: 1_000), at: "/small")
    store.keep(.sample(bytes: 30_000), at: "/giant")
    #expect(store.page(at: "/small") != nil)
    #expect(store.page(at: "/giant") == nil)
  }
}

extension CachedPage {
  static func sample(bytes: Int, generation: Int64 = 0) -> CachedPage {
    CachedPage(
      Representation(
        fields: [.contentType: "image/png"],
        bytes: [UInt8](repeating: UInt8(truncatingIfNeeded: generation), count: bytes)),
      stamp: CacheStamp(version: generation, day: 0), source: 0, name: 0)
  }
}

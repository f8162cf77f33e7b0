internal import NIOConcurrencyHelpers

/// The pages that were made, ready to be sent again, within a budget of bytes.
///
/// Record pages and query pages have budgets of their own. A page is fresh while its stamp is the present one; an older
/// one is kept for the case that making a new one fails, and replaced when it succeeds.
final class PageCache: Sendable {
  private struct Stores {
    var records: ClockStore
    var queries: ClockStore
    var evictions = 0
  }

  private let stores: NIOLockedValueBox<Stores>

  /// - Parameter budget: bytes; three quarters for record pages, one for query pages.
  init(budget: Int) {
    let queries = budget / 4
    stores = NIOLockedValueBox(
      Stores(records: ClockStore(budget: budget - queries), queries: ClockStore(budget: queries)))
  }

  /// The page at `address` if it was made from the present state of its source.
  func fresh(_ address: String, at stamp: (_ source: Int) -> CacheStamp) -> CachedPage? {
    guard let page = any(address), page.stamp == stamp(page.source) else { return nil }
    return page
  }

  /// The page at `address`, however old.
  func any(_ address: String) -> CachedPage? {
    stores.withLockedValue { $0.records.page(at: address) ?? $0.queries.page(at: address) }
  }

  /// Keeps a page, unless a newer one has been kept meanwhile. Codings made for the same bytes are kept together.
  func keep(_ page: CachedPage, at address: String, as cacheClass: CacheClass) {
    stores.withLockedValue { stores in
      switch cacheClass {
      case .none: return
      case .record: stores.evictions += Self.keep(page, at: address, in: &stores.records)
      case .query: stores.evictions += Self.keep(page, at: address, in: &stores.queries)
      }
    }
  }

  var statistics: CacheStatistics {
    stores.withLockedValue {
      CacheStatistics(
        recordPages: $0.records.count, recordBytes: $0.records.bytes, queryPages: $0.queries.count,
        queryBytes: $0.queries.bytes, evictions: $0.evictions)
    }
  }

  private static func keep(_ page: CachedPage, at address: String, in store: inout ClockStore) -> Int {
    guard let present = store.page(at: address) else { return store.keep(page, at: address) }
    if present.stamp.version > page.stamp.version || present.stamp.day > page.stamp.day { return 0 }
    guard present.stamp == page.stamp, present.representation.hasSameBytes(as: page.representation) else {
      return store.keep(page, at: address)
    }
    let merged = page.representation.merging(present.representation)
    return store.keep(page.with(merged), at: address)
  }
}

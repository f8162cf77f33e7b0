/// What a cached page was made from: it is served as fresh only while this is still the present.
///
/// The stylesheet and scripts a page names are compiled in, so that a cache never outlives them.
struct CacheStamp: Hashable, Sendable {
  /// Of its source: the newest entry of the ledger that it shows.
  var version: Int64
  /// Days since 1970-01-01, UTC: pages say how old a check is.
  var day: Int64
}

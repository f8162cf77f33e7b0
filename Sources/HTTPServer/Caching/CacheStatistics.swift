/// What a ``PageCache`` holds at this moment.
struct CacheStatistics: Equatable, Sendable {
  var recordPages: Int
  var recordBytes: Int
  var queryPages: Int
  var queryBytes: Int
  /// Pages dropped for want of room since the start.
  var evictions: Int
}

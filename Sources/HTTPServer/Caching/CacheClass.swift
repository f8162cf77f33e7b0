/// How long and where the answers of a resource are kept.
public enum CacheClass: Int, Sendable, CaseIterable {
  /// Made for one reader, now: never kept, never compressed (what is secret may stand beside what was typed in).
  case none
  /// A page of which there are as many as there are records. Their addresses have no query.
  case record
  /// A page of which there are as many as there are questions: cheap to make, and kept apart so that any number of them
  /// cannot push out the record pages.
  case query
}

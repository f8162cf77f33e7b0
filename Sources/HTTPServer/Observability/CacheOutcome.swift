/// What the cache had to do with an answer.
enum CacheOutcome: String, Sendable {
  /// Sent from the cache, or from the assets.
  case hit
  /// Made, and kept where the budget allows.
  case miss
  /// Making it failed; an older page was sent.
  case stale
  /// Nothing to do with it.
  case bypass
}

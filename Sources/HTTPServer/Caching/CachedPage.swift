/// A page as the cache keeps it.
final class CachedPage: Sendable {
  let representation: Representation
  let stamp: CacheStamp
  /// Which route made it, as an index into the route table.
  let route: Int

  init(representation: Representation, stamp: CacheStamp, route: Int) {
    self.representation = representation
    self.stamp = stamp
    self.route = route
  }
}

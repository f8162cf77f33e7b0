/// A page as the cache keeps it.
final class CachedPage: Sendable {
  let representation: Representation
  let stamp: CacheStamp
  /// What it was made from, as ``Site/version`` counts.
  let source: Int
  /// Its resource's name, as an index into the names of ``Metrics``.
  let name: Int

  init(_ representation: Representation, stamp: CacheStamp, source: Int, name: Int) {
    self.representation = representation
    self.stamp = stamp
    self.source = source
    self.name = name
  }

  /// The same page with other codings.
  func with(_ representation: Representation) -> CachedPage {
    CachedPage(representation, stamp: stamp, source: source, name: name)
  }
}

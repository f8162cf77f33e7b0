public struct SearchResult: Hashable, Sendable {
  /// How many documents of the request's kind match: exact.
  public var total: Int
  /// The page asked for, of the request's kind.
  public var hits: [Hit]
  /// Kind → its hits, at most ``SearchIndex/apartLimit``; every kind asked for is present.
  public var apart: [String: [Hit]]
  /// Facet → value → documents of the request's kind that would match if, within this facet, only the value were chosen.
  ///
  /// Every facet of the index is present, with every value that a document of the kind has, 0 included.
  public var counts: [String: [String: Int]]
}

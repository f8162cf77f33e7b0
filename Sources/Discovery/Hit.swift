public struct Hit: Hashable, Sendable {
  public var id: String
  /// Above 0 for a match of words under ``SearchRequest/Sort/relevance``; 0 otherwise. Comparable within one answer only.
  public var score: Double
}

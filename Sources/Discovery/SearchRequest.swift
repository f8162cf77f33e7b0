public struct SearchRequest: Hashable, Sendable {
  public enum Sort: Hashable, Sendable {
    /// Best first, ties by id. Without words to look for, by id.
    case relevance
    /// Ascending by the bytes of this sort key; documents without the key last; ties by id.
    case key(String)
  }

  /// What a person typed; any string is valid. See ``SearchIndex/search(_:)`` for its language.
  public var text: String
  /// Facet → values: OR within a facet, AND across. An empty set chooses nothing and so restricts nothing; a facet or value
  /// that the index does not hold matches no document.
  public var chosen: [String: Set<String>]
  /// What is counted, paged and listed.
  public var kind: String
  /// Kinds that are listed apart and not counted.
  public var apart: [String]
  public var sort: Sort
  /// Negative values count as 0.
  public var offset: Int
  public var limit: Int

  public init(
    text: String = "", chosen: [String: Set<String>] = [:], kind: String, apart: [String] = [],
    sort: Sort = .relevance, offset: Int = 0, limit: Int = 20
  ) {
    self.text = text
    self.chosen = chosen
    self.kind = kind
    self.apart = apart
    self.sort = sort
    self.offset = offset
    self.limit = limit
  }
}

public struct SearchRequest: Hashable, Sendable {
  public enum Sort: Hashable, Sendable {
    /// Best first; those that are equally good, and all where there are no words to look for, by the settings' tie, then by id.
    case relevance
    /// Ascending by the bytes of this sort key; documents without the key last; ties by id. A key that the index does not have
    /// gives the order of its settings' tie.
    case key(String)
  }

  /// Which documents answer several words.
  public enum Matching: Hashable, Sendable {
    case all
    /// One word is enough; those with more and rarer words come first.
    case any
    /// Most of what the words say. Words that tell decide, common ones only help to order. Documents with all that tell come first,
    /// then those with some, down to half of what the best one has by weight; phrases and words of a field must be answered.
    case best
  }

  /// What a person typed; any string is valid. See ``SearchIndex/search(_:)`` for its language.
  public var text: String
  /// Of whoever asks, BCP 47: it tells which words are common where the query does not.
  public var language: String?
  public var matching: Matching
  /// Facet → values: OR within a facet, AND across. An empty set chooses nothing and so restricts nothing; a facet or value
  /// that the index does not hold matches no document.
  public var chosen: [String: Set<String>]
  /// Number → range: a document must have a number in it. A number that the index does not hold matches no document.
  public var ranges: [String: ClosedRange<Int>]
  /// What is counted, paged and listed.
  public var kind: String
  /// Kinds that take their place in the list and are not counted.
  public var beside: [String]
  /// Kinds that are listed apart and not counted.
  public var apart: [String]
  public var sort: Sort
  /// Negative values count as 0.
  public var offset: Int
  public var limit: Int
  /// Whether hits come with what is kept with them; without they are empty, which spares unpacking it.
  public var payloads: Bool

  public init(
    text: String = "", language: String? = nil, matching: Matching = .all, chosen: [String: Set<String>] = [:],
    ranges: [String: ClosedRange<Int>] = [:], kind: String, beside: [String] = [], apart: [String] = [],
    sort: Sort = .relevance,
    offset: Int = 0, limit: Int = 20, payloads: Bool = true
  ) {
    self.text = text
    self.language = language
    self.matching = matching
    self.chosen = chosen
    self.ranges = ranges
    self.kind = kind
    self.beside = beside
    self.apart = apart
    self.sort = sort
    self.offset = offset
    self.limit = limit
    self.payloads = payloads
  }
}

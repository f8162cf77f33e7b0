/// A passage of a text with the places that answer a query.
public struct Highlight: Hashable, Sendable {
  public var passage: String
  /// What to mark: UTF-8 offsets in ``passage``, on scalar boundaries, ascending, neither empty nor overlapping.
  public var ranges: [Range<Int>]
  /// Whether the text goes on before the passage.
  public var isClippedAtStart: Bool
  /// Whether the text goes on after the passage.
  public var isClippedAtEnd: Bool
  /// What of the query is marked.
  public var answered: Clauses
  /// What of it is marked as it was asked for, and not only by another form of the word or by its beginning.
  public var answeredWhole: Clauses

  public init(
    passage: String, ranges: [Range<Int>], isClippedAtStart: Bool, isClippedAtEnd: Bool, answered: Clauses,
    answeredWhole: Clauses
  ) {
    self.passage = passage
    self.ranges = ranges
    self.isClippedAtStart = isClippedAtStart
    self.isClippedAtEnd = isClippedAtEnd
    self.answered = answered
    self.answeredWhole = answeredWhole
  }
}

/// A query in which words that the index does not hold, or hardly ever, are replaced by words like them.
public struct Correction: Hashable, Sendable {
  /// The query as it would be typed.
  public var text: String
  /// Whether the answer already holds what the corrected words find, because the words as typed find nothing; otherwise it is
  /// an offer.
  public var isUsed: Bool

  public init(text: String, isUsed: Bool) {
    self.text = text
    self.isUsed = isUsed
  }
}

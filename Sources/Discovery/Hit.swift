public struct Hit: Hashable, Sendable {
  public var id: String
  /// Above 0 for a match of words under ``SearchRequest/Sort/relevance``; 0 otherwise. Comparable within one answer only.
  public var score: Float
  /// What of the query it answers.
  public var answered: Clauses
  /// What the document's ``Document/payload`` holds.
  public var payload: [UInt8]

  public init(id: String, score: Float = 0, answered: Clauses = [], payload: [UInt8] = []) {
    self.id = id
    self.score = score
    self.answered = answered
    self.payload = payload
  }
}

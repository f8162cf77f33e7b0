public struct Hit: Hashable, Sendable {
  public var id: String
  /// Above 0 for a match of words under ``SearchRequest/Sort/relevance``; 0 otherwise. Comparable within one answer only.
  public var score: Float
  /// What the document's ``Document/payload`` holds.
  public var payload: [UInt8]

  public init(id: String, score: Float = 0, payload: [UInt8] = []) {
    self.id = id
    self.score = score
    self.payload = payload
  }
}

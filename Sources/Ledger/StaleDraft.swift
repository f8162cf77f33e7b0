/// A draft whose record has moved on: what its writer saw, and what stands now.
public struct StaleDraft: Hashable, Sendable {
  public var recordID: String
  public var seen: Int?
  /// Nil when the record does not exist.
  public var newest: Int?

  public init(recordID: String, seen: Int?, newest: Int?) {
    self.recordID = recordID
    self.seen = seen
    self.newest = newest
  }
}

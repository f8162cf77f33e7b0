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

  public var message: String {
    switch (seen, newest) {
    case (let seen?, let newest?):
      "“\(recordID)” has changed since: this was made from revision \(seen), the newest is revision \(newest)."
    case (let seen?, nil): "“\(recordID)” does not exist, though this was made from its revision \(seen)."
    case (nil, let newest?): "“\(recordID)” exists already, at revision \(newest)."
    case (nil, nil): "“\(recordID)” could not be appended."
    }
  }
}

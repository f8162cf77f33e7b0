/// Which documents of a kind are asked for: those that a key holds within a range, in the key's order and then by id.
public struct DocumentQuery<Body: DocumentBody>: Hashable, Sendable {
  public var key: String
  public var range: KeyRange
  public var isDescending: Bool
  /// Where the page before ended; nil for the first one.
  public var after: KeyPlace?
  public var limit: Int

  public init(
    by key: String, _ range: KeyRange = .all, descending: Bool = false, after: KeyPlace? = nil, limit: Int = 100
  ) {
    self.key = key
    self.range = range
    isDescending = descending
    self.after = after
    self.limit = limit
  }
}

/// Where a document stands in the order of a key.
public struct KeyPlace: Hashable, Sendable {
  public var tuple: KeyTuple
  public var id: String

  public init(tuple: KeyTuple, id: String) {
    self.tuple = tuple
    self.id = id
  }
}

/// A page of documents. One that a key holds under several values is there once for each.
public struct DocumentPage<Body: DocumentBody>: Hashable, Sendable {
  public var documents: [Document<Body>]
  /// Where the page after it begins; nil when there is none.
  public var next: KeyPlace?
}

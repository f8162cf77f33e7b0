public import Records

extension WorkingCopy {
  public static let upcasters: [Int: @Sendable (JSONValue) -> JSONValue] = [1: { $0.withWriters }]
}

extension JSONValue {
  /// The body of a working copy of schema 1 as one of schema 2. Of those who wrote in it the last one is known.
  fileprivate var withWriters: JSONValue {
    guard case .object(var copy) = self else { return self }
    copy["writers"] = .array([copy["changedBy"]].compactMap(\.self))
    copy["openedAt"] = copy["changedAt"]
    if case .array(let reviews) = copy["reviews"] { copy["reviews"] = .array(reviews.map(\.withPassages)) }
    return .object(copy)
  }

  private var withPassages: JSONValue {
    guard case .object(var review) = self else { return self }
    review["passages"] = .array([])
    return .object(review)
  }
}

extension DocumentTypes {
  /// Every document that names a person, in the order of the kinds and then of ids.
  public func everything(about person: KeyTuple, in reader: any DocumentReader) throws -> [StoredDocument] {
    try all.flatMap { type in
      try reader.ids(of: type.kind, naming: person).compactMap { try reader.stored(type.kind, $0) }
    }
  }

  /// Makes every document forget a person: deletes it, or writes what it says without them. What was deleted may lie in the store's
  /// files until `DocumentStore.purge()`.
  ///
  /// - Returns: How many documents of each kind were deleted or changed.
  public func forget(_ person: KeyTuple, in store: any StoreTransaction) throws -> [DocumentKind: Int] {
    var counts: [DocumentKind: Int] = [:]
    for type in all {
      for id in try store.ids(of: type.kind, naming: person) {
        try store.forget(person, type, id)
        counts[type.kind, default: 0] += 1
      }
    }
    return counts
  }
}

extension DocumentReader {
  fileprivate func ids(of kind: DocumentKind, naming person: KeyTuple) throws -> [String] {
    var (ids, after): ([String], KeyPlace?) = ([], nil)
    repeat {
      let page = try places(
        kind, key: DocumentKeyName.person, in: .equal(person), after: after, descending: false, limit: 100)
      ids += page.map(\.id)
      after = page.count == 100 ? page.last : nil
    } while after != nil
    return ids
  }
}

extension StoreTransaction {
  fileprivate func forget<Body: DocumentBody>(_ person: KeyTuple, _ type: Body.Type, _ id: String) throws {
    guard var document = try document(type, id) else { return }
    guard let rest = document.body.forgetting(person) else { return try delete(document) }
    document.body = rest
    _ = try update(document)
  }
}

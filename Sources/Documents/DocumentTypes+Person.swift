extension DocumentTypes {
  /// Every document that names a person by one of their names, in the order of the kinds and then of ids.
  public func everything(about names: [KeyTuple], in reader: any DocumentReader) throws -> [StoredDocument] {
    try all.flatMap { type in
      let ids = try Set(names.flatMap { try reader.ids(of: type.kind, naming: $0) })
      return try ids.sorted().compactMap { try reader.stored(type.kind, $0) }
    }
  }

  /// Makes every document forget a person by each of their names: deletes it, or writes what it says without them. What was deleted
  /// may lie in the store's files until `DocumentStore.purge()`.
  ///
  /// - Returns: How many documents of each kind were deleted or changed.
  public func forget(_ names: [KeyTuple], in store: any StoreTransaction) throws -> [DocumentKind: Int] {
    var found: [DocumentKind: Set<String>] = [:]
    for type in all {
      for person in names {
        for id in try store.ids(of: type.kind, naming: person) {
          try store.forget(person, type, id)
          found[type.kind, default: []].insert(id)
        }
      }
    }
    return found.mapValues(\.count)
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

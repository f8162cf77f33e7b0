internal import Foundation
internal import Records

extension DocumentReader {
  /// A document; nil for an unknown id.
  ///
  /// - Throws: ``DocumentError/newerSchema(_:id:found:known:)``, ``DocumentError/unreadable(_:id:)``.
  public func document<Body: DocumentBody>(_ type: Body.Type = Body.self, _ id: String) throws -> Document<Body>? {
    try stored(Body.kind, id).map { try $0.opened() }
  }

  /// A page of documents.
  public func documents<Body: DocumentBody>(_ query: DocumentQuery<Body>) throws -> DocumentPage<Body> {
    let limit = max(0, query.limit)
    let places = try places(
      Body.kind, key: query.key, in: query.range, after: query.after, descending: query.isDescending, limit: limit + 1)
    let page = places.prefix(limit)
    return DocumentPage(
      documents: try page.compactMap { try document(Body.self, $0.id) },
      next: places.count > limit ? page.last : nil)
  }

  /// All that a query finds, in its order, whatever its limit.
  ///
  /// - Complexity: reads every document of it; for what one thing has, not for a whole kind.
  public func everyDocument<Body: DocumentBody>(_ query: DocumentQuery<Body>) throws -> [Document<Body>] {
    var (query, all) = (query, [Document<Body>]())
    repeat {
      let page = try documents(query)
      all += page.documents
      query.after = page.next
    } while query.after != nil
    return all
  }

  /// How many documents there are, pages and limit aside.
  public func count<Body: DocumentBody>(_ query: DocumentQuery<Body>) throws -> Int {
    try count(Body.kind, key: query.key, in: query.range)
  }
}

extension StoreTransaction {
  /// Makes a document.
  ///
  /// - Throws: ``DocumentError``.
  public func create<Body: DocumentBody>(_ body: Body, id: String) throws -> Document<Body> {
    let document = Document(id: id, version: 1, body: body)
    try put(try document.stored(), keys: body.storedKeys, seen: nil)
    return document
  }

  /// Writes what a document says now; its version is the one that the writer saw.
  ///
  /// - Throws: ``DocumentError``.
  public func update<Body: DocumentBody>(_ document: Document<Body>) throws -> Document<Body> {
    let next = Document(id: document.id, version: document.version + 1, body: document.body)
    try put(try next.stored(), keys: next.body.storedKeys, seen: document.version)
    return next
  }

  /// Deletes a document, whose version is the one that the writer saw.
  ///
  /// - Throws: ``DocumentError/changedSince(_:id:seen:now:)``.
  public func delete<Body: DocumentBody>(_ document: Document<Body>) throws {
    try delete(Body.kind, document.id, seen: document.version)
  }

  /// Writes documents of older schemas anew, with their keys and at the version that they have.
  ///
  /// - Returns: How many; as many as `limit` where there may be more.
  func reopen<Body: DocumentBody>(_ type: Body.Type, limit: Int) throws -> Int {
    let ids = try outdated(Body.kind, before: Body.schema, limit: limit)
    for id in ids {
      guard let document = try document(type, id) else { continue }
      try put(try document.stored(), keys: document.body.storedKeys, seen: document.version)
    }
    return ids.count
  }
}

extension DocumentBody {
  var storedKeys: [StoredKey] {
    Self.keys.flatMap { key in key.tuples(self).map { StoredKey(key.name, $0, isUnique: key.isUnique) } }
  }
}

extension Document {
  func stored() throws -> StoredDocument {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = Array(try encoder.encode(body))
    return StoredDocument(kind: Body.kind, id: id, version: version, schema: Body.schema, body: bytes)
  }
}

extension StoredDocument {
  /// The document that this one is, whatever its schema.
  ///
  /// - Throws: ``DocumentError/newerSchema(_:id:found:known:)``, ``DocumentError/unreadable(_:id:)``.
  public func opened<Body: DocumentBody>(as type: Body.Type = Body.self) throws(DocumentError) -> Document<Body> {
    guard schema <= Body.schema else { throw .newerSchema(kind, id: id, found: schema, known: Body.schema) }
    do {
      return Document(id: id, version: version, body: try JSONDecoder().decode(Body.self, from: try present(type)))
    } catch {
      throw .unreadable(kind, id: id)
    }
  }

  /// The body in the present schema.
  private func present<Body: DocumentBody>(_ type: Body.Type) throws -> Data {
    let steps = (schema..<Body.schema).compactMap { Body.upcasters[$0] }
    if steps.isEmpty { return Data(body) }
    let older = try JSONDecoder().decode(JSONValue.self, from: Data(body))
    return try JSONEncoder().encode(steps.reduce(older) { $1($0) })
  }
}

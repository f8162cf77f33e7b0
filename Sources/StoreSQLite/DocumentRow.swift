internal import Documents
internal import Foundation
internal import GRDB

/// Documents and their keys as rows of the tables `document` and `document_key`.
enum DocumentRow {
  static func fetch(_ db: Database, _ kind: DocumentKind, _ id: String) throws -> StoredDocument? {
    let statement = try db.cachedStatement(
      sql: "SELECT version, schema, body FROM document WHERE kind = ? AND id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [kind.rawValue, id]) else { return nil }
    return StoredDocument(
      kind: kind, id: id, version: try row.decode(Int.self, atIndex: 0), schema: try row.decode(Int.self, atIndex: 1),
      body: try row.bytes(2))
  }

  static func put(_ document: StoredDocument, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO document (kind, id, version, schema, body) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET version = excluded.version, schema = excluded.schema, body = excluded.body
        """)
    try statement.execute(arguments: [
      document.kind.rawValue, document.id, document.version, document.schema, Data(document.body),
    ])
  }

  static func delete(_ kind: DocumentKind, _ id: String, _ db: Database) throws {
    try deleteKeys(kind, id, db)
    let statement = try db.cachedStatement(sql: "DELETE FROM document WHERE kind = ? AND id = ?")
    try statement.execute(arguments: [kind.rawValue, id])
  }

  static func deleteKeys(_ kind: DocumentKind, _ id: String, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "DELETE FROM document_key WHERE kind = ? AND id = ?")
    try statement.execute(arguments: [kind.rawValue, id])
  }

  static func insert(_ key: StoredKey, of kind: DocumentKind, _ id: String, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO document_key (kind, name, value, id, is_unique) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [kind.rawValue, key.name, Data(key.tuple.bytes), id, key.isUnique])
  }

  /// The document that has a value of a unique key.
  static func holder(_ key: StoredKey, _ kind: DocumentKind, _ db: Database) throws -> String? {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM document_key WHERE kind = ? AND name = ? AND value = ? AND is_unique = 1")
    return try String.fetchOne(statement, arguments: [kind.rawValue, key.name, Data(key.tuple.bytes)])
  }

  static func places(
    _ db: Database, _ kind: DocumentKind, _ key: String, _ range: KeyRange, after: KeyPlace?, descending: Bool,
    limit: Int
  ) throws -> [KeyPlace] {
    let (beyond, order) = descending ? ("<", "DESC") : (">", "ASC")
    let rest = after == nil ? "" : "AND (value, id) \(beyond) (?, ?)"
    let statement = try db.cachedStatement(
      sql: """
        SELECT value, id FROM document_key WHERE kind = ? AND name = ? AND value >= ? AND value < ? \(rest)
        ORDER BY value \(order), id \(order) LIMIT ?
        """)
    var arguments: StatementArguments = [kind.rawValue, key, Data(range.lower), Data(range.upper)]
    if let after { arguments += [Data(after.tuple.bytes), after.id] }
    arguments += [max(0, limit)]
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      KeyPlace(tuple: KeyTuple(stored: try row.bytes(0)), id: try row.decode(String.self, atIndex: 1))
    }
  }

  static func count(_ db: Database, _ kind: DocumentKind, _ key: String, _ range: KeyRange) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM document_key WHERE kind = ? AND name = ? AND value >= ? AND value < ?")
    let arguments: StatementArguments = [kind.rawValue, key, Data(range.lower), Data(range.upper)]
    return try Int.fetchOne(statement, arguments: arguments) ?? 0
  }

  static func outdated(_ db: Database, _ kind: DocumentKind, before schema: Int, limit: Int) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM document WHERE kind = ? AND schema < ? ORDER BY schema, id LIMIT ?")
    return try String.fetchAll(statement, arguments: [kind.rawValue, schema, max(0, limit)])
  }

  /// Every blob that a document names.
  static func blobs(_ db: Database) throws -> [BlobHash] {
    // A store that nobody has written since has no documents.
    guard try db.tableExists("document_key") else { return [] }
    let rows = try Row.fetchAll(db, sql: "SELECT DISTINCT value FROM document_key WHERE name = 'blob'")
    return try rows.compactMap { KeyTuple(stored: try $0.bytes(0)).blob }
  }

  static func isNamed(_ hash: BlobHash, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM document_key WHERE name = 'blob' AND value = ?)")
    return try Bool.fetchOne(statement, arguments: [Data(KeyTuple.blob(hash).bytes)]) ?? false
  }
}

extension Row {
  func bytes(_ index: Int) throws -> [UInt8] {
    try withUnsafeData(atIndex: index) { $0.map { [UInt8]($0) } ?? [] }
  }
}

internal import Documents
internal import GRDB
internal import Ledger

/// What can be done within one transaction on one connection.
final class SQLiteTransaction: StoreTransaction {
  private let db: Database
  private let blobs: BlobFolder
  /// The last entry that was appended.
  private(set) var last: Entry?
  /// Whether content of a record was destroyed.
  private(set) var hasErased = false

  init(_ db: Database, _ blobs: BlobFolder) {
    self.db = db
    self.blobs = blobs
  }

  func stored(_ kind: DocumentKind, _ id: String) throws -> StoredDocument? { try DocumentRow.fetch(db, kind, id) }

  func places(
    _ kind: DocumentKind, key: String, in range: KeyRange, after: KeyPlace?, descending: Bool, limit: Int
  ) throws -> [KeyPlace] {
    try DocumentRow.places(db, kind, key, range, after: after, descending: descending, limit: limit)
  }

  func count(_ kind: DocumentKind, key: String, in range: KeyRange) throws -> Int {
    try DocumentRow.count(db, kind, key, range)
  }

  func outdated(_ kind: DocumentKind, before schema: Int, limit: Int) throws -> [String] {
    try DocumentRow.outdated(db, kind, before: schema, limit: limit)
  }

  func head() throws -> LedgerHead { try SQLiteStore.head(db) }

  func newest(of recordID: String) throws -> Entry? { try EntryRow.newest(of: recordID, at: nil, db) }

  func put(_ document: StoredDocument, keys: [StoredKey], seen: Int?) throws {
    try document.requireName()
    try requireSeen(document.kind, document.id, seen)
    try DocumentRow.deleteKeys(document.kind, document.id, db)
    try DocumentRow.put(document, db)
    for key in keys {
      if key.isUnique, let holder = try DocumentRow.holder(key, document.kind, db), holder != document.id {
        throw DocumentError.taken(document.kind, key: key.name, by: holder)
      }
      if let hash = key.blob, !blobs.holds(hash) { throw DocumentError.noBlob(hash) }
      try DocumentRow.insert(key, of: document.kind, document.id, db)
    }
  }

  func delete(_ kind: DocumentKind, _ id: String, seen: Int) throws {
    try requireSeen(kind, id, seen)
    try DocumentRow.delete(kind, id, db)
  }

  private func requireSeen(_ kind: DocumentKind, _ id: String, _ seen: Int?) throws {
    let now = try stored(kind, id)
    guard now?.version == seen else { throw DocumentError.changedSince(kind, id: id, seen: seen, now: now) }
  }

  func append(_ drafts: [Draft], at: Timestamp) throws -> [Entry] {
    if drafts.isEmpty { return [] }
    var succession = try EntryRow.succession(of: Set(drafts.map(\.recordID)), db)
    let entries = try succession.entries(for: drafts, at: at)
    for entry in entries { try EntryRow.insert(entry, db) }
    last = entries.last ?? last
    return entries
  }

  func erase(_ recordID: String, actor: Actor, reason: String, at: Timestamp) throws -> Entry {
    hasErased = true
    if let newest = try newest(of: recordID), newest.state == .erased { return newest }
    let succession = try EntryRow.succession(of: [recordID], db)
    let entry = try succession.erasure(of: recordID, actor: actor, reason: reason, at: at)
    try EntryRow.destroyContent(of: recordID, db)
    try EntryRow.insert(entry, db)
    last = entry
    return entry
  }
}

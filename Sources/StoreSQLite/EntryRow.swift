internal import Digests
internal import Foundation
internal import GRDB
internal import Ledger

/// Entries as rows of the table `entry`.
enum EntryRow {
  static let columns = """
    sequence, record_id, kind, revision, state, schema, at, commitment, previous_hash, hash, erased, salt, actor, note, body
    """

  /// The entries that `SELECT columns FROM entry` with `rest` after it gives.
  static func fetch(_ db: Database, _ rest: String, _ arguments: StatementArguments) throws -> [Entry] {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM entry \(rest)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var entries: [Entry] = []
    while let row = try rows.next() { entries.append(try entry(row)) }
    return entries
  }

  static func insert(_ entry: Entry, _ db: Database) throws {
    guard let content = entry.content else { preconditionFailure("An entry is inserted with its content.") }
    let statement = try db.cachedStatement(
      sql: "INSERT INTO entry (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      entry.sequence, entry.recordID, entry.kind.rawValue, entry.revision, entry.state.rawValue, entry.schema,
      entry.at.milliseconds, Data(entry.commitment.bytes), Data(entry.previousHash.bytes), Data(entry.hash.bytes),
      Data(content.salt), Data(content.actor.stored.utf8), Data(content.note.utf8), Data(content.body),
    ])
  }

  /// Overwrites the content of every revision of a record with zeros of the same length, in place.
  static func destroyContent(of recordID: String, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE entry SET erased = 1, salt = zeroblob(length(salt)), actor = zeroblob(length(actor)),
          note = zeroblob(length(note)), body = zeroblob(length(body))
        WHERE record_id = ? AND state <> 'erased'
        """, arguments: [recordID])
  }

  /// Throws what a verifier would say of a row that no version of ours wrote.
  private static func entry(_ row: Row) throws -> Entry {
    let sequence = try row.decode(Int64.self, atIndex: 0)
    let recordID = try row.decode(String.self, atIndex: 1)
    func digest(_ index: Int) throws -> SHA256Digest {
      guard let digest = SHA256Digest(bytes: try row.bytes(index)) else {
        throw LedgerError.broken(ChainFault(sequence: sequence, recordID: recordID, kind: .changedEntry))
      }
      return digest
    }
    guard let state = RecordState(rawValue: try row.decode(String.self, atIndex: 4)) else {
      throw LedgerError.broken(ChainFault(sequence: sequence, recordID: recordID, kind: .changedEntry))
    }
    return Entry(
      sequence: sequence, recordID: recordID, kind: RecordKind(rawValue: try row.decode(String.self, atIndex: 2)),
      revision: try row.decode(Int.self, atIndex: 3), state: state, schema: try row.decode(Int.self, atIndex: 5),
      content: try content(row), at: Timestamp(milliseconds: try row.decode(Int64.self, atIndex: 6)),
      commitment: try digest(7), previousHash: try digest(8), hash: try digest(9))
  }

  private static func content(_ row: Row) throws -> EntryContent? {
    guard try row.decode(Int.self, atIndex: 10) == 0 else { return nil }
    return EntryContent(
      body: try row.bytes(14), actor: Actor(stored: String(decoding: try row.bytes(12), as: UTF8.self)),
      note: String(decoding: try row.bytes(13), as: UTF8.self), salt: try row.bytes(11))
  }
}

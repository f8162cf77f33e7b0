internal import GRDB
internal import Ledger

extension EntryRow {
  /// The newest entry of a record at or before `sequence` (the present one when nil).
  static func newest(of recordID: String, at sequence: Int64?, _ db: Database) throws -> Entry? {
    let rest = "WHERE record_id = ? AND sequence <= ? ORDER BY revision DESC LIMIT 1"
    return try fetch(db, rest, [recordID, sequence ?? .max]).first
  }

  /// What may follow in the ledger, for drafts of some records.
  static func succession(of recordIDs: Set<String>, _ db: Database) throws -> Succession {
    let newest = try fetch(db, "ORDER BY sequence DESC LIMIT 1", []).first
    return Succession(after: newest?.head ?? .origin, at: newest?.at, standings: try standings(of: recordIDs, db))
  }

  private static func standings(of recordIDs: Set<String>, _ db: Database) throws -> [String: Succession.Standing] {
    var standings: [String: Succession.Standing] = [:]
    let statement = try db.cachedStatement(
      sql:
        "SELECT sequence, kind, revision, state, schema FROM entry WHERE record_id = ? ORDER BY revision DESC LIMIT 1")
    for recordID in recordIDs {
      guard let row = try Row.fetchOne(statement, arguments: [recordID]) else { continue }
      guard let state = RecordState(rawValue: try row.decode(String.self, atIndex: 3)) else {
        let sequence = try row.decode(Int64.self, atIndex: 0)
        throw LedgerError.broken(ChainFault(sequence: sequence, recordID: recordID, kind: .changedEntry))
      }
      standings[recordID] = Succession.Standing(
        kind: RecordKind(rawValue: try row.decode(String.self, atIndex: 1)),
        revision: try row.decode(Int.self, atIndex: 2), state: state, schema: try row.decode(Int.self, atIndex: 4))
    }
    return standings
  }
}

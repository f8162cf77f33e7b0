internal import GRDB
public import Ledger

extension SQLiteStore: RecordLedger {
  public func append(_ drafts: [Draft], at: Timestamp) async throws -> [Entry] {
    try requireWritable()
    if drafts.isEmpty { return [] }
    let entries = try await asking(path) {
      try await pool.write { db in
        let standings = try Self.standings(of: Set(drafts.map(\.recordID)), db)
        var succession = try Self.succession(standings, db)
        let entries = try succession.entries(for: drafts, at: at)
        for entry in entries { try EntryRow.insert(entry, db) }
        return entries
      }
    }
    if let last = entries.last { acknowledge(last) }
    return entries
  }

  public func erase(_ recordID: String, actor: Actor, reason: String, at: Timestamp) async throws -> Entry {
    try requireWritable()
    let entry = try await asking(path) {
      let entry = try await pool.write { db in
        if let newest = try Self.newest(of: recordID, at: nil, db), newest.state == .erased { return newest }
        let succession = try Self.succession(Self.standings(of: [recordID], db), db)
        let entry = try succession.erasure(of: recordID, actor: actor, reason: reason, at: at)
        try EntryRow.destroyContent(of: recordID, db)
        try EntryRow.insert(entry, db)
        return entry
      }
      acknowledge(entry)
      // The log still holds the pages as they were: bring the new ones into the file and empty it.
      try await pool.barrierWriteWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      return entry
    }
    return entry
  }

  private func acknowledge(_ entry: Entry) {
    note.advance(to: entry.head)
    feed.announce(entry.sequence)
  }

  public func head() async throws -> LedgerHead {
    try await asking(path) { try await pool.read { try Self.head($0) } }
  }

  public func entries(after sequence: Int64, limit: Int) async throws -> [Entry] {
    try await fetch("WHERE sequence > ? ORDER BY sequence LIMIT ?", [sequence, max(0, limit)])
  }

  public func history(of recordID: String) async throws -> [Entry] {
    try await fetch("WHERE record_id = ? ORDER BY revision", [recordID])
  }

  public func newest(of recordID: String, at sequence: Int64?) async throws -> Entry? {
    try await asking(path) { try await pool.read { try Self.newest(of: recordID, at: sequence, $0) } }
  }

  public func entry(_ sequence: Int64) async throws -> Entry? {
    try await fetch("WHERE sequence = ?", [sequence]).first
  }

  public func heads(ofKind kind: RecordKind, at sequence: Int64?) async throws -> [Entry] {
    let rest = """
      WHERE kind = ?1 AND sequence <= ?2 AND NOT EXISTS (
        SELECT 1 FROM entry AS later
        WHERE later.record_id = entry.record_id AND later.revision > entry.revision AND later.sequence <= ?2)
      ORDER BY sequence
      """
    return try await fetch(rest, [kind.rawValue, sequence ?? .max])
  }

  public func changes() -> AsyncStream<Int64> { feed.stream() }

  private func fetch(_ rest: String, _ arguments: StatementArguments) async throws -> [Entry] {
    try await asking(path) { try await pool.read { try EntryRow.fetch($0, rest, arguments) } }
  }

  private static func newest(of recordID: String, at sequence: Int64?, _ db: Database) throws -> Entry? {
    let rest = "WHERE record_id = ? AND sequence <= ? ORDER BY revision DESC LIMIT 1"
    return try EntryRow.fetch(db, rest, [recordID, sequence ?? .max]).first
  }

  private static func succession(_ standings: [String: Succession.Standing], _ db: Database) throws -> Succession {
    let newest = try EntryRow.fetch(db, "ORDER BY sequence DESC LIMIT 1", []).first
    return Succession(after: newest?.head ?? .origin, at: newest?.at, standings: standings)
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

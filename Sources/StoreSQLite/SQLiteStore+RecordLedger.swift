internal import Documents
internal import GRDB
public import Ledger

extension SQLiteStore: RecordLedger {
  public func append(_ drafts: [Draft], at: Timestamp) async throws -> [Entry] {
    try await act { try $0.append(drafts, at: at) }
  }

  public func erase(_ recordID: String, actor: Actor, reason: String, at: Timestamp) async throws -> Entry {
    try await act { try $0.erase(recordID, actor: actor, reason: reason, at: at) }
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
    try await asking(path) { try await pool.read { try EntryRow.newest(of: recordID, at: sequence, $0) } }
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
}

/// The promise that every store of records keeps.
///
/// `append` and `erase` are the only writes. Whoever reads sees either all of a write or nothing of it. Every call throws
/// ``LedgerError`` or, when its task was cancelled before anything was written, `CancellationError`.
public protocol RecordLedger: Sendable {
  /// Appends every draft, in order, or none of them. What was returned is durable. Without drafts nothing is written.
  ///
  /// Time never runs backwards: where `at` is behind the newest entry's time, the entries have that time, as those returned say.
  ///
  /// - Throws: ``LedgerError/changedSince(_:)`` naming every draft whose `seen` is not its record's newest revision;
  ///   ``LedgerError/erasedRecord(_:)``, ``LedgerError/invalidDraft(recordID:_:)``; ``LedgerError/unknownRecord(_:)``
  ///   for the withdrawal of a record that does not exist.
  func append(_ drafts: [Draft], at: Timestamp) async throws -> [Entry]

  /// Destroys body, actor, note and salt of every revision of a record and appends an `erased` entry that says so.
  ///
  /// `reason` is the note of that entry and stays readable, so it must name nobody. When this returns, the destroyed bytes are in
  /// none of the store's files. Erasing an erased record again makes sure of that and returns the entry that is there.
  ///
  /// - Throws: ``LedgerError/unknownRecord(_:)``; ``LedgerError/locked(_:)`` also when the entry was appended but a reader
  ///   holds on to the destroyed bytes: erase it again later.
  func erase(_ recordID: String, actor: Actor, reason: String, at: Timestamp) async throws -> Entry

  func head() async throws -> LedgerHead

  /// Entries after `sequence` in ascending order, at most `limit`.
  func entries(after sequence: Int64, limit: Int) async throws -> [Entry]

  /// Every revision of a record in ascending order; empty for an unknown id.
  func history(of recordID: String) async throws -> [Entry]

  /// The newest entry of a record at or before `sequence` (the present one when nil).
  func newest(of recordID: String, at sequence: Int64?) async throws -> Entry?

  /// The entry at `sequence`, for a body that is read late.
  func entry(_ sequence: Int64) async throws -> Entry?

  /// The newest entry of each record of a kind at or before `sequence` (the present one when nil), in the ledger's order.
  func heads(ofKind kind: RecordKind, at sequence: Int64?) async throws -> [Entry]

  /// A stream that yields the newest sequence at once, and again soon after anything was appended, by whichever process:
  /// within two seconds. Values only grow; a slow reader gets the newest one alone.
  func changes() -> AsyncStream<Int64>

  /// Why the store cannot be read or written just now, found out by trying; nil when it can. Cheap enough for every few seconds.
  func health() async -> LedgerError?
}

internal import Digests

/// The rules of what may follow what, the same for every store.
///
/// A store reads the head and the newest entry of each record in its write transaction, asks here, and writes what it is given.
public struct Succession: Sendable {
  /// Where a record stands.
  public struct Standing: Equatable, Sendable {
    public var kind: RecordKind
    public var revision: Int
    public var state: RecordState
    /// The schema of its newest entry.
    public var schema: Int

    public init(kind: RecordKind, revision: Int, state: RecordState, schema: Int) {
      self.kind = kind
      self.revision = revision
      self.state = state
      self.schema = schema
    }
  }

  private var head: LedgerHead
  /// The newest entry's time, behind which no entry may fall.
  private let latest: Timestamp?
  private var standings: [String: Standing]

  /// - Parameters:
  ///   - head: the newest entry of the ledger.
  ///   - latest: the newest entry's time; an entry that a clock behind it asks for is dated as that one.
  ///   - standings: by record id, of every record that is asked about and exists.
  public init(after head: LedgerHead, at latest: Timestamp? = nil, standings: [String: Standing]) {
    self.head = head
    self.latest = latest
    self.standings = standings
  }

  /// The entries that drafts become, in order; several drafts may follow each other in one record.
  ///
  /// - Throws: ``LedgerError/invalidDraft(recordID:_:)``, ``LedgerError/erasedRecord(_:)`` or
  ///   ``LedgerError/unknownRecord(_:)`` for the first such draft, else ``LedgerError/changedSince(_:)`` for all stale ones.
  public mutating func entries(for drafts: [Draft], at: Timestamp) throws(LedgerError) -> [Entry] {
    var entries: [Entry] = []
    var stale: [StaleDraft] = []
    entries.reserveCapacity(drafts.count)
    for draft in drafts {
      let standing = standings[draft.recordID]
      try check(draft, against: standing)
      if draft.seen == standing?.revision {
        entries.append(follow(draft, standing, at: at))
      } else {
        stale.append(StaleDraft(recordID: draft.recordID, seen: draft.seen, newest: standing?.revision))
      }
    }
    guard stale.isEmpty else { throw .changedSince(stale) }
    return entries
  }

  /// The entry that says that a record was erased; `reason` is its note and stays readable, so it must name nobody.
  ///
  /// - Throws: ``LedgerError/unknownRecord(_:)``, ``LedgerError/erasedRecord(_:)``.
  public func erasure(of recordID: String, actor: Actor, reason: String, at: Timestamp) throws(LedgerError) -> Entry {
    guard let standing = standings[recordID] else { throw .unknownRecord(recordID) }
    guard standing.state != .erased else { throw .erasedRecord(recordID) }
    return Entry(
      after: head, recordID: recordID, kind: standing.kind, revision: standing.revision + 1, state: .erased,
      schema: standing.schema, content: EntryContent(body: [], actor: actor, note: reason, salt: randomBytes(32)),
      at: settled(at))
  }

  private func settled(_ at: Timestamp) -> Timestamp { latest.map { max($0, at) } ?? at }

  private func check(_ draft: Draft, against standing: Standing?) throws(LedgerError) {
    if let fault = draft.fault { throw .invalidDraft(recordID: draft.recordID, fault) }
    guard let standing else {
      if draft.state == .withdrawn, draft.seen == nil { throw .unknownRecord(draft.recordID) }
      return
    }
    if standing.state == .erased { throw .erasedRecord(draft.recordID) }
    if standing.kind != draft.kind {
      throw .invalidDraft(recordID: draft.recordID, .otherKind(standing.kind, said: draft.kind))
    }
  }

  private mutating func follow(_ draft: Draft, _ standing: Standing?, at: Timestamp) -> Entry {
    let entry = Entry(
      after: head, recordID: draft.recordID, kind: draft.kind, revision: (standing?.revision ?? 0) + 1,
      state: draft.state,
      schema: draft.schema,
      content: EntryContent(body: draft.body, actor: draft.actor, note: draft.note, salt: randomBytes(32)),
      at: settled(at))
    head = entry.head
    standings[draft.recordID] = Standing(
      kind: entry.kind, revision: entry.revision, state: entry.state, schema: entry.schema)
    return entry
  }
}

public import Digests

/// One line of the ledger: one complete revision of one record.
public struct Entry: Equatable, Sendable {
  /// 1, 2, 3... without a gap over the whole ledger.
  public var sequence: Int64
  public var recordID: String
  public var kind: RecordKind
  /// 1, 2, 3... without a gap within the record.
  public var revision: Int
  public var state: RecordState
  /// The number of the body's schema, counted for each kind.
  public var schema: Int
  /// What the commitment was made of; nil when it was erased.
  public var content: EntryContent?
  public var at: Timestamp
  public var commitment: SHA256Digest
  public var previousHash: SHA256Digest
  public var hash: SHA256Digest

  /// An entry as a store kept it, taken at its word: nothing is computed or checked.
  public init(
    sequence: Int64, recordID: String, kind: RecordKind, revision: Int, state: RecordState, schema: Int,
    content: EntryContent?, at: Timestamp, commitment: SHA256Digest, previousHash: SHA256Digest, hash: SHA256Digest
  ) {
    self.sequence = sequence
    self.recordID = recordID
    self.kind = kind
    self.revision = revision
    self.state = state
    self.schema = schema
    self.content = content
    self.at = at
    self.commitment = commitment
    self.previousHash = previousHash
    self.hash = hash
  }

  public var head: LedgerHead { LedgerHead(sequence: sequence, hash: hash) }
}

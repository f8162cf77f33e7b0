public import Ledger

/// The promise that every store keeps: documents and blobs beside the ledger, and one way to write them.
///
/// Documents are what is not public or must be forgotten on request. They stand under an id, are found by keys, and a deleted one
/// leaves nothing behind.
public protocol DocumentStore: RecordLedger {
  /// Runs `act` as one change: everything that it writes holds together, or nothing does. What was returned is durable.
  ///
  /// An act touches nothing but the store, and may run again. Acts take turns: none sees half of another. What it throws undoes all
  /// that it wrote, and is thrown on.
  ///
  /// - Throws: ``DocumentError``, `LedgerError`, what `act` throws, or `CancellationError` where nothing was written.
  func act<Answer: Sendable>(
    _ act: @escaping @Sendable (any StoreTransaction) throws -> Answer
  ) async throws -> Answer

  /// Reads what was there at one moment.
  func read<Answer: Sendable>(
    _ read: @escaping @Sendable (any DocumentReader) throws -> Answer
  ) async throws -> Answer

  /// Keeps bytes, for an act that names them within a day; the same bytes are kept once. What was returned is durable.
  func keep<Bytes: AsyncSequence & Sendable>(_ bytes: Bytes) async throws -> BlobHash where Bytes.Element == [UInt8]

  /// The bytes of a blob; nil for one that is not kept.
  ///
  /// - Throws: ``DocumentError/damagedBlob(_:)``.
  func blob(_ hash: BlobHash) async throws -> [UInt8]?

  /// Removes the blobs that no document names and that were kept before `moment`.
  ///
  /// - Returns: How many.
  @discardableResult
  func sweepBlobs(keptBefore moment: Timestamp) async throws -> Int

  /// Makes sure that what was deleted or overwritten is in none of the store's files any longer. Rewrites the store, and waits for
  /// whoever reads it.
  ///
  /// - Throws: `LedgerError.locked` when a reader holds on to the old bytes: do it again later.
  func purge() async throws
}

/// What can be read within one moment of a store. Not to be used after the call that gave it.
public protocol DocumentReader {
  func stored(_ kind: DocumentKind, _ id: String) throws -> StoredDocument?

  /// Where the documents of a kind stand under a key, in the order of the query's description.
  func places(
    _ kind: DocumentKind, key: String, in range: KeyRange, after: KeyPlace?, descending: Bool, limit: Int
  ) throws -> [KeyPlace]

  /// How many places there are, without reading documents.
  func count(_ kind: DocumentKind, key: String, in range: KeyRange) throws -> Int

  /// Ids of documents of a kind whose schema is below `schema`, at most `limit`.
  func outdated(_ kind: DocumentKind, before schema: Int, limit: Int) throws -> [String]

  /// Where the ledger ends.
  func head() throws -> LedgerHead

  /// The newest entry of a record.
  func newest(of recordID: String) throws -> Entry?
}

/// What an act can do.
public protocol StoreTransaction: DocumentReader {
  /// Puts a document in the place of the version that was `seen`, or of none, with all of its keys.
  ///
  /// - Throws: ``DocumentError`` of every kind but `unreadable`, `newerSchema` and `damagedBlob`.
  func put(_ document: StoredDocument, keys: [StoredKey], seen: Int?) throws

  /// Deletes the version that was `seen`, for good; see ``DocumentStore/purge()``.
  func delete(_ kind: DocumentKind, _ id: String, seen: Int) throws

  /// See `RecordLedger.append`.
  func append(_ drafts: [Draft], at: Timestamp) throws -> [Entry]

  /// See `RecordLedger.erase`.
  func erase(_ recordID: String, actor: Actor, reason: String, at: Timestamp) throws -> Entry
}

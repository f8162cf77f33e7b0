internal import GRDB
internal import Ledger

/// The embedded store: one SQLite file in WAL mode, with its `-wal` and `-shm` files beside it while it is open.
///
/// Several processes on one machine may open it at once. Every commit is on the disk (`synchronous = FULL`) when a call returns.
public final class SQLiteStore: Sendable {
  public let path: String
  let pool: DatabasePool
  let feed: ChangeFeed
  let note: HeadNote
  /// Why the store cannot be written; nil when it can.
  let refusal: StoreFault?
  /// The file as it was when it was opened.
  let file: Files.Identity?

  /// Ends of the names of files that stand beside the store's own.
  static let besides = ["-wal", "-shm", "-journal", HeadNote.end]

  /// Opens a store, and makes it where there is none: the file for its owner alone (0600), missing folders too (0700).
  ///
  /// A store whose file or folder cannot be written is opened for reading.
  ///
  /// - Throws: ``LedgerError``: `newerStore`, `unavailable`, `vanished`, or `locked`.
  public init(path: String, options: SQLiteStoreOptions = SQLiteStoreOptions()) throws {
    let opening = try StoreOpening(path, options)
    let pool = try asking(path) { try opening.pool() }
    self.path = path
    self.pool = pool
    refusal = opening.refusal
    note = HeadNote(ofStore: path)
    file = Files.identity(path)
    // Asked of the writing connection: one that only reads would be closed last, and cannot fold the log in.
    if refusal == nil { note.advance(to: try asking(path) { try pool.writeWithoutTransaction { try Self.head($0) } }) }
    feed = ChangeFeed(every: options.pollInterval) { try await pool.read { try Self.head($0).sequence } }
  }

  /// Ends every stream of changes and closes the file; the last process to do so folds the `-wal` file into it.
  public func close() throws {
    feed.finish()
    try asking(path) { try pool.close() }
  }

  /// Folds the `-wal` file into the store and empties it, as far as readers let it.
  public func foldLog() async throws {
    try requireWritable()
    try await asking(path) {
      try await pool.barrierWriteWithoutTransaction { db in
        do {
          _ = try db.checkpoint(.truncate)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          // Whoever reads an older state keeps the log; it is folded in at another time.
        }
      }
    }
  }

  func requireWritable() throws(LedgerError) {
    if let refusal { throw .readOnly(refusal) }
  }

  static func head(_ db: Database) throws -> LedgerHead {
    try EntryRow.fetch(db, "ORDER BY sequence DESC LIMIT 1", []).first?.head ?? .origin
  }
}

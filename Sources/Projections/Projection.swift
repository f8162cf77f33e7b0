public import Ledger

/// What is kept of a ledger for readers: a value that is folded, entry by entry, and never changes under them.
public protocol Projection: Sendable {
  /// The last entry that was folded.
  var head: LedgerHead { get }

  /// The state from which a ledger is folded up to an entry, with what must be known before its first entry.
  static func beginning(of ledger: any RecordLedger, upTo end: Int64) async throws -> Self

  /// The state after further entries, in the ledger's order.
  func folding(_ entries: [Entry]) throws -> Self

  /// Whether something that everything was folded with has changed since, so that all is to be folded anew.
  var isOutdated: Bool { get }

  /// Places at which an entry says that the ledger's state is to be kept for ever.
  static func places(in entry: Entry) -> [Int64]

  /// How many records are known to be erased.
  var erasures: Int { get }

  /// The same without the bytes of what was removed or replaced.
  func purged() -> Self

  /// The same without what `newer` knows to be erased.
  func forgetting(_ newer: Self) -> Self

  /// Puts what is large into files of its own in a folder, and gives the rest, and the names of the files.
  func kept(in folder: String) throws -> (tables: [UInt8], files: [String])

  /// Reads what ``kept(in:)`` gave. It comes from a disk and can say anything.
  init(_ tables: [UInt8], in folder: String) throws

  /// Names of the files that tables need; none for tables that cannot be read.
  static func files(of tables: [UInt8]) -> [String]

  /// The same, with large parts read from the files in which they were kept.
  func reading(_ tables: [UInt8], of written: Self, in folder: String) -> Self

  /// Bytes of all files.
  var size: Int { get }

  /// Compares everything that was read from files with its checksums.
  func check() throws
}

/// Why a ledger refused or could not answer.
public enum LedgerError: Error, Equatable {
  /// Drafts that were made from a revision which is not the newest one.
  case changedSince([StaleDraft])
  case unknownRecord(String)
  /// The record was erased; nothing can follow.
  case erasedRecord(String)
  /// A draft that no ledger may take, and why.
  case invalidDraft(recordID: String, Draft.Fault)
  /// The chain does not hold at an entry.
  case broken(ChainFault)
  /// The store, which ends at `after`, does not hold the head that was noted as acknowledged, beside the file `store`.
  case vanished(after: LedgerHead, noted: LedgerHead, in: String)
  /// Another process holds the store, or this one does; nil where it is not known which.
  case locked(StoreHolder?)
  /// The store can be read and not written.
  case readOnly(StoreFault)
  /// The store was made by a newer version of the program.
  case newerStore(found: String)
  /// The store cannot be read.
  case unavailable(StoreFault)
}

/// A process that holds a store.
public struct StoreHolder: Hashable, Sendable {
  public var process: Int32
  /// What it was started with; nil where that cannot be found out.
  public var command: String?

  public init(process: Int32, command: String?) {
    self.process = process
    self.command = command
  }
}

/// Why a store cannot be read or cannot be written. Paths are those of its files.
public enum StoreFault: Hashable, Sendable {
  /// There is no store at the path.
  case missing(String)
  /// The store is gone, and what was written last stands in its log.
  case gone(String, log: String)
  /// The store was removed or replaced while it was open.
  case replaced(String)
  /// A folder, a pipe or a device.
  case noFile(String)
  /// A file that is no database, or one whose first bytes are damaged.
  case noStore(String)
  /// Another program's database.
  case foreign(String)
  /// What the database says of it; nil where a row is not what it should be.
  case damaged(String, said: String?)
  /// It is to be brought up to date where it can be written.
  case outdated(String)
  /// What was written last stands in a log that a folder which cannot be written keeps from being read.
  case unreadableLog(String)
  /// It was opened for reading only.
  case openedForReading
  case diskFull
  /// The operating system did not do it; `code` is its `errno`.
  case refused(FileDeed, String, code: Int32)
  /// The disk answered with an error.
  case failingDisk(String, said: String)
  /// What else the database says.
  case database(String, said: String)
}

/// What is done to a file.
public enum FileDeed: Hashable, Sendable {
  case open, make, makeFolder, write, sync
  /// Gives it the place, and the name, of another one.
  case move(to: String)
}

public import Ledger

/// Why a backup or a store was not put where it was asked for.
public enum CopyError: Error, Equatable {
  /// A file is there already.
  case exists(String)
  /// The file is one of the store's own.
  case ownFile(String)
  /// A store with entries, or a file that is none, is there already.
  case storeInTheWay(String)
  /// The file cannot be made or not be written, and why.
  case unwritable(String, StoreFault)
}

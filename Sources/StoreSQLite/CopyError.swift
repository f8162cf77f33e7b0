/// Why a backup or a store was not put where it was asked for.
public enum CopyError: Error, Equatable {
  /// A file is there already.
  case exists(String)
  /// The file is one of the store's own.
  case ownFile(String)
  /// A store with entries, or a file that is none, is there already.
  case storeInTheWay(String)
  /// The file cannot be made or not be written, and why.
  case unwritable(String, reason: String)

  public var message: String {
    switch self {
    case .exists(let path): "“\(path)” is there already. Choose another name, or say that it may be overwritten."
    case .ownFile(let path): "“\(path)” belongs to the store itself. Choose another name for the backup."
    case .unwritable(let path, let reason): "“\(path)” cannot be written: \(reason)."
    case .storeInTheWay(let path):
      "“\(path)” holds something already. Restore to another path, or say that it is to be replaced; it is kept beside."
    }
  }
}

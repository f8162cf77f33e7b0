import Documents

extension DocumentError: Worded {
  var sentence: String {
    switch self {
    case .changedSince(let kind, let id, _, let now):
      now == nil
        ? "The \(kind.rawValue) “\(id)” was deleted meanwhile."
        : "The \(kind.rawValue) “\(id)” has changed since it was read. Read it again."
    case .taken(let kind, let key, let id): "The \(kind.rawValue) “\(id)” has this \(key) already. Choose another."
    case .malformedID(let kind, let id): "“\(id)” is no id of a \(kind.rawValue): it is 1 to 100 of a-z, 0-9 and -."
    case .noBlob(let hash): "The file \(hash.hex) is gone from beside the store. Put it back from a backup."
    case .damagedBlob(let hash):
      "The file \(hash.hex) beside the store is damaged: it is not what was kept. Put it back from a backup."
    case .newerSchema(let kind, let id, _, _):
      "A newer version of Compendium wrote the \(kind.rawValue) “\(id)”. Use that version."
    case .unreadable(let kind, let id): "The \(kind.rawValue) “\(id)” cannot be read. Restore a backup."
    }
  }
}

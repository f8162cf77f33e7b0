/// Why an index file cannot be used or written. It holds nothing of its own: build it again from the records.
public enum IndexFileError: Error, Equatable {
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// What lies there is no index file, and is not written over.
  case occupied(path: String)
  /// Another program writes the file just now.
  case busy(path: String)
  /// No index file.
  case foreign(path: String)
  case otherVersion(path: String, version: Int)
  /// What the file says of itself does not hold.
  case damaged(path: String, part: String)

  public var message: String {
    switch self {
    case .unreadable(let path, let reason): "The index file “\(path)” cannot be read: \(reason)."
    case .unwritable(let path, let reason):
      "The index file “\(path)” cannot be written: \(reason). What was there before is as it was."
    case .occupied(let path): "“\(path)” is there already and is no index file. Give another path."
    case .busy(let path): "Another program is writing the index file “\(path)”. Wait for it, or give another path."
    case .foreign(let path): "“\(path)” is no index file. Give another path, or build the index anew."
    case .otherVersion(let path, let version):
      "“\(path)” is an index of version \(version); this program reads version \(IndexFile.version). Build it anew."
    case .damaged(let path, let part): "The index file “\(path)” is damaged (\(part)). Build it anew."
    }
  }
}

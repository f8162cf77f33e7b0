/// Why an index file cannot be used. It holds nothing of its own: build it again from the records.
public enum IndexFileError: Error, Equatable {
  /// No index file, or one of a version that this program does not read.
  case foreign(path: String)
  case otherVersion(path: String, version: Int)
  /// What the file says of itself does not hold.
  case damaged(path: String, part: String)

  public var message: String {
    switch self {
    case .foreign(let path): "“\(path)” is no index file. Give another path, or build the index anew."
    case .otherVersion(let path, let version):
      "“\(path)” is an index of version \(version); this program reads version \(IndexFile.version). Build it anew."
    case .damaged(let path, let part): "The index file “\(path)” is damaged (\(part)). Build it anew."
    }
  }
}

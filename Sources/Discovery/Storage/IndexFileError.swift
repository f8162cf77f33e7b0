/// Why an index file cannot be used or written. It holds nothing of its own: build it again from the records.
public enum IndexFileError: Error, Hashable, Sendable {
  /// What the operating system answers, by its `errno`.
  case unreadable(path: String, code: Int32)
  /// What was there before is as it was.
  case unwritable(path: String, code: Int32)
  /// A path without a name.
  case unnamed
  /// A link that leads nowhere.
  case danglingLink(path: String)
  /// What lies there is no index file, and is not written over.
  case occupied(path: String)
  /// Another program writes the file just now.
  case busy(path: String)
  /// No index file.
  case foreign(path: String)
  case otherVersion(path: String, version: Int, read: Int)
  /// What the file says of itself does not hold.
  case damaged(path: String, Part)

  public enum Part: Hashable, Sendable {
    case head, directory, settings
    /// It is not as long as it was written.
    case length
    /// By its name in `docs/index-format.md`.
    case section(String)
    case missingSection(String)
  }
}

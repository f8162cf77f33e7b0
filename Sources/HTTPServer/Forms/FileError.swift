/// The disk refuses a file that arrives, or no longer gives it.
public struct FileError: Error, Equatable {
  /// What the operating system answers, by its `errno`.
  public let code: Int32
}

/// What a form with files may hold where a ``Resource`` takes files; more is answered 413.
public struct FileLimits: Hashable, Sendable {
  /// Bytes of one file.
  public var fileBytes = 20 << 20
  public var files = 10
  /// Bytes of the whole body.
  public var totalBytes = 64 << 20
  /// Values and files together, empty ones included.
  public var parts = 1_000
  /// Bytes of all names and values together; these are held in memory.
  public var textBytes = 1 << 20

  public init() {}

  /// For a form that lies in memory, whose size is bounded already.
  static let noFiles: FileLimits = {
    var limits = FileLimits()
    limits.files = 0
    limits.parts = 10_000
    limits.textBytes = .max
    return limits
  }()
}

/// How an ``SQLiteStore`` is opened.
public struct SQLiteStoreOptions: Sendable {
  /// Whether a store that is not there is made, its folder too; ignored for reading only.
  public var create: Bool
  /// Whether the store is only read, though it could be written.
  public var readOnly: Bool
  /// How long a call waits for another process before it throws ``LedgerError/locked(_:)``.
  public var busyTimeout: Duration
  /// Connections that may read at once.
  public var readers: Int
  /// How often ``SQLiteStore/changes()`` looks for what other processes have appended.
  public var pollInterval: Duration

  public init(
    create: Bool = true, readOnly: Bool = false, busyTimeout: Duration = .seconds(5), readers: Int = 4,
    pollInterval: Duration = .milliseconds(250)
  ) {
    self.create = create
    self.readOnly = readOnly
    self.busyTimeout = busyTimeout
    self.readers = readers
    self.pollInterval = pollInterval
  }
}

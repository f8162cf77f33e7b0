public import Documents
public import Ledger

/// Something that the program does by itself, again and again.
public struct Job: Sendable {
  /// Kept for ever: 1 to 100 of `a-z`, `0-9` and `-`.
  public let name: String
  public let every: Duration
  /// May be cut off at any moment, and is run again.
  public let run: @Sendable (any DocumentStore, _ now: Timestamp) async throws -> Void

  public init(
    name: String, every: Duration, run: @escaping @Sendable (any DocumentStore, _ now: Timestamp) async throws -> Void
  ) {
    self.name = name
    self.every = every
    self.run = run
  }
}

/// When a job is due, and how it went.
public struct JobState: DocumentBody {
  public static let kind: DocumentKind = "job"
  public static let schema = 1
  public static let canNamePerson = false
  public static let keys: [DocumentKey<JobState>] = [DocumentKey("due") { [[.number($0.dueAt.milliseconds)]] }]

  public var dueAt: Timestamp
  public var lastRunAt: Timestamp?
  /// The type of the last error; nil when it went well.
  public var fault: String?
  /// How often it failed since it went well.
  public var failures = 0
}

/// Which node does something that only one may do at a time, and until when it is believed to live.
public struct Lease: DocumentBody {
  public static let kind: DocumentKind = "lease"
  public static let schema = 1
  public static let canNamePerson = false
  public static let keys: [DocumentKey<Lease>] = []

  public var holder: String
  public var until: Timestamp
}

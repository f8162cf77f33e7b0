internal import Glibc

/// Everything that a server serves, handed over once.
public struct Site: Sendable {
  /// What is at a path and its query, both percent-encoded as they came, the path with its spelling mended. Asked on an event
  /// loop for whatever the cache does not hold: it must be quick.
  public var find: @Sendable (_ path: String, _ query: String) -> Found
  /// Every name that a resource can have.
  public var names: [String]
  public var assets: [Asset]
  public var errorPage: ErrorPage.Renderer = ErrorPage.plainText
  /// The version of a source of answers, such as the newest entry of the ledger that it shows. Asked for every request, on an
  /// event loop: a load or two, no more. A page is served from the cache only while the version of its source is what it was
  /// when the page was begun.
  public var version: @Sendable (_ source: Int) -> Int64 = { _ in 0 }
  /// The newest entry of the ledger, for the metrics.
  public var ledgerSequence: @Sendable () -> Int64 = { 0 }
  public var readiness: @Sendable () -> Readiness = { .ready }
  /// What whoever runs the server should see to, though it can serve; nil for nothing.
  public var reminder: String?
  /// Of the program, for the metrics.
  public var programVersion = "0"
  /// Seconds since 1970-01-01, UTC.
  public var now: @Sendable () -> Int64 = { Int64(time(nil)) }

  public init(
    names: [String], assets: [Asset] = [], find: @escaping @Sendable (_ path: String, _ query: String) -> Found
  ) {
    self.names = names
    self.assets = assets
    self.find = find
  }
}

internal import Glibc

/// Everything that a server serves, handed over once.
public struct Site: Sendable {
  public var routes: [Route]
  public var assets: [Asset]
  public var errorPage: ErrorPage.Renderer = ErrorPage.plainText
  /// The public sequence number of the ledger. Asked for every request, on an event loop: an atomic load, no more. A page
  /// is served from the cache only while this is what it was when the page was begun.
  public var generation: @Sendable () -> Int64 = { 0 }
  public var readiness: @Sendable () -> Readiness = { .ready }
  /// Of the program, for the metrics.
  public var version = "0"
  /// Seconds since 1970-01-01, UTC.
  public var now: @Sendable () -> Int64 = { Int64(time(nil)) }

  public init(routes: [Route], assets: [Asset] = []) {
    self.routes = routes
    self.assets = assets
  }
}

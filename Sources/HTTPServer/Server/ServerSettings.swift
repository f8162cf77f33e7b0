/// How the server is reached, whom it trusts, and what it bears.
public struct ServerSettings: Sendable {
  /// Name or address to listen on.
  public var host = "127.0.0.1"
  /// 0 takes a free port, which is told when the server listens.
  public var port = 8_080
  /// Where readers find the site. With it a request for another host is answered 421, and `https` adds HSTS; without it
  /// every valid host is served.
  public var publicURL: PublicURL?
  /// The proxies in front, whose `X-Forwarded-For` is believed.
  public var trustedProxies: [AddressRange] = []
  public var limits = ServerLimits()
  /// Where the files of requests lie while they are handled, without a name; made where there is none.
  public var uploadFolder = "/tmp"
  /// Bytes of pages kept.
  public var cacheBudget = 32 << 20
  /// Threads that read and write sockets and answer from the cache.
  public var eventLoops = 2
  /// Threads that run handlers, so that a long rendering holds up no event loop.
  public var renderingThreads = 2
  /// Threads that run the handlers of dear resources.
  public var dearThreads = 1
  /// Seconds within which the server ends after it was told to.
  public var shutdownSeconds = 10
  /// Seconds that requests may take to end then: the rest of ``shutdownSeconds`` is for closing.
  var requestEndSeconds: Double { max(Double(shutdownSeconds) - 1, Double(shutdownSeconds) / 2) }

  public init() {}
}

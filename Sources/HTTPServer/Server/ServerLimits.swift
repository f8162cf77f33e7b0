/// What a client may cost. Whatever passes a limit is answered or closed, never served.
public struct ServerLimits: Sendable {
  /// Bytes of the request target; a longer one is answered 414.
  public var targetBytes = 8 << 10
  /// Bytes of all header fields, beyond ``targetBytes`` for the target; more is answered 431.
  public var headBytes = 24 << 10
  /// Bytes of a body where the resource names no limit of its own; more is answered 413.
  public var bodyBytes = 1 << 20
  /// Bytes of the bodies of all requests together, while they arrive and while they are handled; a request beyond is
  /// answered 503.
  public var allBodiesBytes = 64 << 20
  /// Bytes of the files of all requests together, on the disk; a request beyond is answered 503.
  public var allFilesBytes = 1 << 30
  /// Files of all requests together, each a descriptor; a request beyond is answered 503.
  public var files = 256
  /// Connections open at once. One beyond takes the place of the one that has waited longest for a request.
  public var connections = 4_096
  /// Places beside ``connections`` for when none of those waits for a request: only operators are answered on them.
  public var reservedConnections = 32
  /// Connections open at once of one client, which is an IPv4 address or the /64 of an IPv6 address; one beyond is closed
  /// at once.
  public var connectionsPerClient = 256
  /// Where ``connectionsPerClient`` does not hold, beside trusted proxies: on this machine, where mostly a proxy asks.
  public var unlimitedClients = AddressRange.loopback
  /// Handlers at work or waiting for a thread at once; a request beyond is answered 503.
  public var handlers = 512
  /// The same for dear resources, which are asked apart.
  public var dearHandlers = 64
  /// Seconds from the first byte of a request to the end of its head, then 408.
  public var headSeconds = 10.0
  /// Seconds from the end of the head to the end of the body, then 408.
  public var bodySeconds = 30.0
  /// The same for a form with files.
  public var uploadSeconds = 600.0
  /// Seconds that a handler may take, then 503.
  public var handlerSeconds = 30.0
  /// Seconds that a client may take to read an answer, then the connection is closed.
  public var sendSeconds = 300.0
  /// Seconds that a connection may stay without a request.
  public var idleSeconds = 30.0

  public init() {}
}

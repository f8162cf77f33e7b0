/// What a client may cost. Whatever passes a limit is answered or closed, never served.
public struct ServerLimits: Sendable {
  /// Bytes of the request target; a longer one is answered 414.
  public var targetBytes = 8 << 10
  /// Bytes of all header fields, beyond ``targetBytes`` for the target; more is answered 431.
  public var headBytes = 24 << 10
  /// Bytes of a body where the resource names no limit of its own; more is answered 413.
  public var bodyBytes = 1 << 20
  /// Connections open at once; further ones wait in the listening queue.
  public var connections = 4_096
  /// Handlers at work or waiting for a thread at once; a request beyond is answered 503.
  public var handlers = 512
  /// The same for dear resources, which are asked apart.
  public var dearHandlers = 64
  /// Seconds from the first byte of a request to the end of its head, then 408.
  public var headSeconds = 10.0
  /// Seconds from the end of the head to the end of the body, then 408.
  public var bodySeconds = 30.0
  /// Seconds that a handler may take, then 503.
  public var handlerSeconds = 30.0
  /// Seconds that a client may take to read an answer, then the connection is closed.
  public var sendSeconds = 300.0
  /// Seconds that a connection may stay without a request.
  public var idleSeconds = 30.0

  public init() {}
}

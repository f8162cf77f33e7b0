internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1

/// Sets up the connections that the server accepts: deadlines, parser, requests. Answers are written as bytes, so that
/// there is no encoder.
struct SiteConnection: ServerChildChannel {
  struct Value: ServerChildChannelValue {
    let channel: any Channel
  }

  /// Closes a connection that got no place, as soon as it can be closed.
  private final class Refusal: ChannelInboundHandler {
    typealias InboundIn = Never

    func channelActive(context: ChannelHandlerContext) {
      context.close(promise: nil)
    }
  }

  let engine: Engine
  let open: OpenConnections

  init(engine: Engine) {
    self.engine = engine
    open = OpenConnections(settings: engine.settings, metrics: engine.metrics)
    _ = Self.parser
  }

  /// A parser made by one thread alone. Swift's runtime (6.3, on Linux) ends the process now and then when two threads,
  /// here the event loops, need the same generic class for the first time at once, as an argument of another type:
  /// it follows the null superclass of a class that the other thread is about to complete.
  private static let parser: Any.Type = {
    type(of: ByteToMessageHandler(HTTPRequestDecoder()))
  }()

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    let place = open.admit(channel)
    return channel.eventLoop.makeCompletedFuture {
      guard let place else {
        try channel.pipeline.syncOperations.addHandler(Refusal())
        return Value(channel: channel)
      }
      let limits = engine.settings.limits
      var parsing = NIOHTTPDecoderLimitConfiguration()
      parsing.maxHeaderFieldSize = limits.headBytes + limits.targetBytes
      parsing.maxHeaderListSize = limits.headBytes + limits.targetBytes
      parsing.maxHeaderFieldCount = 128
      let deadlines = Deadlines(limits: limits)
      let pipeline = channel.pipeline.syncOperations
      try pipeline.addHandler(deadlines)
      try pipeline.addHandler(
        ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: parsing)))
      try pipeline.addHandler(RequestHandler(engine: engine, deadlines: deadlines, place: place))
      return Value(channel: channel)
    }
  }

  /// Everything happens on the event loop; this only keeps the server from ending before the connection does.
  func handle(value: Value, logger: Logger) async {
    await withTaskCancellationHandler {
      try? await value.channel.closeFuture.get()
    } onCancel: {
      value.channel.close(promise: nil)
    }
  }
}

internal import NIOCore
internal import NIOHTTP1

/// Writes answers to a connection, and with each its line in the log and its place in the metrics.
///
/// A class, because a flush may call the handler again before it returns (a client that has gone away), and that call
/// may flush too: no access to the writer as a whole may be under way then.
final class AnswerWriter {
  let engine: Engine
  private var needsFlush = false

  init(engine: Engine) {
    self.engine = engine
  }

  /// Writes an answer; it leaves with the next flush, together with others that are ready.
  func send(_ answer: Answer, to exchange: Exchange, isLast: Bool, context: ChannelHandlerContext) {
    let moment = engine.clock.moment
    let body = exchange.head?.method == .HEAD ? nil : answer.body
    var head = context.channel.allocator.buffer(capacity: answer.head.readableBytes + 160)
    head.writeImmutableBuffer(answer.head)
    head.writeBytes(moment.dateLine)
    head.writeStaticString("X-Request-ID: ")
    head.writeString(exchange.id.text)
    head.writeStaticString(isLast ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n")
    context.write(NIOAny(head), promise: nil)
    if let body { context.write(NIOAny(body), promise: nil) }
    needsFlush = true
    note(answer, exchange, bytes: body?.readableBytes ?? 0, at: moment)
  }

  /// Tells a client that asked first that its body will be read.
  func welcomeBody(_ context: ChannelHandlerContext) {
    context.writeAndFlush(NIOAny(ByteBuffer(staticString: "HTTP/1.1 100 Continue\r\n\r\n")), promise: nil)
    needsFlush = false
  }

  func flush(_ context: ChannelHandlerContext) {
    guard needsFlush else { return }
    needsFlush = false
    context.flush()
  }

  /// Flushes; the future tells when everything written has gone to the network.
  func finish(_ context: ChannelHandlerContext) -> EventLoopFuture<Void> {
    needsFlush = false
    let written = context.eventLoop.makePromise(of: Void.self)
    context.writeAndFlush(NIOAny(ByteBuffer()), promise: written)
    return written.futureResult
  }

  private func note(_ answer: Answer, _ exchange: Exchange, bytes: Int, at moment: Moment) {
    let duration = Int((NIODeadline.now() - exchange.started).nanoseconds / 1_000)
    engine.metrics.count(
      name: answer.name, status: answer.status, bytes: bytes, microseconds: duration, cache: answer.cache)
    engine.log.request(
      exchange.id, method: exchange.head?.method.rawValue ?? "-", answer: answer, bytes: bytes,
      microseconds: duration, at: moment)
  }
}

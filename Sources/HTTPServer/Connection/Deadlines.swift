internal import NIOCore

/// Closes a connection on a client that is too slow, by an own clock for each phase of a request.
///
/// An idle timeout does not do that: a client that sends one byte every two seconds is never idle. The handler stands
/// before the parser, where the first byte of a request is seen. One timer serves a connection: it is moved only when a
/// deadline comes before it, and otherwise looks again when it fires, so that a request costs two comparisons.
final class Deadlines: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  enum Phase {
    /// Between requests.
    case idle
    case head, body
    /// A body with files.
    case upload
    case handling, sending
    /// The last answer is out; what still comes in is read and thrown away, so that the client gets to read the answer.
    case lingering
  }

  private let limits: ServerLimits
  private var phase = Phase.idle
  private var deadline = NIODeadline.distantFuture
  private var timer: (due: NIODeadline, scheduled: Scheduled<Void>)?
  private var context: ChannelHandlerContext?
  /// Whether the head that is arriving has not passed its request line yet.
  private(set) var isInRequestLine = true
  /// Told when a phase has lasted too long.
  var onExpiry: ((Phase) -> Void)?

  init(limits: ServerLimits) {
    self.limits = limits
  }

  func enter(_ phase: Phase) {
    self.phase = phase
    deadline = .now() + allowance(for: phase)
    if let timer, timer.due <= deadline { return }
    timer?.scheduled.cancel()
    schedule()
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    timer?.scheduled.cancel()
    timer = nil
    onExpiry = nil
    self.context = nil
  }

  func channelActive(context: ChannelHandlerContext) {
    enter(.idle)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.scheduled.cancel()
    timer = nil
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch phase {
    case .idle:
      enter(.head)
      isInRequestLine = !hasLineEnd(data)
    case .head where isInRequestLine: isInRequestLine = !hasLineEnd(data)
    default: break
    }
    context.fireChannelRead(data)
  }

  private func hasLineEnd(_ data: NIOAny) -> Bool {
    unwrapInboundIn(data).readableBytesView.contains(UInt8(ascii: "\n"))
  }

  private func schedule() {
    guard let context else { return }
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    let due = deadline
    timer = (due, context.eventLoop.scheduleTask(deadline: due) { bound.value.look() })
  }

  private func look() {
    timer = nil
    guard deadline <= .now() else { return schedule() }
    onExpiry?(phase)
  }

  private func allowance(for phase: Phase) -> TimeAmount {
    let seconds =
      switch phase {
      case .idle: limits.idleSeconds
      case .head: limits.headSeconds
      case .body: limits.bodySeconds
      case .upload: limits.uploadSeconds
      case .handling: limits.handlerSeconds
      case .sending: limits.sendSeconds
      case .lingering: 2.0
      }
    return .milliseconds(Int64(seconds * 1_000))
  }
}

internal import NIOCore
internal import NIOHTTP1

/// The life of one connection: reads requests one after the other, has each answered, writes the answers in order.
///
/// What is at hand is answered at once on the event loop; for the rest the resource's answer is made elsewhere, and nothing
/// more is read from the socket meanwhile. Every answer, whatever its origin, leaves through ``respond(_:)``.
final class RequestHandler: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let engine: Engine
  private let deadlines: Deadlines
  private let place: Place
  private let writer: AnswerWriter
  var state = State.waiting
  var exchange: Exchange?
  private var queue = CircularBuffer<Event>(initialCapacity: 4)
  var context: ChannelHandlerContext?
  private var isReading = false
  private var heldRead = false
  /// The present request is the last.
  private var closesSoon: Bool
  /// The client sends nothing more, so that nothing it sends can spoil the closing.
  private var closesWithoutWaiting = false
  private var isLingering = false

  init(engine: Engine, deadlines: Deadlines, place: Place) {
    self.engine = engine
    self.deadlines = deadlines
    self.place = place
    closesSoon = place.isReserved
    writer = AnswerWriter(engine: engine)
  }

  // MARK: Events of the channel

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    deadlines.onExpiry = { [weak self] in self?.expired($0) }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
  }

  func channelActive(context: ChannelHandlerContext) {
    engine.metrics.connections.add()
    engine.metrics.connectionsAccepted.add()
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    engine.metrics.connections.add(-1)
    if case .handling(let task) = state { task.cancel() }
    state = .ended
    exchange = nil
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    isReading = true
    accept(.part(unwrapInboundIn(data)))
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    isReading = false
    writer.flush(context)
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    if isBusy || holdsBack { heldRead = true } else { context.read() }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if case .sending = state, context.channel.isWritable {
      wait()
      drain()
      if closesSoon, case .waiting = state { end() }
    }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is Place.Lost {
      switch state {
      case .waiting: context.close(promise: nil)
      case .ended where isLingering: context.close(promise: nil)
      default: closesSoon = true
      }
    } else if event as? ChannelEvent == .inputClosed || event is ChannelShouldQuiesceEvent {
      closesSoon = true
      switch state {
      case .waiting:
        closesWithoutWaiting = true
        end()
      case .ended where isLingering: context.close(promise: nil)
      default: closesWithoutWaiting = event as? ChannelEvent == .inputClosed
      }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error as? HTTPParserError {
    case .headerOverflow: accept(.failure(deadlines.isInRequestLine ? .targetTooLong : .headTooLarge))
    case .some: accept(.failure(.malformed))
    case nil: context.close(promise: nil)
    }
  }

  // MARK: Reading requests

  private var isBusy: Bool {
    switch state {
    case .spooling, .handling, .sending: true
    case .waiting, .collecting, .ended: false
    }
  }

  private func accept(_ event: Event) {
    if isBusy || !queue.isEmpty { queue.append(event) } else { take(event) }
  }

  private func take(_ event: Event) {
    if case .ended = state { return }
    switch event {
    case .part(.head(let head)): begin(head)
    case .part(.body(let bytes)): collect(bytes)
    case .part(.end): complete()
    case .failure(let error): fail(error)
    }
  }

  private func begin(_ head: HTTPRequestHead) {
    let facts = RequestFacts(head.headers)
    let id = engine.ids.make()
    place.work()
    let decision =
      place.isReserved && !OperatorResources.paths.contains(head.uri)
      ? .answer(engine.refusal(.overloaded, head, id))
      : engine.decide(head, facts, id: id) { [context] in context?.remoteAddress?.ipAddress }
    let exchange = Exchange(id: id, head: head, facts: facts, decision: decision)
    self.exchange = exchange
    state = .collecting
    guard facts.hasBody || facts.expect != nil else { return }
    if facts.hasBody {
      if case .answer(let answer) = decision { return respond(answer) }
      // Answered at once, its body unread: the connection ends with it, since it is never whole.
      if case .handle(let handling) = decision, !handling.takesBody { return handle(handling) }
    }
    if let length = facts.contentLength, length > exchange.bodyLimit { return fail(.bodyTooLarge) }
    if let expect = facts.expect {
      guard expect.lowercased() == "100-continue" else { return fail(.expectationFailed) }
      if let context { writer.welcomeBody(context) }
    }
    deadlines.enter(exchange.upload == nil ? .body : .upload)
  }

  private func collect(_ bytes: ByteBuffer) {
    // Never a copy of the exchange: its body would be copied with every piece that is added.
    guard let received = exchange?.received, let limit = exchange?.bodyLimit else { return }
    let count = bytes.readableBytes
    guard received + count <= limit else { return fail(.bodyTooLarge) }
    let share = exchange?.bodyShare ?? BodyShare(of: engine.metrics.bodyBytes)
    guard share.take(count, of: engine.settings.limits.allBodiesBytes) else { return fail(.overloaded) }
    exchange?.bodyShare = share
    exchange?.received = received + count
    if exchange?.upload == nil {
      exchange?.body.writeImmutableBuffer(bytes)
    } else {
      exchange?.upload?.add(bytes)
      takeUpload()
    }
  }

  private func complete() {
    exchange?.isWhole = true
    switch exchange?.decision {
    case .answer(let answer): respond(answer)
    case .handle(let handling): if exchange?.upload == nil { handle(handling) } else { completeUpload() }
    case nil: break
    }
  }

  func handle(_ handling: Handling, form: Form? = nil) {
    guard let context, let exchange else { return }
    let engine = engine
    let id = exchange.id
    let share = engine.share(of: handling)
    guard share.enter() else { return fail(.overloaded) }
    deadlines.enter(.handling)
    let body = Array(buffer: exchange.body)
    let bodyShare = exchange.bodyShare
    self.exchange?.body = ByteBuffer()
    let eventLoop = context.eventLoop
    let bound = NIOLoopBound(self, eventLoop: eventLoop)
    engine.handlings.enter()
    let task = Task(executorPreference: share.pool) {
      defer { engine.handlings.leave() }
      let answer = await engine.answer(handling, body: body, form: form)
      withExtendedLifetime(bodyShare) {}
      share.leave()
      eventLoop.execute { bound.value.handled(id, answer) }
    }
    state = .handling(task)
  }

  private func handled(_ id: RequestID, _ answer: Answer) {
    guard case .handling = state, exchange?.id == id else { return }
    respond(answer)
    drain()
  }

  private func expired(_ phase: Deadlines.Phase) {
    switch phase {
    case .head, .body: fail(.requestTooSlow)
    case .upload:
      fail(.requestTooSlow)
      drain()
    case .handling:
      if case .handling(let task) = state { task.cancel() }
      closesSoon = true
      if case .handle(let handling) = exchange?.decision, let old = engine.oldAnswer(handling) {
        respond(old)
      } else {
        fail(.tooSlow)
      }
      drain()
    case .idle, .sending, .lingering: context?.close(promise: nil)
    }
  }

  /// Answers the present request, or the one that could not be read, with an error.
  func fail(_ error: SiteError) {
    let present =
      exchange
      ?? Exchange(id: engine.ids.make(), head: nil, facts: RequestFacts([:]), decision: nil)
    exchange = present
    respond(engine.refusal(error, present.head, present.id))
  }

  func drain() {
    while !isBusy, let event = queue.popFirst() { take(event) }
    guard let context else { return }
    writer.flush(context)
    if heldRead, !isBusy, !holdsBack {
      heldRead = false
      context.read()
    }
  }

  // MARK: Answering

  /// The one way out: sends the answer and decides what becomes of the connection.
  private func respond(_ answer: Answer) {
    guard let context, let exchange else { return }
    self.exchange = nil
    let isLast = exchange.isLast || (closesSoon && queue.isEmpty)
    writer.send(answer, to: exchange, isLast: isLast, context: context)
    if isLast { return end() }
    if !context.channel.isWritable { writer.flush(context) }
    if context.channel.isWritable {
      wait()
    } else {
      state = .sending
      deadlines.enter(.sending)
    }
    if !isReading { writer.flush(context) }
  }

  private func wait() {
    state = .waiting
    deadlines.enter(.idle)
    place.wait()
  }

  /// Sends what is left, says that nothing more comes, and waits a little for the client to close: a connection that is
  /// closed while the client still sends is reset, and the client may never see the answer.
  private func end() {
    guard let context else { return }
    state = .ended
    deadlines.enter(.sending)
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    writer.finish(context).whenComplete { _ in bound.value.linger() }
  }

  private func linger() {
    guard !closesWithoutWaiting else {
      context?.close(promise: nil)
      return
    }
    isLingering = true
    place.wait()
    deadlines.enter(.lingering)
    context?.close(mode: .output, promise: nil)
  }
}

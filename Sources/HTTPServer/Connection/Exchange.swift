internal import NIOCore
internal import NIOHTTP1

/// One request on a connection, from its head to its answer.
struct Exchange {
  let id: RequestID
  let head: HTTPRequestHead?
  let facts: RequestFacts
  /// Nil for what could not be read as a request.
  let decision: Decision?
  let started = NIODeadline.now()
  var body = ByteBuffer()
  /// In place of ``body`` for a form with files.
  var upload: Upload?
  /// Bytes of the body that have arrived.
  var received = 0
  /// Nil before the first byte of a body.
  var bodyShare: BodyShare?
  /// Whether all of the request has arrived.
  var isWhole = false

  init(id: RequestID, head: HTTPRequestHead?, facts: RequestFacts, decision: Decision?) {
    self.id = id
    self.head = head
    self.facts = facts
    self.decision = decision
    if case .handle(let handling) = decision { upload = handling.intake.map(Upload.init) }
  }

  /// Bytes that the body may have.
  var bodyLimit: Int {
    if case .handle(let handling) = decision { handling.bodyLimit } else { 0 }
  }

  /// Whether the connection is to end with this exchange, as far as the request decides it. After a request for an
  /// upgrade, which we never grant, the parser takes nothing more.
  var isLast: Bool {
    guard let head else { return true }
    return !head.isKeepAlive || head.version.minor == 0 || facts.wantsUpgrade || !isWhole
  }
}

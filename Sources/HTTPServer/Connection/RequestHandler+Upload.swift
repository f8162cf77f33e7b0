internal import NIOCore

/// Files go to the disk on threads of their own, piece by piece, and what arrives meanwhile waits in memory; when much waits,
/// nothing more is read from the client.
extension RequestHandler {
  var holdsBack: Bool { exchange?.upload?.isFull ?? false }

  /// Has taken what waits, unless a piece is being taken.
  func takeUpload() {
    guard let context, let id = exchange?.id, let share = exchange?.bodyShare, let next = exchange?.upload?.next()
    else { return }
    let engine = engine
    let eventLoop = context.eventLoop
    let bound = NIOLoopBound(self, eventLoop: eventLoop)
    engine.handlings.enter()
    Task(executorPreference: engine.spooling) {
      defer { engine.handlings.leave() }
      var intake = next.intake
      let heldBefore = intake.textBytes
      let outcome = Result { try intake.take(next.bytes) }
      share.give(next.bytes.count - (intake.textBytes - heldBefore))
      let taken = outcome.map { [intake] in intake }
      eventLoop.execute { bound.value.took(id, taken) }
    }
  }

  /// Hands the form on when all of it has arrived and was taken; otherwise ``took(_:_:)`` does.
  func completeUpload() {
    guard case .handle(let handling) = exchange?.decision, exchange?.upload?.isTaken == true else {
      state = .spooling
      return
    }
    do throws(SiteError) {
      guard let form = try exchange?.upload?.intake?.finish() else { return }
      exchange?.upload = nil
      handle(handling, form: form)
    } catch {
      fail(error)
    }
  }

  private func took(_ id: RequestID, _ outcome: Result<FormIntake, any Error>) {
    // Refused meanwhile, or the client has gone.
    guard exchange?.id == id, exchange?.upload != nil else { return }
    switch outcome {
    case .success(let intake):
      exchange?.upload?.intake = intake
      takeUpload()
      if case .spooling = state, exchange?.upload?.isTaken == true { completeUpload() }
    case .failure(let error as SiteError): fail(error)
    case .failure(let error):
      if case .handle(let handling) = exchange?.decision {
        engine.log.failure(error, request: handling.request.id, name: handling.name)
      }
      fail(.overloaded)
    }
    drain()
  }
}

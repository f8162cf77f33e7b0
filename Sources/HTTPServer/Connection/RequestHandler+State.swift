internal import NIOHTTP1

extension RequestHandler {
  /// Something that the client sent, or that it should not have.
  enum Event {
    case part(HTTPServerRequestPart)
    case failure(SiteError)
  }

  /// What a connection waits for.
  enum State {
    /// For the next head.
    case waiting
    /// For the rest of a request.
    case collecting
    /// For the rest of a request to be taken to the disk.
    case spooling
    case handling(Task<Void, Never>)
    /// Until the client has taken enough of the answer.
    case sending
    /// The last answer was written.
    case ended
  }
}

/// A share of the server's work: threads of its own, and so many handlers at work or waiting for one.
///
/// What is dear has one, so that ordinary pages go on while others ask for much.
struct WorkShare: Sendable {
  let pool: RenderingPool
  private let handlers = Counter()
  private let limit: Int

  init(threads: Int, handlers limit: Int) {
    pool = RenderingPool(threads: threads)
    self.limit = limit
  }

  /// Handlers at work or waiting.
  var count: Int { handlers.value }

  /// Takes a place; false where there is none.
  func enter() -> Bool { handlers.add(upTo: limit) }

  func leave() { handlers.add(-1) }
}

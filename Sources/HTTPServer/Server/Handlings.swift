internal import Dispatch

/// The handlers that are at work.
struct Handlings: Sendable {
  private let group = DispatchGroup()

  func enter() { group.enter() }
  func leave() { group.leave() }

  /// Waits until none is at work any more, but not longer than so many seconds.
  func end(within seconds: Int) async {
    await withCheckedContinuation { ended in
      DispatchQueue.global().async {
        _ = group.wait(timeout: .now() + .seconds(seconds))
        ended.resume()
      }
    }
  }
}

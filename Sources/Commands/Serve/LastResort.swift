import Dispatch
import Glibc
import Synchronization

/// Ends the process where it was told to end and does not: at once with the second SIGTERM or SIGINT, with the code by
/// which a shell tells of the signal, and so many seconds after the first one in any case.
///
/// It works on a queue of its own, whatever the rest of the program waits for: a disk, a full pipe, a handler that hangs.
struct LastResort {
  /// Whether a signal has come.
  private final class Told: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Whether it was told before.
    func again() -> Bool { flag.exchange(true, ordering: .relaxed) }
  }

  private let sources: [any DispatchSourceSignal]

  init(within seconds: Int) {
    let queue = DispatchQueue(label: "last resort")
    let told = Told()
    sources = [SIGTERM, SIGINT].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if told.again() { _exit(128 + number) }
        // Requests that are cut off by then were given their time.
        queue.asyncAfter(deadline: .now() + .seconds(seconds)) { _exit(0) }
      }
      source.resume()
      return source
    }
  }

  func cancel() {
    for source in sources { source.cancel() }
  }
}

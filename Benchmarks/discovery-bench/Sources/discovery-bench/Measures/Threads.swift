import Foundation
import Synchronization

/// Work on several threads.
enum Threads {
  /// Calls `work` with the number of each of so many threads, all at once, and waits for them.
  static func run(_ threads: Int, _ work: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: threads, execute: work)
  }

  /// Calls `work` for each item and its place, so many at a time, and waits.
  static func run<Item: Sendable>(_ threads: Int, over items: [Item], _ work: @Sendable (Int, Item) -> Void) {
    let next = Atomic(0)
    run(threads) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < items.count else { return }
        work(place, items[place])
      }
    }
  }
}

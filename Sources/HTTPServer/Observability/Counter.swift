internal import Synchronization

/// A number that many threads count up, or up and down, without a lock.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  var value: Int { count.load(ordering: .relaxed) }

  func add(_ amount: Int = 1) {
    count.wrappingAdd(amount, ordering: .relaxed)
  }

  /// Counts up unless that would pass `limit`; whether it did.
  func add(_ amount: Int = 1, upTo limit: Int) -> Bool {
    guard count.wrappingAdd(amount, ordering: .relaxed).newValue > limit else { return true }
    count.wrappingSubtract(amount, ordering: .relaxed)
    return false
  }
}

internal import Digests
internal import Synchronization

/// Gives every request a name that no other has: eight digits for this run of the program, and a number.
final class RequestIDs: Sendable {
  private let run = Hex.text(randomBytes(4))
  private let next = Atomic<UInt64>(0)

  func make() -> RequestID {
    RequestID(run: run, number: next.wrappingAdd(1, ordering: .relaxed).newValue)
  }
}

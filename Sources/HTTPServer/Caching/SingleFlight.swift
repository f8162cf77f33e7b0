internal import NIOConcurrencyHelpers

/// Lets simultaneous wishes for the same thing share one making of it.
///
/// Nothing is remembered: a result, or a failure, goes to those who were waiting and to nobody after them.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private typealias Caller = CheckedContinuation<Value, any Error>

  private let waiting = NIOLockedValueBox<[Key: [Caller]]>([:])

  /// What `make` returns or throws, `make` being whichever caller's came first, on the first one's executor. A caller that gives
  /// up does not stop the making for the others.
  ///
  /// The making begins at once on the first caller's thread: a page that waits for nothing is made without waking another.
  func value(
    for key: Key, on executor: any TaskExecutor, make: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { caller in
      let isFirst = waiting.withLockedValue { waiting in
        waiting[key, default: []].append(caller)
        return waiting[key]?.count == 1
      }
      guard isFirst else { return }
      Task.immediate(executorPreference: executor) {
        let result: Result<Value, any Error>
        do {
          result = .success(try await make())
        } catch {
          result = .failure(error)
        }
        let callers = self.waiting.withLockedValue { $0.removeValue(forKey: key) }
        for caller in callers ?? [] { caller.resume(with: result) }
      }
    }
  }
}

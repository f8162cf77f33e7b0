internal import NIOConcurrencyHelpers

/// Lets simultaneous wishes for the same thing share one making of it.
///
/// Nothing is remembered: a result, or a failure, goes to those who were waiting and to nobody after them.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let flights = NIOLockedValueBox<[Key: Task<Value, any Error>]>([:])
  private let executor: any TaskExecutor

  /// - Parameter executor: where the makings run.
  init(on executor: any TaskExecutor) {
    self.executor = executor
  }

  /// What `make` returns or throws, `make` being whichever caller's came first. A caller that gives up does not stop
  /// the making for the others.
  func value(for key: Key, make: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let flight = flights.withLockedValue { flights in
      if let flight = flights[key] { return flight }
      let flight = Task(executorPreference: executor) {
        defer { self.flights.withLockedValue { $0[key] = nil } }
        return try await make()
      }
      flights[key] = flight
      return flight
    }
    return try await flight.value
  }
}

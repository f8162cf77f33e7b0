internal import Synchronization

/// What a store keeps of ``RecordLedger/changes()``: hands the newest sequence to every stream that asked, at once when this process
/// appended, by looking when another did.
///
/// It looks only while somebody listens.
public final class ChangeFeed: Sendable {
  private struct Listener {
    var continuation: AsyncStream<Int64>.Continuation
    var last: Int64 = -1
  }
  private struct State {
    var listeners: [Int: Listener] = [:]
    var nextID = 0
    var looking: Task<Void, Never>?
  }

  private let state = Mutex(State())
  private let interval: Duration
  private let newest: @Sendable () async throws -> Int64

  /// Looks for the `newest` sequence so often.
  public init(every interval: Duration, newest: @escaping @Sendable () async throws -> Int64) {
    self.interval = interval
    self.newest = newest
  }

  deinit { finish() }

  /// Ends with the feed.
  public func stream() -> AsyncStream<Int64> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int64.self, bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.nextID += 1
      state.listeners[state.nextID] = Listener(continuation: continuation)
      if state.looking == nil { state.looking = look() }
      return state.nextID
    }
    continuation.onTermination = { [weak self] _ in self?.forget(id) }
    return stream
  }

  /// Tells what this process has appended.
  public func announce(_ sequence: Int64) {
    state.withLock { state in
      for (id, listener) in state.listeners where listener.last < sequence {
        listener.continuation.yield(sequence)
        state.listeners[id]?.last = sequence
      }
    }
  }

  /// Ends every stream.
  public func finish() {
    let listeners = state.withLock { state in
      state.looking?.cancel()
      state.looking = nil
      defer { state.listeners = [:] }
      return state.listeners
    }
    for listener in listeners.values { listener.continuation.finish() }
  }

  private func forget(_ id: Int) {
    state.withLock { state in
      state.listeners[id] = nil
      if state.listeners.isEmpty {
        state.looking?.cancel()
        state.looking = nil
      }
    }
  }

  /// A store that cannot be read for a while is asked again at the next turn.
  private func look() -> Task<Void, Never> {
    Task.detached { [weak self, interval, newest] in
      while !Task.isCancelled {
        if let sequence = try? await newest() { self?.announce(sequence) }
        try? await Task.sleep(for: interval)
      }
    }
  }
}

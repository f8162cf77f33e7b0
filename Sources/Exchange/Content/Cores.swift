internal import Dispatch
internal import Synchronization

extension [String] {
  /// The same as `map`, on every core.
  func onEveryCore<Made: Sendable>(_ make: @escaping @Sendable (String) -> Made) -> [Made] {
    guard count > Self.stretch else { return map(make) }
    let parts = Mutex([Int: [Made]]())
    DispatchQueue.concurrentPerform(iterations: (count + Self.stretch - 1) / Self.stretch) { part in
      let made = self[part * Self.stretch..<Swift.min(count, (part + 1) * Self.stretch)].map(make)
      parts.withLock { $0[part] = made }
    }
    return parts.withLock { parts in parts.sorted { $0.key < $1.key }.flatMap(\.value) }
  }

  /// So many are done at a time by one thread.
  private static var stretch: Int { 64 }
}

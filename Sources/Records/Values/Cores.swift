internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The same as `map`, on every core.
  package func onEveryCore<Made: Sendable>(_ make: @escaping @Sendable (Element) -> Made) -> [Made] {
    let stretch = 64
    guard count > stretch else { return map(make) }
    let parts = Mutex([Int: [Made]]())
    DispatchQueue.concurrentPerform(iterations: (count + stretch - 1) / stretch) { part in
      let made = self[part * stretch..<Swift.min(count, (part + 1) * stretch)].map(make)
      parts.withLock { $0[part] = made }
    }
    return parts.withLock { parts in parts.sorted { $0.key < $1.key }.flatMap(\.value) }
  }
}

internal import Glibc
internal import Synchronization

/// What one search or update needs and the next one can use again: bitmaps, an analyser, words. Each has one to itself.
final class Scratch {
  let analyser = Analyser()
  private(set) lazy var reading = Reading()
  private var collector: WordCollector?
  /// Bytes that a collector may take from one update to the next.
  private static let mostRemembered = 32 << 20
  private var bitmaps: [(start: UnsafeMutablePointer<UInt64>, capacity: Int)] = []
  private var taken = 0

  private var numbers = UnsafeMutablePointer<Float>.allocate(capacity: 0)
  private var numberCount = 0

  deinit {
    for bitmap in bitmaps { bitmap.start.deallocate() }
    numbers.deallocate()
  }

  /// So many numbers, all zero; whoever takes them leaves them so, and takes them once at a time.
  func zeros(_ count: Int) -> UnsafeMutablePointer<Float> {
    if numberCount < count {
      numbers.deallocate()
      numbers = .allocate(capacity: count)
      numbers.initialize(repeating: 0, count: count)
      numberCount = count
    }
    return numbers
  }

  /// A bitmap of so many words, all zero, until ``reset()``.
  func bitmap(_ words: Int) -> UnsafeMutablePointer<UInt64> {
    let start = uninitialised(words)
    memset(start, 0, words * 8)
    return start
  }

  /// A bitmap whose words hold anything.
  func uninitialised(_ words: Int) -> UnsafeMutablePointer<UInt64> {
    if taken == bitmaps.count {
      let capacity = max(words, 64)
      bitmaps.append((.allocate(capacity: capacity), capacity))
    } else if bitmaps[taken].capacity < words {
      bitmaps[taken].start.deallocate()
      bitmaps[taken] = (.allocate(capacity: words), words)
    }
    taken += 1
    return bitmaps[taken - 1].start
  }

  /// Where later bitmaps begin; they are given back by ``release(to:)``.
  var mark: Int { taken }

  func release(to mark: Int) { taken = mark }

  /// Gives back all bitmaps.
  func reset() { taken = 0 }

  /// A collector that knows the words of earlier updates: most words of a small update are among them.
  func takeCollector() -> WordCollector { collector.take() ?? WordCollector() }

  /// Keeps a collector for the next update, unless it takes much memory.
  func keep(_ collector: consuming WordCollector) {
    if collector.size <= Self.mostRemembered { self.collector = consume collector }
  }
}

/// Scratches that no search has just now. Taking one and giving it back is all that searches share.
enum ScratchPool {
  private static let idle = Mutex<[Scratch]>([])
  private static let most = max(4, Cores.count)

  static func with<Result>(_ body: (Scratch) throws -> Result) rethrows -> Result {
    let found = idle.withLock { idle in UncheckedScratch(scratch: idle.popLast()) }
    let scratch = found.scratch ?? Scratch()
    defer {
      scratch.reset()
      let back = UncheckedScratch(scratch: scratch)
      idle.withLock { idle in
        if let scratch = back.scratch, idle.count < most { idle.append(scratch) }
      }
    }
    return try body(scratch)
  }

  /// Carries a scratch over the edge of the lock.
  ///
  /// `@unchecked Sendable`: whoever takes a scratch out of the lock is its only owner until it is put back.
  private struct UncheckedScratch: @unchecked Sendable {
    let scratch: Scratch?
  }
}

internal import Synchronization

/// Memory that a page grows in.
///
/// A page is written in thousands of pieces of a few bytes, for each of which an array would ask who else holds it.
struct PageBytes: ~Copyable {
  private var memory: Memory
  private var count = 0

  init() {
    memory = Self.spare.withLock { $0.popLast() } ?? Memory(capacity: 1 << 17)
  }

  /// What was written in is kept for the next page: fresh memory of that size would have to be asked of the system.
  deinit {
    let memory = memory
    let isKept = Self.spare.withLock { spare in
      guard spare.count < Self.mostSpare, memory.capacity <= Self.largestSpare else { return false }
      spare.append(memory)
      return true
    }
    if !isKept { memory.start.deallocate() }
  }

  var array: [UInt8] { Array(UnsafeBufferPointer(start: memory.start, count: count)) }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    if bytes.count > memory.capacity - count { grow(by: bytes.count) }
    (memory.start + count).initialize(from: first, count: bytes.count)
    count += bytes.count
  }

  private mutating func grow(by more: Int) {
    let larger = Memory(capacity: max(2 * memory.capacity, count + more))
    larger.start.moveInitialize(from: memory.start, count: count)
    memory.start.deallocate()
    memory = larger
  }

  private static let spare = Mutex<[Memory]>([])
  private static let mostSpare = 4
  private static let largestSpare = 1 << 20

  /// `@unchecked Sendable`: it belongs to one page, or to the lock above.
  private struct Memory: @unchecked Sendable {
    let start: UnsafeMutablePointer<UInt8>
    let capacity: Int

    init(capacity: Int) {
      start = .allocate(capacity: capacity)
      self.capacity = capacity
    }
  }
}

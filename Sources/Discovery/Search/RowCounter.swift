/// Counts how many documents of a set have each value, by their rows: one bit a value.
///
/// Sixteen rows at a time are added up bit by bit, all values at once, by carry-save adders into counters that lie across the words
/// (Harley and Seal; Muła, Kurz & Lemire 2018, doi:10.1093/comjnl/bxx046, "positional population count" there). A row costs about
/// five instructions for each 128 values, however many of them it has.
struct RowCounter: ~Copyable {
  private typealias Lane = SIMD2<UInt64>

  /// Bits of a counter; it is emptied before it can overflow.
  private static let levels = 16
  private static let mostRows = (1 << 16) - 32

  private let rows: UnsafePointer<UInt64>
  private let rowWords: Int
  /// Pairs of words that are counted.
  private let pairs: Range<Int>
  private let counts: UnsafeMutablePointer<UInt32>
  private let planes: UnsafeMutablePointer<Lane>
  private let waiting: UnsafeMutablePointer<UInt32>
  private var waitingCount = 0
  private var added = 0

  /// Documents that can wait.
  private static let room = 512

  /// Counts some values, and perhaps their neighbours in the same words. What is counted is added to `counts`, those of all
  /// values, rounded up to whole rows.
  init(_ segment: Segment, values: Range<Int>, into counts: UnsafeMutablePointer<UInt32>) {
    rows = segment.rows
    rowWords = segment.rowWords
    pairs = values.lowerBound / 128..<(values.upperBound + 127) / 128
    self.counts = counts
    planes = .allocate(capacity: pairs.count * Self.levels)
    planes.initialize(repeating: .zero, count: pairs.count * Self.levels)
    waiting = .allocate(capacity: Self.room)
  }

  deinit {
    planes.deallocate()
    waiting.deallocate()
  }

  /// Adds the documents of a set.
  mutating func add(_ set: Bits.Set, words: Int) {
    for word in 0..<words {
      var rest = set[word]
      guard rest != 0 else { continue }
      let count = rest.nonzeroBitCount
      let first = UInt32(truncatingIfNeeded: word &<< 6)
      var next = waiting + waitingCount
      // Eight at a time, more than there are at the end: how many bits a word has the processor cannot guess.
      while rest != 0 {
        for place in 0..<8 {
          next[place] = first &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
          rest &= rest &- 1
        }
        next += 8
      }
      waitingCount &+= count
      if waitingCount > Self.room &- 64 { addWaiting() }
    }
  }

  /// Brings everything into the counts.
  mutating func finish() {
    addWaiting()
    empty()
  }

  private mutating func addWaiting() {
    guard waitingCount > 0 else { return }
    if added &+ waitingCount > Self.mostRows { empty() }
    for pair in pairs { add(pair) }
    added &+= waitingCount
    waitingCount = 0
  }

  private func add(_ pair: Int) {
    let planes = self.planes + (pair &- pairs.lowerBound) &* Self.levels
    let column = UnsafeRawPointer(rows + pair &* 2)
    let stride = rowWords &* 8
    let whole = waitingCount & ~15
    for start in Swift.stride(from: 0, to: whole, by: 16) {
      Self.addSixteen(to: planes) {
        column.loadUnaligned(fromByteOffset: Int(waiting[start &+ $0]) &* stride, as: Lane.self)
      }
    }
    guard whole < waitingCount else { return }
    Self.addSixteen(to: planes) {
      let place = whole &+ $0
      return place < waitingCount
        ? column.loadUnaligned(fromByteOffset: Int(waiting[place]) &* stride, as: Lane.self) : .zero
    }
  }

  @inline(__always)
  private static func addSixteen(to planes: UnsafeMutablePointer<Lane>, _ row: (Int) -> Lane) {
    let a = add(&planes[0], row(0), row(1))
    let b = add(&planes[0], row(2), row(3))
    let c = add(&planes[1], a, b)
    let d = add(&planes[0], row(4), row(5))
    let e = add(&planes[0], row(6), row(7))
    let f = add(&planes[1], d, e)
    let g = add(&planes[2], c, f)
    let h = add(&planes[0], row(8), row(9))
    let i = add(&planes[0], row(10), row(11))
    let j = add(&planes[1], h, i)
    let k = add(&planes[0], row(12), row(13))
    let l = add(&planes[0], row(14), row(15))
    let m = add(&planes[1], k, l)
    let n = add(&planes[2], j, m)
    var carry = add(&planes[3], g, n)
    var level = 4
    while carry != .zero, level < levels {
      let next = planes[level] & carry
      planes[level] ^= carry
      carry = next
      level &+= 1
    }
  }

  /// Adds two rows to a plane; gives the carries.
  @inline(__always)
  private static func add(_ plane: inout Lane, _ one: Lane, _ other: Lane) -> Lane {
    let sum = plane ^ one
    let carry = (plane & one) | (sum & other)
    plane = sum ^ other
    return carry
  }

  private mutating func empty() {
    for pair in pairs {
      let planes = self.planes + (pair &- pairs.lowerBound) &* Self.levels
      for level in 0..<Self.levels {
        for half in 0..<2 {
          var rest = planes[level][half]
          while rest != 0 {
            counts[pair &* 128 &+ half &* 64 &+ rest.trailingZeroBitCount] &+= 1 &<< UInt32(level)
            rest &= rest &- 1
          }
        }
        planes[level] = .zero
      }
    }
    added = 0
  }
}

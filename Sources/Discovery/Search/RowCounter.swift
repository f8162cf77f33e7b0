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

  private static let room = 256

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
      while rest != 0 {
        waiting[waitingCount] = UInt32(truncatingIfNeeded: word &<< 6 &+ rest.trailingZeroBitCount)
        waitingCount &+= 1
        rest &= rest &- 1
        if waitingCount == Self.room { addWaiting() }
      }
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
    let count = waitingCount
    @inline(__always) func row(_ index: Int) -> Lane {
      index < count
        ? column.loadUnaligned(fromByteOffset: Int(waiting[index]) &* stride, as: Lane.self) : .zero
    }
    var (ones, twos, fours, eights) = (planes[0], planes[1], planes[2], planes[3])
    var index = 0
    while index < count {
      let a = Self.add(&ones, row(index), row(index &+ 1))
      let b = Self.add(&ones, row(index &+ 2), row(index &+ 3))
      let c = Self.add(&twos, a, b)
      let d = Self.add(&ones, row(index &+ 4), row(index &+ 5))
      let e = Self.add(&ones, row(index &+ 6), row(index &+ 7))
      let f = Self.add(&twos, d, e)
      let g = Self.add(&fours, c, f)
      let h = Self.add(&ones, row(index &+ 8), row(index &+ 9))
      let i = Self.add(&ones, row(index &+ 10), row(index &+ 11))
      let j = Self.add(&twos, h, i)
      let k = Self.add(&ones, row(index &+ 12), row(index &+ 13))
      let l = Self.add(&ones, row(index &+ 14), row(index &+ 15))
      let m = Self.add(&twos, k, l)
      let n = Self.add(&fours, j, m)
      var carry = Self.add(&eights, g, n)
      var level = 4
      while carry != .zero, level < Self.levels {
        let next = planes[level] & carry
        planes[level] ^= carry
        carry = next
        level &+= 1
      }
      index &+= 16
    }
    (planes[0], planes[1], planes[2], planes[3]) = (ones, twos, fours, eights)
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

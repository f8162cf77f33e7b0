/// Sets of documents as words of 64 bits. Plain words: most sets here are dense, and all are counted by their words.
enum Bits {
  typealias Set = UnsafePointer<UInt64>
  typealias MutableSet = UnsafeMutablePointer<UInt64>

  static func count(_ set: Set, _ words: Int) -> Int {
    var count = 0
    for word in 0..<words { count &+= set[word].nonzeroBitCount }
    return count
  }

  static func contains(_ set: Set, _ document: Int) -> Bool { set[document &>> 6] &>> UInt64(document & 63) & 1 == 1 }

  static func insert(_ document: Int, _ set: MutableSet) { set[document &>> 6] |= 1 &<< UInt64(document & 63) }

  static func form(_ result: MutableSet, union other: Set, _ words: Int) {
    for word in 0..<words { result[word] |= other[word] }
  }

  static func form(_ result: MutableSet, without other: Set, _ words: Int) {
    for word in 0..<words { result[word] &= ~other[word] }
  }

  static func copy(_ set: Set, to result: MutableSet, _ words: Int) { result.update(from: set, count: words) }

  /// What all sets hold; `sets` are not none.
  static func intersect(_ sets: [Set], into result: MutableSet, _ words: Int) {
    switch sets.count {
    case 1: copy(sets[0], to: result, words)
    case 2:
      let (one, two) = (sets[0], sets[1])
      for word in 0..<words { result[word] = one[word] & two[word] }
    default:
      let (one, two, three) = (sets[0], sets[1], sets[2])
      for word in 0..<words { result[word] = one[word] & two[word] & three[word] }
      for other in sets.dropFirst(3) { for word in 0..<words { result[word] &= other[word] } }
    }
  }

  /// All documents of a segment.
  static func fill(_ result: MutableSet, below count: Int) {
    let words = (count + 63) / 64
    result.update(repeating: .max, count: words)
    if count % 64 > 0 { result[words - 1] = UInt64.max >> UInt64(64 - count % 64) }
  }

  /// Bits from one document up to another.
  static func count(_ set: Set, from lower: Int, to upper: Int) -> Int {
    guard lower < upper else { return 0 }
    let (first, last) = (lower &>> 6, (upper &- 1) &>> 6)
    var count = 0
    for word in first...last {
      var bits = set[word]
      if word == first { bits &= UInt64.max &<< UInt64(lower & 63) }
      if word == last { bits &= UInt64.max &>> UInt64(63 &- (upper &- 1) & 63) }
      count &+= bits.nonzeroBitCount
    }
    return count
  }

  @inline(__always)
  static func forEach(_ set: Set, _ range: Range<Int>, _ body: (Int) -> Void) {
    for word in range {
      var rest = set[word]
      while rest != 0 {
        body(word &<< 6 &+ rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }
}

/// Reads the positions of a word, document after document in ascending order.
struct PositionCursor: ~Copyable {
  /// Positions that a word can have in one document.
  static let most = 255 * IndexSettings.mostFields

  private let list: PostingList
  private let segment: Segment
  private let documents: UnsafeMutablePointer<UInt32>
  private let codes: UnsafeMutablePointer<UInt32>
  private let numbers: UnsafeMutablePointer<UInt32>
  private var block = -1
  /// Documents of the block, and the one at hand.
  private var count = 0
  private var place = 0
  /// The frequencies of the document at hand.
  private var vector: UInt64 = 0
  /// The number of the first position of the document at hand.
  private var position = 0
  /// The numbers that are unpacked.
  private var unpacked = 0..<0

  init(_ list: PostingList, in segment: Segment) {
    self.list = list
    self.segment = segment
    documents = .allocate(capacity: BitPacking.group * 3)
    codes = documents + BitPacking.group
    numbers = documents + BitPacking.group * 2
    if list.isShort { count = list.readShort(documents: documents, codes: codes) }
  }

  deinit { documents.deallocate() }

  /// The bits of a position; the field stands above them.
  static let positions: UInt32 = 0x1FFF_FFFF

  /// Goes to a document. Documents must be asked for in ascending order; the same one can be asked for again.
  ///
  /// - Returns: How often the word stands in each of its fields, as a frequency vector; 0 where it is not in the document.
  mutating func move(to document: Int) -> UInt64 {
    vector = find(document) && Int(codes[place]) < segment.vectors.count ? segment.vectors[Int(codes[place])] : 0
    return vector
  }

  /// Calls `body` with each position in the document at hand: its field in the highest three bits of one number, the
  /// position in the other. In a sound list they ascend, and there are at most ``most`` in any.
  ///
  /// - Parameters:
  ///   - fields: the bytes of a frequency vector that stand for the fields that are wanted.
  ///   - body: is given them in turn.
  /// - Returns: The highest position, if the list is sound.
  @discardableResult @inline(__always)
  mutating func forEachPosition(in fields: UInt64, _ body: (_ lane: UInt32, _ position: UInt32) -> Void) -> UInt32 {
    var rest = vector
    var number = position
    var highest: UInt32 = 0
    while rest != 0 {
      let shift = UInt64(rest.trailingZeroBitCount & ~7)
      let times = Int(rest &>> shift & 0xFF)
      if fields &>> shift & 0xFF != 0 {
        let lane = UInt32(truncatingIfNeeded: shift &>> 3) &<< 29
        highest = max(highest, forEach(of: number..<number &+ times, lane: lane, body))
      }
      number &+= times
      rest &= ~(0xFF &<< shift)
    }
    return highest
  }

  /// Moves to a document; false where the word is not in it.
  private mutating func find(_ document: Int) -> Bool {
    if !list.isShort {
      let isInBlock = block >= 0 && count > 0 && documents[count - 1] >= UInt32(document)
      if !isInBlock { read(block: max(block + 1, list.block(holding: document))) }
    }
    let totals = segment.totals
    while place < count, documents[place] < UInt32(document) {
      let code = Int(codes[place])
      if code < totals.count { position &+= Int(totals[code]) }
      place &+= 1
    }
    return place < count && documents[place] == UInt32(document)
  }

  private mutating func read(block index: Int) {
    (block, count, place) = (index, 0, 0)
    guard index < list.blockCount else { return }
    let block = list.block(index)
    count = list.documents(of: block, into: documents)
    if count > 0 { list.codes(of: block, into: codes) }
    position = block.positionStart
  }

  /// The positions of a field, run by run as they are unpacked; fewer than asked for only where the list is damaged.
  ///
  /// - Returns: The last one.
  @inline(__always)
  private mutating func forEach(of range: Range<Int>, lane: UInt32, _ body: (UInt32, UInt32) -> Void) -> UInt32 {
    var next = range.lowerBound
    // One before the first position there can be.
    var last = UInt32.max
    while next < range.upperBound {
      if !unpacked.contains(next) { unpack(next / BitPacking.group) }
      guard unpacked.contains(next) else { break }
      let source = numbers + (next &- unpacked.lowerBound)
      let run = min(range.upperBound, unpacked.upperBound) &- next
      for index in 0..<run {
        last = last &+ source[index] &+ 1
        body(lane, last & Self.positions)
      }
      next &+= run
    }
    return last & Self.positions
  }

  private mutating func unpack(_ group: Int) {
    let start = group * BitPacking.group
    unpacked = start..<start + list.positions.read(group: group, into: numbers)
  }
}

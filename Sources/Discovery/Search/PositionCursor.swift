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

  /// Writes the positions in a document: the field in the highest three bits, ascending. `found` has room for ``most``.
  ///
  /// Documents must be asked for in ascending order.
  ///
  /// - Returns: How many there are; none where the word is not in the document.
  mutating func read(_ document: Int, fields: UInt64, into found: UnsafeMutablePointer<UInt32>) -> Int {
    guard find(document), Int(codes[place]) < segment.vectors.count else { return 0 }
    var rest = segment.vectors[Int(codes[place])]
    var number = position
    var written = 0
    while rest != 0 {
      let shift = UInt64(rest.trailingZeroBitCount & ~7)
      let times = Int(rest &>> shift & 0xFF)
      if fields &>> shift & 0xFF != 0 {
        let lane = UInt32(truncatingIfNeeded: shift &>> 3) &<< 29
        written &+= write(number..<number &+ times, lane: lane, into: found + written)
      }
      number &+= times
      rest &= ~(0xFF &<< shift)
    }
    return written
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

  /// Writes the positions of a field, run by run as they are unpacked.
  ///
  /// - Returns: How many; fewer than asked for only where the list is damaged.
  @inline(__always)
  private mutating func write(_ range: Range<Int>, lane: UInt32, into found: UnsafeMutablePointer<UInt32>) -> Int {
    var (next, written) = (range.lowerBound, 0)
    // One before the first position there can be.
    var last = UInt32.max
    while next < range.upperBound {
      if !unpacked.contains(next) { unpack(next / BitPacking.group) }
      guard unpacked.contains(next) else { break }
      let source = numbers + (next &- unpacked.lowerBound)
      let run = min(range.upperBound, unpacked.upperBound) &- next
      for index in 0..<run {
        last = last &+ source[index] &+ 1
        found[written &+ index] = lane | last & 0x1FFF_FFFF
      }
      written &+= run
      next &+= run
    }
    return written
  }

  private mutating func unpack(_ group: Int) {
    let start = group * BitPacking.group
    unpacked = start..<start + list.positions.read(group: group, into: numbers)
  }
}

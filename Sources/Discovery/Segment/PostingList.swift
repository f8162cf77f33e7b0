/// Where a word stands: its documents, ascending, each with how often it stands in which field.
///
/// Lists of fewer than ``BitPacking/group`` documents are varints: the gap to the document before (the first from 0, the others
/// less 1) and the code of the frequencies. Longer ones have a directory of blocks, 16 bytes each: the first document, where
/// the block begins, the number of its first position (UInt32 each), its highest impact and the widths of gaps and codes
/// (UInt8 each), and a byte that is 0. A block holds the gaps to the document before, less 1, then the codes. A list of at least
/// eight blocks and a sixteenth of all documents begins with a bitmap of them instead of gaps.
struct PostingList {
  static let directoryEntry = 16

  /// Documents.
  let count: Int
  let impact: UInt8
  /// The bitmap of the documents; nil for a list that has none.
  let bitmap: UnsafePointer<UInt64>?
  let positions: PositionList
  private let short: UnsafeRawBufferPointer
  private let directory: UnsafeRawPointer
  private let blocks: UnsafeRawPointer
  /// Bytes of ``blocks``, those after the list included: what may be read.
  private let blocksCount: Int
  private let documents: Int

  var isShort: Bool { count < BitPacking.group }
  var blockCount: Int { isShort ? 0 : (count + BitPacking.group - 1) / BitPacking.group }

  /// Nil when the entry, a word's value in the table of words, does not fit the sections of a segment of so many documents.
  init?(_ entry: WordEntry, postings: UnsafeRawBufferPointer, positions: UnsafeRawBufferPointer, documents: Int) {
    guard entry.count > 0, entry.count <= documents, let section = postings.baseAddress,
      entry.postings.lowerBound >= 0, entry.postings.upperBound <= postings.count - BitPacking.slack,
      entry.positions.lowerBound >= 0, entry.positions.upperBound <= positions.count - BitPacking.slack
    else { return nil }
    count = entry.count
    impact = entry.impact
    self.documents = documents
    self.positions = PositionList(
      UnsafeRawBufferPointer(rebasing: positions[entry.positions]), count: entry.positionCount)
    let start = section + entry.postings.lowerBound
    short = UnsafeRawBufferPointer(start: start, count: entry.postings.count)
    let words = (documents + 63) / 64
    bitmap = entry.isDense && count >= BitPacking.group ? start.assumingMemoryBound(to: UInt64.self) : nil
    directory = entry.isDense ? start + words * 8 : start
    guard entry.count >= BitPacking.group else {
      (blocks, blocksCount) = (start, 0)
      return
    }
    let blockCount = (entry.count + BitPacking.group - 1) / BitPacking.group
    blocks = directory + blockCount * Self.directoryEntry
    blocksCount = postings.count - (blocks - section)
    guard entry.postings.lowerBound.isMultiple(of: 8), blocks - start <= entry.postings.count else { return nil }
    if let bitmap, !documents.isMultiple(of: 64), bitmap[words - 1] >> UInt64(documents % 64) != 0 { return nil }
  }

  struct Block {
    let firstDocument: Int
    let positionStart: Int
    let impact: UInt8
    fileprivate let gapWidth: Int
    fileprivate let codeWidth: Int
    fileprivate let data: UnsafeRawPointer
    let count: Int
  }

  @inline(__always)
  func firstDocument(ofBlock index: Int) -> Int {
    Int(directory.integer(at: index &* Self.directoryEntry, as: UInt32.self))
  }

  @inline(__always)
  func impact(ofBlock index: Int) -> UInt8 {
    (directory + (index &* Self.directoryEntry &+ 12)).load(as: UInt8.self)
  }

  /// A block; one that would reach beyond the section is empty.
  @inline(__always)
  func block(_ index: Int) -> Block {
    let entry = directory + index &* Self.directoryEntry
    let offset = Int(entry.integer(at: 4, as: UInt32.self))
    let gapWidth = Int((entry + 13).load(as: UInt8.self))
    let codeWidth = Int((entry + 14).load(as: UInt8.self))
    let count = min(BitPacking.group, self.count &- index &* BitPacking.group)
    let size = BitPacking.bytes(count: count, width: gapWidth) &+ BitPacking.bytes(count: count, width: codeWidth)
    let fits = gapWidth <= 32 && codeWidth <= 32 && offset &+ size &+ BitPacking.slack <= blocksCount
    return Block(
      firstDocument: Int(entry.integer(at: 0, as: UInt32.self)),
      positionStart: Int(entry.integer(at: 8, as: UInt32.self)), impact: (entry + 12).load(as: UInt8.self),
      gapWidth: fits ? gapWidth : 0, codeWidth: fits ? codeWidth : 0, data: fits ? blocks + offset : blocks,
      count: fits ? count : 0)
  }

  /// The block in which `document` would stand: the last one that does not begin after it, or the first.
  func block(holding document: Int) -> Int {
    var range = 0..<blockCount
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = firstDocument(ofBlock: middle) > document ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return max(0, range.lowerBound - 1)
  }

  /// The documents of a block. `into` has room for ``BitPacking/group``.
  ///
  /// - Returns: How many there are; 0 when they are not documents of the segment, which only damage can make.
  @inline(__always)
  func documents(of block: Block, into numbers: UnsafeMutablePointer<UInt32>) -> Int {
    guard block.count > 0, block.firstDocument < documents else { return 0 }
    if let bitmap { return documents(of: block, in: bitmap, into: numbers) }
    BitPacking.unpack(block.data, count: block.count - 1, width: block.gapWidth, into: numbers + 1)
    var last = UInt64(block.firstDocument)
    numbers[0] = UInt32(truncatingIfNeeded: last)
    for index in 1..<max(1, block.count) {
      last &+= UInt64(numbers[index]) &+ 1
      numbers[index] = UInt32(truncatingIfNeeded: last)
    }
    return last < UInt64(documents) ? block.count : 0
  }

  private func documents(
    of block: Block, in bitmap: UnsafePointer<UInt64>, into numbers: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var word = block.firstDocument &>> 6
    let words = (documents &+ 63) &>> 6
    var bits = bitmap[word] & (UInt64.max &<< UInt64(block.firstDocument & 63))
    var found = 0
    while found < block.count {
      while bits == 0 {
        word &+= 1
        guard word < words else { return found }
        bits = bitmap[word]
      }
      numbers[found] = UInt32(truncatingIfNeeded: word &<< 6 &+ bits.trailingZeroBitCount)
      bits &= bits &- 1
      found &+= 1
    }
    return numbers[found &- 1] < UInt32(documents) ? found : 0
  }

  /// The codes of a block's documents.
  @inline(__always)
  func codes(of block: Block, into numbers: UnsafeMutablePointer<UInt32>) {
    let gaps = bitmap == nil ? BitPacking.bytes(count: block.count &- 1, width: block.gapWidth) : 0
    BitPacking.unpack(block.data + gaps, count: block.count, width: block.codeWidth, into: numbers)
  }

  /// The code of one of a block's documents.
  @inline(__always)
  func code(at place: Int, of block: Block) -> UInt32 {
    let gaps = bitmap == nil ? BitPacking.bytes(count: block.count &- 1, width: block.gapWidth) : 0
    return BitPacking.number(place, of: block.data + gaps, width: block.codeWidth)
  }

  /// The documents and codes of a short list. Each has room for ``BitPacking/group``.
  func readShort(
    documents numbers: UnsafeMutablePointer<UInt32>, codes: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var reader = ByteReader(short)
    var next: UInt64 = 0
    for index in 0..<count {
      next &+= reader.varint()
      codes[index] = UInt32(truncatingIfNeeded: reader.varint())
      guard next < UInt64(documents), !reader.hasFailed else { return 0 }
      numbers[index] = UInt32(truncatingIfNeeded: next)
      next &+= 1
    }
    return count
  }

  /// Calls `body` for runs of documents and their codes, in ascending order. What `body` is given it must not keep.
  @inline(__always)
  func forEachRun(
    codes isWanted: Bool, _ body: (UnsafePointer<UInt32>, UnsafePointer<UInt32>, Int) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: BitPacking.group * 2) { room in
      guard let numbers = room.baseAddress else { return }
      let codes = numbers + BitPacking.group
      if isShort {
        body(numbers, codes, readShort(documents: numbers, codes: codes))
        return
      }
      for index in 0..<blockCount {
        let block = block(index)
        let count = documents(of: block, into: numbers)
        if isWanted, count > 0 { self.codes(of: block, into: codes) }
        body(numbers, codes, count)
      }
    }
  }

  /// Adds the documents to a bitmap of the segment.
  func insert(into bits: UnsafeMutablePointer<UInt64>) {
    if let bitmap {
      for word in 0..<(documents + 63) / 64 { bits[word] |= bitmap[word] }
      return
    }
    forEachRun(codes: false) { numbers, _, count in
      for index in 0..<count {
        let number = Int(numbers[index])
        bits[number &>> 6] |= 1 &<< UInt64(number & 63)
      }
    }
  }
}

/// What the table of words says of a word: varints of the number of documents and of positions, where its list begins and how
/// long it is, the same for its positions, then its highest impact and whether the list begins with a bitmap (a byte each).
struct WordEntry {
  var count: Int
  var positionCount: Int
  var postings: Range<Int>
  var positions: Range<Int>
  var impact: UInt8
  var isDense: Bool

  init(
    count: Int, positionCount: Int, postings: Range<Int>, positions: Range<Int>, impact: UInt8, isDense: Bool
  ) {
    self.count = count
    self.positionCount = positionCount
    self.postings = postings
    self.positions = positions
    self.impact = impact
    self.isDense = isDense
  }

  init(_ value: UnsafeRawBufferPointer) {
    var reader = ByteReader(value)
    count = reader.size()
    positionCount = reader.size()
    let (start, length) = (reader.size(), reader.size())
    let (positionStart, positionLength) = (reader.size(), reader.size())
    postings = start..<start + length
    positions = positionStart..<positionStart + positionLength
    impact = reader.byte()
    isDense = reader.byte() == 1
    if reader.hasFailed { count = 0 }
  }

  func write(to writer: inout ByteWriter) {
    writer.append(varint: UInt64(count))
    writer.append(varint: UInt64(positionCount))
    for range in [postings, positions] {
      writer.append(varint: UInt64(range.lowerBound))
      writer.append(varint: UInt64(range.count))
    }
    writer.append(impact)
    writer.append(isDense ? UInt8(1) : 0)
  }
}

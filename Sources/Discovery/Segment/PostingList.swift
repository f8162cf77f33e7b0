/// Where a word stands: its documents, ascending, each with how often it stands in which field.
///
/// Lists of fewer than ``BitPacking/group`` documents are one block, in front of which stand the forms of its gaps and of
/// its codes (UInt8 each) and its first document (a varint). Longer ones have a directory of blocks, 16 bytes each: the
/// first document, where the block begins, the number of its first position (UInt32 each), its highest impact, the
/// forms of its gaps and of its codes (UInt8 each), and a byte that is 0. A block holds the gaps to the document
/// before, less 1 (a ``PatchedRow``), then a ``CodeRow``. A list of at least eight blocks and a sixteenth of all
/// documents begins with a bitmap of them instead of gaps.
struct PostingList {
  static let directoryEntry = 16
  /// Bytes that may be read beyond a list.
  static let slack = PatchedRow.slack + CodeRow.slack

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
      entry.postingStart <= postings.count - Self.slack,
      entry.positionStart <= positions.count - PatchedRow.slack
    else { return nil }
    count = entry.count
    impact = entry.impact
    self.documents = documents
    self.positions = PositionList(
      UnsafeRawBufferPointer(rebasing: positions[entry.positionStart..<positions.count - PatchedRow.slack]),
      count: entry.positionCount)
    let start = section + entry.postingStart
    short = UnsafeRawBufferPointer(start: start, count: postings.count - Self.slack - entry.postingStart)
    let words = (documents + 63) / 64
    let isDense = Self.isDense(count: count, documents: documents)
    bitmap = isDense ? start.assumingMemoryBound(to: UInt64.self) : nil
    directory = isDense ? start + words * 8 : start
    guard entry.count >= BitPacking.group else {
      (blocks, blocksCount) = (start, 0)
      return
    }
    let blockCount = (entry.count + BitPacking.group - 1) / BitPacking.group
    blocks = directory + blockCount * Self.directoryEntry
    blocksCount = postings.count - (blocks - section)
    guard entry.postingStart.isMultiple(of: 8), blocks - start <= short.count else { return nil }
    if let bitmap, !documents.isMultiple(of: 64), bitmap[words - 1] >> UInt64(documents % 64) != 0 { return nil }
  }

  /// Whether a list begins with a bitmap.
  static func isDense(count: Int, documents: Int) -> Bool {
    count >= 8 * BitPacking.group && count * 16 >= documents
  }

  struct Block {
    let firstDocument: Int
    let positionStart: Int
    let impact: UInt8
    fileprivate let gapForm: UInt8
    fileprivate let codeForm: UInt8
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
    let gapForm = (entry + 13).load(as: UInt8.self)
    let count = min(BitPacking.group, self.count &- index &* BitPacking.group)
    let gaps = bitmap == nil ? PatchedRow.packedSize(form: gapForm, count: count &- 1) : 0
    let fits = offset &+ gaps &+ Self.slack <= blocksCount
    return Block(
      firstDocument: Int(entry.integer(at: 0, as: UInt32.self)),
      positionStart: Int(entry.integer(at: 8, as: UInt32.self)), impact: (entry + 12).load(as: UInt8.self),
      gapForm: fits ? gapForm : 0, codeForm: fits ? (entry + 14).load(as: UInt8.self) : 0,
      data: fits ? blocks + offset : blocks,
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
    PatchedRow(block.data, form: block.gapForm, count: block.count - 1).read(into: numbers + 1)
    return sum(from: block.firstDocument, count: block.count, numbers)
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
    codeRow(of: block).read(into: numbers)
  }

  /// The code of one of a block's documents.
  @inline(__always)
  func code(at place: Int, of block: Block) -> UInt32 { codeRow(of: block).code(at: place) }

  @inline(__always)
  private func codeRow(of block: Block) -> CodeRow {
    let isDense = bitmap != nil
    let start = isDense ? block.data : PatchedRow(block.data, form: block.gapForm, count: block.count &- 1).end
    return CodeRow(start, form: block.codeForm, count: block.count)
  }

  /// The documents and codes of a short list. Each has room for ``BitPacking/group``.
  func readShort(
    documents numbers: UnsafeMutablePointer<UInt32>, codes: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var reader = ByteReader(short)
    let (gapForm, codeForm) = (reader.byte(), reader.byte())
    let first = reader.size()
    let packed = reader.bytes(PatchedRow.packedSize(form: gapForm, count: count - 1))
    guard !reader.hasFailed, first < documents, let start = packed.baseAddress else { return 0 }
    let gaps = PatchedRow(start, form: gapForm, count: count - 1)
    CodeRow(gaps.end, form: codeForm, count: count).read(into: codes)
    gaps.read(into: numbers + 1)
    return sum(from: first, count: count, numbers)
  }

  /// Turns the gaps after the first document into documents.
  ///
  /// - Returns: How many there are; 0 when they are not documents of the segment.
  @inline(__always)
  private func sum(from first: Int, count: Int, _ numbers: UnsafeMutablePointer<UInt32>) -> Int {
    var last = UInt64(first)
    numbers[0] = UInt32(truncatingIfNeeded: last)
    for index in 1..<max(1, count) {
      last &+= UInt64(numbers[index]) &+ 1
      numbers[index] = UInt32(truncatingIfNeeded: last)
    }
    return last < UInt64(documents) ? count : 0
  }

  /// Calls `body` for runs of documents and their codes, in ascending order. What `body` is given it must not keep.
  @inline(__always)
  func forEachRun(
    codes isWanted: Bool, _ body: (UnsafePointer<UInt32>, UnsafePointer<UInt32>, Int) -> Void
  ) {
    // Blocks out of order, which only damage can make, are passed over: who reads the list relies on its order.
    var next = 0
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
        guard count > 0, Int(numbers[0]) >= next else { continue }
        next = Int(numbers[count &- 1]) &+ 1
        if isWanted { self.codes(of: block, into: codes) }
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

/// What the table of words says of a word: varints of the number of documents and of positions, where its list begins, and its
/// positions, and its highest impact (a byte).
struct WordEntry {
  var count: Int
  var positionCount: Int
  var postingStart: Int
  var positionStart: Int
  var impact: UInt8

  init(count: Int, positionCount: Int, postingStart: Int, positionStart: Int, impact: UInt8) {
    self.count = count
    self.positionCount = positionCount
    self.postingStart = postingStart
    self.positionStart = positionStart
    self.impact = impact
  }

  init(_ value: UnsafeRawBufferPointer) {
    var reader = ByteReader(value)
    count = reader.size()
    positionCount = reader.size()
    postingStart = reader.size()
    positionStart = reader.size()
    impact = reader.byte()
    if reader.hasFailed { count = 0 }
  }

  func write(to writer: inout ByteWriter) {
    for number in [count, positionCount, postingStart, positionStart] { writer.append(varint: UInt64(number)) }
    writer.append(impact)
  }
}

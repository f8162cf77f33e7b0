internal import Glibc

/// Keys in ascending order of their bytes, each with a value of bytes; front-coded in blocks, found by bisection.
///
/// Layout: entries and blocks (UInt32 each), the offset of each block from the first (UInt32), the blocks. An entry is the
/// length that it shares with the key before, the length of the rest, the rest, the length of the value, the value; lengths are
/// varints. The first key of a block is whole.
struct SortedTable {
  static let entriesPerBlock = 16
  static let longestKey = 1023

  let count: Int
  fileprivate let blockCount: Int
  private let offsets: UnsafeRawPointer
  private let blocks: UnsafeRawBufferPointer

  /// Nil when the bytes are no table.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 8, let start = bytes.baseAddress else { return nil }
    count = Int(start.integer(at: 0, as: UInt32.self))
    blockCount = Int(start.integer(at: 4, as: UInt32.self))
    offsets = start + 8
    let head = 8 + blockCount * 4
    guard head <= bytes.count, blockCount == (count + Self.entriesPerBlock - 1) / Self.entriesPerBlock else {
      return nil
    }
    blocks = UnsafeRawBufferPointer(rebasing: bytes[head...])
  }

  fileprivate func block(_ index: Int) -> ByteReader {
    let offset = Int(offsets.integer(at: index * 4, as: UInt32.self))
    guard offset <= blocks.count else { return ByteReader(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return ByteReader(UnsafeRawBufferPointer(rebasing: blocks[offset...]))
  }

  /// Read at once where both lengths are a byte each, as nearly all are: bisection reads a dozen for each word.
  @inline(__always)
  fileprivate func firstKey(ofBlock index: Int) -> UnsafeRawBufferPointer {
    let offset = Int(offsets.integer(at: index &* 4, as: UInt32.self))
    if let start = blocks.baseAddress, offset &+ 2 <= blocks.count {
      let length = Int((start + (offset &+ 1)).load(as: UInt8.self))
      if length < 0x80, offset &+ 2 &+ length <= blocks.count, (start + offset).load(as: UInt8.self) == 0 {
        return UnsafeRawBufferPointer(start: start + (offset &+ 2), count: length)
      }
    }
    var reader = block(index)
    _ = reader.varint()
    return reader.bytes(reader.size())
  }

  /// A cursor at the first key that is not before `key`, or at the end.
  func cursor(notBefore key: UnsafeRawBufferPointer) -> TableCursor {
    var range = 0..<blockCount
    // The last block whose first key is not after the key.
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = compare(firstKey(ofBlock: middle), key) > 0 ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    var cursor = TableCursor(self, at: max(0, range.lowerBound - 1) * Self.entriesPerBlock)
    while cursor.isValid, cursor.compared(to: key) < 0 { cursor.advance() }
    return cursor
  }

  /// A cursor at the entry with this number, or at the end where there is none.
  func cursor(at index: Int) -> TableCursor {
    let index = (0..<count).contains(index) ? index : count
    var cursor = TableCursor(self, at: index / Self.entriesPerBlock * Self.entriesPerBlock)
    while cursor.isValid, cursor.index < index { cursor.advance() }
    return cursor
  }

  /// The value of a key; nil when the table does not hold it.
  func value(_ key: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    let cursor = cursor(notBefore: key)
    return cursor.isValid && cursor.compared(to: key) == 0 ? cursor.value : nil
  }

  private func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    comparison(left, right)
  }
}

/// Below, at or above 0 as the first comes before, is, or comes after the second.
@inline(__always)
func comparison(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
  let shared = min(left.count, right.count)
  if shared > 0, let one = left.baseAddress, let other = right.baseAddress {
    let order = memcmp(one, other, shared)
    if order != 0 { return Int(order) }
  }
  return left.count - right.count
}

/// A place in a table, from which it goes forward.
struct TableCursor: ~Copyable {
  private let table: SortedTable
  private var reader: ByteReader
  private let keyStart: UnsafeMutablePointer<UInt8>
  private var keyCount = 0
  /// Whether there is an entry here.
  private(set) var isValid = false
  private(set) var index: Int
  /// How much of the key it shares with the one before.
  private(set) var shared = 0
  private(set) var value = UnsafeRawBufferPointer(start: nil, count: 0)

  /// At the first entry of a block.
  fileprivate init(_ table: SortedTable, at index: Int) {
    self.table = table
    self.index = index
    keyStart = .allocate(capacity: SortedTable.longestKey + 1)
    reader = table.block(0)
    if index < table.count {
      reader = table.block(index / SortedTable.entriesPerBlock)
      read()
    }
  }

  deinit { keyStart.deallocate() }

  /// Valid until the cursor moves.
  var key: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: keyStart, count: keyCount) }

  mutating func advance() {
    index += 1
    isValid = false
    guard index < table.count else { return }
    if index.isMultiple(of: SortedTable.entriesPerBlock) { reader = table.block(index / SortedTable.entriesPerBlock) }
    read()
  }

  /// Goes to the first key behind that does not share so many bytes with the one here, or whose next byte is at least `least`.
  /// Blocks of other keys are not read.
  mutating func skip(sharing count: Int, below least: UInt8) {
    guard isValid, count <= keyCount else { return }
    let start = UnsafeRawBufferPointer(rebasing: key[..<count])
    var block = index / SortedTable.entriesPerBlock
    while block + 1 < table.blockCount {
      let next = table.firstKey(ofBlock: block + 1)
      guard next.count > count, next[count] < least, next.starts(with: start) else { break }
      block += 1
    }
    if block > index / SortedTable.entriesPerBlock {
      index = block * SortedTable.entriesPerBlock - 1
      advance()
    }
    // Entries are passed over without their keys: what the one behind shares with them as far as `count` it shares with
    // the one here.
    while true {
      var next = reader
      let isInBlock = index + 1 < table.count && !(index + 1).isMultiple(of: SortedTable.entriesPerBlock)
      guard isInBlock else { break }
      let shared = next.size()
      let rest = next.bytes(next.size())
      guard shared > count || shared == count && !rest.isEmpty && rest[0] < least else { break }
      _ = next.bytes(next.size())
      if next.hasFailed { break }
      reader = next
      index += 1
    }
    advance()
  }

  func compared(to other: UnsafeRawBufferPointer) -> Int { comparison(key, other) }

  func hasPrefix(_ prefix: UnsafeRawBufferPointer) -> Bool {
    keyCount >= prefix.count && comparison(UnsafeRawBufferPointer(rebasing: key[..<prefix.count]), prefix) == 0
  }

  private mutating func read() {
    shared = reader.size()
    let rest = reader.bytes(reader.size())
    value = reader.bytes(reader.size())
    guard !reader.hasFailed, shared <= keyCount, shared + rest.count <= SortedTable.longestKey else { return }
    if let source = rest.baseAddress, rest.count > 0 { memcpy(keyStart + shared, source, rest.count) }
    keyCount = shared + rest.count
    isValid = true
  }
}

/// Writes a table entry by entry, in ascending order of the keys.
struct SortedTableWriter: ~Copyable {
  private var blocks = ByteWriter(capacity: 1 << 16)
  private var offsets: [UInt32] = []
  private var last = ByteWriter(capacity: SortedTable.longestKey)
  private(set) var count = 0

  mutating func add(_ key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    var shared = 0
    if count.isMultiple(of: SortedTable.entriesPerBlock) {
      offsets.append(UInt32(blocks.count))
    } else {
      let limit = min(last.count, key.count)
      while shared < limit, last.start.load(fromByteOffset: shared, as: UInt8.self) == key[shared] { shared += 1 }
    }
    blocks.append(varint: UInt64(shared))
    blocks.append(varint: UInt64(key.count - shared))
    blocks.append(UnsafeRawBufferPointer(rebasing: key[shared...]))
    blocks.append(varint: UInt64(value.count))
    blocks.append(value)
    last.removeAll()
    last.append(key)
    count += 1
  }

  func write(to writer: inout ByteWriter) {
    writer.append(UInt32(count))
    writer.append(UInt32(offsets.count))
    writer.append(contentsOf: offsets)
    writer.append(blocks)
  }
}

internal import Glibc

/// Numbers strings of bytes from 0 in the order in which they are first seen: open addressing, keys one after the other.
struct ByteTable: ~Copyable {
  private var keys = ByteWriter(capacity: 1 << 12)
  /// Where each key begins, and where the next one would.
  private var starts: [Int] = [0]
  /// The hash of a key in the upper half, its number and 1 in the lower; or 0. Most keys are told apart without being read.
  private var slots: [UInt64]
  private var mask: Int

  init(capacity: Int = 1 << 10) {
    slots = [UInt64](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  var count: Int { starts.count - 1 }
  /// Bytes.
  var size: Int { keys.count + count * 8 + slots.count * 8 }

  func key(_ number: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: keys.start + starts[number], count: starts[number + 1] - starts[number])
  }

  /// The number of a key, and whether it is new.
  mutating func number(for key: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
    let hash = UInt64(Self.hash(key))
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash, comparison(self.key(number), key) == 0 { return (number, false) }
      slot = (slot + 1) & mask
    }
    let number = count
    slots[slot] = hash << 32 | UInt64(number + 1)
    keys.append(key)
    starts.append(keys.count)
    if count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// The numbers of the keys for which a condition holds, in the order of the keys: by the first eight bytes, in which most differ
  /// and which lie at hand, then by all.
  func sorted(where isWanted: (Int) -> Bool = { _ in true }) -> [Int] {
    var sorted: [(head: UInt64, number: Int)] = []
    for number in 0..<count where isWanted(number) { sorted.append((Self.head(of: key(number)), number)) }
    Self.sortByHead(&sorted)
    var start = 0
    while start < sorted.count {
      let head = sorted[start].head
      let end = sorted[start...].firstIndex { $0.head != head } ?? sorted.count
      if end > start + 1 {
        sorted[start..<end].sort { comparison(key($0.number), key($1.number)) < 0 }
      }
      start = end
    }
    return sorted.map(\.number)
  }

  /// Sorts byte by byte from the last (radix sort): linear, where comparing would take a fourteenth of making a segment.
  private static func sortByHead(_ entries: inout [(head: UInt64, number: Int)]) {
    var other = entries
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      var places = [Int](repeating: 0, count: 257)
      for entry in entries { places[Int(entry.head >> shift & 0xFF) + 1] += 1 }
      for byte in 1...256 { places[byte] += places[byte - 1] }
      for entry in entries {
        let byte = Int(entry.head >> shift & 0xFF)
        other[places[byte]] = entry
        places[byte] += 1
      }
      swap(&entries, &other)
    }
  }

  /// The first eight bytes, the first the highest; zeros beyond the end.
  private static func head(of key: UnsafeRawBufferPointer) -> UInt64 {
    if key.count >= 8, let start = key.baseAddress { return start.integer(at: 0, as: UInt64.self).byteSwapped }
    return key.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << UInt64(64 - 8 * key.count)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// Multiplies and folds eight bytes at a time; for tables in memory, not for keeping.
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    guard let start = bytes.baseAddress else { return UInt32(truncatingIfNeeded: hash) }
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = (hash ^ start.integer(at: offset, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash &>> 32
      offset += 8
    }
    var rest: UInt64 = 0
    for index in offset..<bytes.count { rest = rest &<< 8 | UInt64((start + index).load(as: UInt8.self)) }
    hash = (hash ^ rest) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: hash ^ (hash &>> 29))
  }
}

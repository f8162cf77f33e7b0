internal import Glibc

/// Numbers strings of bytes from 0 in the order in which they are first seen: open addressing, keys one after the other.
struct ByteTable: ~Copyable {
  private var keys = ByteWriter(capacity: 1 << 12)
  /// Where each key begins, and where the next one would.
  private var starts: [Int] = [0]
  private var hashes: [UInt32] = []
  /// A key's number and 1, or 0.
  private var slots: [UInt32]
  private var mask: Int

  init(capacity: Int = 1 << 10) {
    slots = [UInt32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  var count: Int { hashes.count }
  /// Bytes.
  var size: Int { keys.count + count * 12 + slots.count * 4 }

  func key(_ number: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: keys.start + starts[number], count: starts[number + 1] - starts[number])
  }

  /// The number of a key, and whether it is new.
  mutating func number(for key: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(key)
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, comparison(self.key(number), key) == 0 { return (number, false) }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(count + 1)
    hashes.append(hash)
    keys.append(key)
    starts.append(keys.count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// The numbers of the keys for which a condition holds, in the order of the keys: by the first eight bytes, in which most differ
  /// and which lie at hand, then by all.
  func sorted(where isWanted: (Int) -> Bool = { _ in true }) -> [Int] {
    var sorted: [(head: UInt64, number: Int)] = []
    for number in 0..<count where isWanted(number) {
      let key = key(number)
      sorted.append((Self.head(of: key), number))
    }
    sorted.sort { left, right in
      left.head != right.head ? left.head < right.head : comparison(key(left.number), key(right.number)) < 0
    }
    return sorted.map(\.number)
  }

  /// The first eight bytes, the first the highest; zeros beyond the end.
  private static func head(of key: UnsafeRawBufferPointer) -> UInt64 {
    if key.count >= 8, let start = key.baseAddress { return start.integer(at: 0, as: UInt64.self).byteSwapped }
    return key.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << UInt64(64 - 8 * key.count)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
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

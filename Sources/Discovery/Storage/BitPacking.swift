/// The byte that says how a row is written: how many bits each of its numbers has, and whether there is more to it.
struct RowForm {
  let width: Int
  let hasMore: Bool

  /// Of width 0 for a byte that says none, which only damage can make.
  @inline(__always)
  init(_ byte: UInt8) {
    let width = Int(byte & 0x7F)
    self.width = width <= 32 ? width : 0
    hasMore = byte & 0x80 != 0
  }

  static func byte(width: Int, hasMore: Bool) -> UInt8 { UInt8(width) | (hasMore ? 0x80 : 0) }
}

/// Rows of numbers, each with as many bits as the largest needs, the first in the lowest bits.
enum BitPacking {
  /// The numbers of a group.
  static let group = 128

  /// Bytes that may be read beyond the last group: a number is read with the eight bytes that begin where it does.
  static let slack = 8

  @inline(__always)
  static func width(ofLargest largest: UInt32) -> Int { 32 - largest.leadingZeroBitCount }

  @inline(__always)
  static func bytes(count: Int, width: Int) -> Int { (count * width + 7) / 8 }

  /// Appends the numbers with `width` bits each.
  static func pack(_ numbers: ArraySlice<UInt32>, width: Int, into writer: inout ByteWriter) {
    guard width > 0 else { return }
    var bits: UInt64 = 0
    var filled = 0
    for number in numbers {
      bits |= UInt64(number) &<< UInt64(filled)
      filled += width
      while filled >= 8 {
        writer.append(UInt8(truncatingIfNeeded: bits))
        bits &>>= 8
        filled -= 8
      }
    }
    if filled > 0 { writer.append(UInt8(truncatingIfNeeded: bits)) }
  }

  /// Reads `count` numbers. The eight bytes after the last one must be readable.
  @inline(__always)
  static func unpack(_ bytes: UnsafeRawPointer, count: Int, width: Int, into numbers: UnsafeMutablePointer<UInt32>) {
    guard width > 0 else {
      numbers.update(repeating: 0, count: count)
      return
    }
    let mask = UInt64.max &>> UInt64(64 - width)
    var bit = 0
    for index in 0..<count {
      let word = bytes.integer(at: bit &>> 3, as: UInt64.self)
      numbers[index] = UInt32(truncatingIfNeeded: (word &>> UInt64(bit & 7)) & mask)
      bit &+= width
    }
  }

  /// One number of a row.
  @inline(__always)
  static func number(_ index: Int, of bytes: UnsafeRawPointer, width: Int) -> UInt32 {
    guard width > 0 else { return 0 }
    let bit = index &* width
    let word = bytes.integer(at: bit &>> 3, as: UInt64.self)
    return UInt32(truncatingIfNeeded: (word &>> UInt64(bit & 7)) & (UInt64.max &>> UInt64(64 - width)))
  }
}

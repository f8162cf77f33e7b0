/// The positions of a word, document by document and field by field.
///
/// A position is the number of a word in its field of the document; the texts of one field follow each other with one number
/// between them that no word has. Written are the first position of each field as it is and the others as the gap to the one
/// before, less 1. Fewer than ``BitPacking/group`` numbers are varints; more are groups of that many, in front of which stand
/// their offsets (UInt32 each); a group is its width (UInt8) and its numbers.
struct PositionList {
  private let bytes: UnsafeRawBufferPointer
  /// Numbers in the list.
  let count: Int
  private let groups: Int

  init(_ bytes: UnsafeRawBufferPointer, count: Int) {
    self.bytes = bytes
    self.count = count
    groups = count < BitPacking.group ? 0 : (count + BitPacking.group - 1) / BitPacking.group
  }

  /// Reads the numbers of a group, `into` has room for ``BitPacking/group``; of a short list, all of them.
  ///
  /// - Returns: How many there are; 0 for damage.
  func read(group: Int, into numbers: UnsafeMutablePointer<UInt32>) -> Int {
    guard groups > 0 else { return readShort(into: numbers) }
    guard group < groups, let start = bytes.baseAddress, groups * 4 <= bytes.count else { return 0 }
    let count = min(BitPacking.group, self.count - group * BitPacking.group)
    let offset = groups * 4 + Int(start.integer(at: group * 4, as: UInt32.self))
    guard offset < bytes.count else { return 0 }
    let width = Int((start + offset).load(as: UInt8.self))
    guard width <= 32, offset + 1 + BitPacking.bytes(count: count, width: width) <= bytes.count else { return 0 }
    BitPacking.unpack(start + offset + 1, count: count, width: width, into: numbers)
    return count
  }

  private func readShort(into numbers: UnsafeMutablePointer<UInt32>) -> Int {
    var reader = ByteReader(bytes)
    for index in 0..<count { numbers[index] = UInt32(truncatingIfNeeded: reader.varint()) }
    return reader.hasFailed ? 0 : count
  }
}

/// The positions of a word, document by document and field by field.
///
/// A position is the number of a word in its field of the document; the texts of one field follow each other with one number
/// between them that no word has. Written are the first position of each field as it is and the others as the gap to the one
/// before, less 1. They are in groups of ``BitPacking/group``; where there are several, their offsets (UInt32 each) stand in front
/// of them. A group is its form (UInt8) and a ``PatchedRow``.
struct PositionList {
  private let bytes: UnsafeRawBufferPointer
  /// Numbers in the list.
  let count: Int
  private let groups: Int

  init(_ bytes: UnsafeRawBufferPointer, count: Int) {
    self.bytes = bytes
    self.count = count
    groups = Self.groups(of: count)
  }

  static func groups(of count: Int) -> Int { (count + BitPacking.group - 1) / BitPacking.group }

  static func directorySize(groups: Int) -> Int { groups > 1 ? groups * 4 : 0 }

  /// Reads the numbers of a group; `into` has room for ``BitPacking/group``.
  ///
  /// - Returns: How many there are; 0 for damage.
  func read(group: Int, into numbers: UnsafeMutablePointer<UInt32>) -> Int {
    let head = Self.directorySize(groups: groups)
    guard group < groups, let start = bytes.baseAddress, head <= bytes.count else { return 0 }
    let count = min(BitPacking.group, self.count - group * BitPacking.group)
    let offset = head + (groups > 1 ? Int(start.integer(at: group * 4, as: UInt32.self)) : 0)
    guard offset < bytes.count else { return 0 }
    let form = (start + offset).load(as: UInt8.self)
    guard offset + 1 + PatchedRow.packedSize(form: form, count: count) <= bytes.count else { return 0 }
    PatchedRow(start + offset + 1, form: form, count: count).read(into: numbers)
    return count
  }
}

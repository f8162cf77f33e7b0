/// A row of at most ``BitPacking/group`` numbers of which most are small, as gaps and positions are.
///
/// The numbers are packed with as many bits as most need. What the others have above that follows: how many they are, the width of
/// that (a byte each), their places in the row (a byte each), and that, packed. A byte that stands elsewhere, the form, says the
/// width, and 128 more where any follow. The method is PFOR (Zukowski, Héman, Nes & Boncz 2006, doi:10.1109/ICDE.2006.150).
struct PatchedRow {
  /// Bytes that may be read beyond the start of a row's last part, because how long it is, is in the row itself.
  static let slack = 2 + BitPacking.group + BitPacking.group * 4 + BitPacking.slack
  /// Rows that would be shorter by less are packed as they are, which is read faster.
  private static let leastGain = 3
  /// Shorter rows cannot gain so much.
  private static let fewest = 8

  private let bytes: UnsafeRawPointer
  private let count: Int
  private let width: Int
  private let hasMore: Bool
  private let patches: Int
  private let patchWidth: Int

  /// The row of so many numbers.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer, form: UInt8, count: Int) {
    self.bytes = bytes
    self.count = count
    let form = RowForm(form)
    (width, hasMore) = (form.width, form.hasMore)
    let tail = bytes + BitPacking.bytes(count: count, width: width)
    patches = hasMore ? min(count, Int(tail.load(as: UInt8.self))) : 0
    patchWidth = hasMore ? min(32, Int((tail + 1).load(as: UInt8.self))) : 0
  }

  /// Bytes of the packed numbers of a row, whatever follows.
  static func packedSize(form: UInt8, count: Int) -> Int {
    BitPacking.bytes(count: count, width: RowForm(form).width)
  }

  /// Where the row ends.
  @inline(__always)
  var end: UnsafeRawPointer {
    let tail = bytes + BitPacking.bytes(count: count, width: width)
    return hasMore ? tail + 2 + patches + BitPacking.bytes(count: patches, width: patchWidth) : tail
  }

  @inline(__always)
  func read(into numbers: UnsafeMutablePointer<UInt32>) {
    BitPacking.unpack(bytes, count: count, width: width, into: numbers)
    guard patches > 0 else { return }
    let places = bytes + BitPacking.bytes(count: count, width: width) + 2
    for patch in 0..<patches {
      let place = Int((places + patch).load(as: UInt8.self))
      guard place < count else { continue }
      numbers[place] |= BitPacking.number(patch, of: places + patches, width: patchWidth) << UInt32(width)
    }
  }

  /// Appends a row.
  ///
  /// - Returns: Its form.
  static func write(_ numbers: ArraySlice<UInt32>, to writer: inout ByteWriter) -> UInt8 {
    if numbers.isEmpty { return RowForm.byte(width: 0, hasMore: false) }
    let (width, largest) = bestWidth(numbers)
    let mask = width < 32 ? UInt32(1) << UInt32(width) - 1 : .max
    guard width < largest else {
      BitPacking.pack(numbers, width: width, into: &writer)
      return RowForm.byte(width: width, hasMore: false)
    }
    BitPacking.pack(numbers.map { $0 & mask }[...], width: width, into: &writer)
    let patched = numbers.enumerated().filter { $1 > mask }
    writer.append(UInt8(patched.count))
    writer.append(UInt8(largest - width))
    for (place, _) in patched { writer.append(UInt8(place)) }
    BitPacking.pack(patched.map { $1 >> UInt32(width) }[...], width: largest - width, into: &writer)
    return RowForm.byte(width: width, hasMore: true)
  }

  /// The width that takes the fewest bytes, and that of the largest number.
  private static func bestWidth(_ numbers: ArraySlice<UInt32>) -> (width: Int, largest: Int) {
    guard numbers.count >= fewest else {
      let width = BitPacking.width(ofLargest: numbers.max() ?? 0)
      return (width, width)
    }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 33) { ofWidth in
      ofWidth.initialize(repeating: 0)
      for number in numbers { ofWidth[BitPacking.width(ofLargest: number)] += 1 }
      let largest = ofWidth.lastIndex { $0 > 0 } ?? 0
      var (best, bestSize) = (largest, BitPacking.bytes(count: numbers.count, width: largest) - leastGain)
      var patches = 0
      for width in (0..<largest).reversed() {
        patches += ofWidth[width + 1]
        let size =
          BitPacking.bytes(count: numbers.count, width: width) + 2 + patches
          + BitPacking.bytes(count: patches, width: largest - width)
        if size < bestSize { (best, bestSize) = (width, size) }
      }
      return (best, largest)
    }
  }
}

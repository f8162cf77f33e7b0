/// The codes of frequencies in a block or a short list. Most are 0, the commonest.
///
/// They are packed; or, where that takes less, a bit for each code, set where it is not 0, and then those codes, less 1, packed. A
/// byte that stands elsewhere, the form, says which: the width of the packed numbers, and 128 more for the second way.
struct CodeRow {
  /// Bytes that may be read beyond a row, because how many codes it holds is in the row itself.
  static let slack = BitPacking.group / 8 + BitPacking.group * 4 + BitPacking.slack

  private let bytes: UnsafeRawPointer
  private let count: Int
  private let width: Int
  private let isSplit: Bool

  /// The row of so many codes.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer, form: UInt8, count: Int) {
    self.bytes = bytes
    self.count = count
    let form = RowForm(form)
    (width, isSplit) = (form.width, form.hasMore)
  }

  /// `codes` has room for ``BitPacking/group``.
  @inline(__always)
  func read(into codes: UnsafeMutablePointer<UInt32>) {
    guard isSplit else {
      BitPacking.unpack(bytes, count: count, width: width, into: codes)
      return
    }
    codes.update(repeating: 0, count: count)
    let others = bytes + bitmapSize
    var number = 0
    for start in stride(from: 0, to: count, by: 64) {
      var bits = self.bits(at: start)
      if count &- start < 64 { bits &= UInt64.max &>> UInt64(64 &- (count &- start)) }
      while bits != 0 {
        codes[start &+ bits.trailingZeroBitCount] = BitPacking.number(number, of: others, width: width) &+ 1
        bits &= bits &- 1
        number &+= 1
      }
    }
  }

  @inline(__always)
  func code(at place: Int) -> UInt32 {
    guard isSplit else { return BitPacking.number(place, of: bytes, width: width) }
    let bits = self.bits(at: place & ~63)
    let bit = UInt64(1) &<< UInt64(place & 63)
    guard bits & bit != 0 else { return 0 }
    let before = (place >= 64 ? self.bits(at: 0).nonzeroBitCount : 0) &+ (bits & (bit &- 1)).nonzeroBitCount
    return BitPacking.number(before, of: bytes + bitmapSize, width: width) &+ 1
  }

  private var bitmapSize: Int { (count &+ 7) &>> 3 }

  @inline(__always)
  private func bits(at place: Int) -> UInt64 { bytes.integer(at: place &>> 3, as: UInt64.self) }

  /// Appends the row of at most ``BitPacking/group`` codes.
  ///
  /// - Returns: The form.
  static func write(_ codes: ArraySlice<UInt32>, to writer: inout ByteWriter) -> UInt8 {
    var (others, largest) = (0, UInt32(0))
    for code in codes where code > 0 { (others, largest) = (others + 1, max(largest, code)) }
    let width = BitPacking.width(ofLargest: largest)
    let otherWidth = BitPacking.width(ofLargest: largest > 0 ? largest - 1 : 0)
    let size = (codes.count + 7) / 8 + BitPacking.bytes(count: others, width: otherWidth)
    guard size < BitPacking.bytes(count: codes.count, width: width) else {
      BitPacking.pack(codes, width: width, into: &writer)
      return RowForm.byte(width: width, hasMore: false)
    }
    var bits: UInt64 = 0
    for (place, code) in codes.enumerated() {
      if code > 0 { bits |= 1 << UInt64(place % 8) }
      guard place % 8 == 7 || place == codes.count - 1 else { continue }
      writer.append(UInt8(bits))
      bits = 0
    }
    BitPacking.pack(codes.filter { $0 > 0 }.map { $0 - 1 }[...], width: otherWidth, into: &writer)
    return RowForm.byte(width: otherWidth, hasMore: true)
  }
}

import Testing

@testable import Discovery

/// Rows of numbers come back as they were written, of any length, width and mixture.
struct PackedRowTests {
  /// At most 128 numbers, most of them small, some not.
  private static func numbers(_ random: inout SeededGenerator) -> [UInt32] {
    let (small, large) = (Int.random(in: 0...12, using: &random), Int.random(in: 0...31, using: &random))
    let rarity = Int.random(in: 1...40, using: &random)
    return (0..<Int.random(in: 1...128, using: &random)).map { _ in
      let width = Int.random(in: 0..<rarity, using: &random) == 0 ? large : small
      return UInt32.random(in: 0...UInt32(1 << width - 1), using: &random)
    }
  }

  private static func written(
    _ slack: Int, _ write: (inout ByteWriter) -> UInt8
  ) -> (form: UInt8, size: Int, bytes: [UInt8]) {
    var writer = ByteWriter()
    let form = write(&writer)
    let size = writer.count
    writer.appendZeros(slack)
    return (form, size, Array(UnsafeRawBufferPointer(start: writer.start, count: writer.count)))
  }

  @Test func patchedRowsComeBack() {
    var random = SeededGenerator(1)
    var patched = 0
    for _ in 0..<4000 {
      let numbers = Self.numbers(&random)
      let row = Self.written(PatchedRow.slack) { PatchedRow.write(numbers[...], to: &$0) }
      patched += row.form >= 0x80 ? 1 : 0
      #expect(
        row.size <= BitPacking.bytes(count: numbers.count, width: BitPacking.width(ofLargest: numbers.max() ?? 0)))
      row.bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        let read = PatchedRow(start, form: row.form, count: numbers.count)
        var found = [UInt32](repeating: 7, count: 128)
        found.withUnsafeMutableBufferPointer { read.read(into: $0.baseAddress!) }
        #expect(Array(found[..<numbers.count]) == numbers)
        #expect(read.end - start == row.size)
      }
    }
    #expect(patched > 200)
  }

  @Test func codeRowsComeBack() {
    var random = SeededGenerator(2)
    var split = 0
    for _ in 0..<4000 {
      let zeros = Int.random(in: 1...10, using: &random)
      let codes = Self.numbers(&random).map { Int.random(in: 0..<zeros, using: &random) == 0 ? $0 : 0 }
      let row = Self.written(CodeRow.slack) { CodeRow.write(codes[...], to: &$0) }
      split += row.form >= 0x80 ? 1 : 0
      row.bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        let read = CodeRow(start, form: row.form, count: codes.count)
        var found = [UInt32](repeating: 7, count: 128)
        found.withUnsafeMutableBufferPointer { read.read(into: $0.baseAddress!) }
        #expect(Array(found[..<codes.count]) == codes)
        #expect(codes.indices.map { read.code(at: $0) } == codes)
      }
    }
    #expect(split > 200)
  }

  /// What damage makes of a row stays within its slack: the sanitizer and the fuzzer of index files watch the reading.
  @Test func readsAnyBytesWithoutHarm() {
    var random = SeededGenerator(3)
    for _ in 0..<4000 {
      let bytes = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }
      let (form, count) = (UInt8.random(in: 0...255, using: &random), Int.random(in: 0...128, using: &random))
      bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        var found = [UInt32](repeating: 7, count: 129)
        found.withUnsafeMutableBufferPointer { numbers in
          let row = PatchedRow(start, form: form, count: count)
          row.read(into: numbers.baseAddress!)
          #expect(row.end - start <= PatchedRow.packedSize(form: form, count: count) + PatchedRow.slack)
          let codes = CodeRow(start, form: form, count: count)
          codes.read(into: numbers.baseAddress!)
          for place in 0..<count { _ = codes.code(at: place) }
        }
        #expect(found[128] == 7)
      }
    }
  }
}

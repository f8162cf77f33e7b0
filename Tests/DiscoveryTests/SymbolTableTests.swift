import Testing

@testable import Discovery

struct SymbolTableTests {
  /// Texts of one kind: words of a few, with some that never come again.
  private static func texts(_ count: Int, _ random: inout SeededGenerator) -> [[UInt8]] {
    let words = ["service", "crisis", "ψυχική", "santé", "naïve", "and", "of", "\u{1F600}"]
    return (0..<count).map { number in
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in random.pick(words) }.joined(separator: " ")
      return Array("\(text) \(number)".utf8) + (number % 50 == 0 ? [0, 0xFF, 0xFE] : [])
    }
  }

  private static func column(of texts: [[UInt8]]) -> ByteColumn {
    var column = ByteColumn()
    for text in texts { text.withUnsafeBytes { column.append($0) } }
    return column
  }

  private static func codes(of text: [UInt8], _ encoder: SymbolEncoder) -> [UInt8] {
    var writer = ByteWriter()
    text.withUnsafeBytes { encoder.write($0, to: &writer) }
    return Array(UnsafeRawBufferPointer(start: writer.start, count: writer.count))
  }

  @Test func givesEveryTextBackAndTakesLessThanHalf() {
    var random = SeededGenerator(1)
    let texts = Self.texts(8000, &random)
    let encoder = SymbolEncoder(for: Self.column(of: texts), fewest: 1 << 16)
    let table = SymbolTable(encoder.symbols)
    var size = 0
    for text in texts {
      let codes = Self.codes(of: text, encoder)
      size += codes.count
      #expect(codes.withUnsafeBytes { table.text(of: $0) } == text)
    }
    #expect(!encoder.symbols.isEmpty)
    #expect(size * 2 < texts.reduce(0) { $0 + $1.count })
  }

  @Test func leavesFewTextsAsTheyAre() {
    var random = SeededGenerator(2)
    let texts = Self.texts(10, &random)
    let encoder = SymbolEncoder(for: Self.column(of: texts))
    #expect(encoder.symbols.isEmpty)
    #expect(Self.codes(of: texts[3], encoder) == texts[3])
  }

  @Test func readsWhatItWroteAndRefusesOthers() {
    let symbols = [SymbolTable.Symbol(byte: 65), .init(bytes: 0x4241, length: 2), .init(bytes: .max, length: 8)]
    var writer = ByteWriter()
    SymbolTable(symbols).write(to: &writer)
    let bytes = Array(UnsafeRawBufferPointer(start: writer.start, count: writer.count))
    #expect(bytes.withUnsafeBytes { SymbolTable($0)?.symbols } == symbols)
    #expect(bytes.dropLast().withUnsafeBytes { SymbolTable($0) } == nil)
    #expect([UInt8](repeating: 9, count: 9).withUnsafeBytes { SymbolTable($0) } == nil)
    #expect([UInt8](repeating: 1, count: 9 * 256).withUnsafeBytes { SymbolTable($0) } == nil)
  }

  @Test func readsAnyBytesWithoutHarm() {
    var random = SeededGenerator(3)
    let table = SymbolTable([.init(byte: 65), .init(bytes: .max, length: 8)])
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(bytes.withUnsafeBytes { table.text(of: $0) }.count <= 8 * bytes.count)
    }
  }

  @Test func takesNoMoreIntoAColumnThanThereIsRoomFor() {
    var column = ByteColumn()
    let id = Array("abc".utf8)
    for _ in 0..<3 { id.withUnsafeBytes { column.append($0, upTo: 7) } }
    #expect((0..<3).map { column[$0].count } == [3, 3, 0])
    #expect(column.size == 6)
  }
}

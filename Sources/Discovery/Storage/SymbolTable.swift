/// Makes short texts shorter, each for itself, so that any one can be read without the others: a byte stands for one of up to 255
/// symbols, runs of one to eight bytes that are common in such texts.
///
/// The method is FSST (Boncz, Neumann & Leis 2020, doi:10.14778/3407790.3407851).
struct SymbolTable {
  /// Symbols of a table.
  static let most = 255
  /// Bytes of a symbol.
  static let longest = 8
  /// Says that the next byte stands for itself.
  static let escape: UInt8 = 255

  struct Symbol: Hashable {
    /// Its bytes, the first in the lowest; zeros beyond.
    var bytes: UInt64
    var length: Int

    init(byte: UInt8) {
      bytes = UInt64(byte)
      length = 1
    }

    init(bytes: UInt64, length: Int) {
      self.bytes = bytes & (UInt64.max >> UInt64(64 - 8 * length))
      self.length = length
    }

    /// The symbol of both, cut to the longest that there may be. This one is shorter.
    func followed(by next: Symbol) -> Symbol {
      Symbol(
        bytes: bytes | next.bytes << UInt64(8 * length), length: min(SymbolTable.longest, length + next.length))
    }
  }

  /// By their codes.
  let symbols: [Symbol]
  private let lengths: [UInt8]
  private let bytes: [UInt64]

  init(_ symbols: [Symbol]) {
    self.symbols = symbols
    // Codes that stand for nothing, which only damage can make, have no bytes.
    lengths = symbols.map { UInt8($0.length) } + [UInt8](repeating: 0, count: 256 - symbols.count)
    bytes = symbols.map(\.bytes) + [UInt64](repeating: 0, count: 256 - symbols.count)
  }

  /// Reads what ``write(to:)`` wrote; nil when it is something else.
  init?(_ section: UnsafeRawBufferPointer) {
    guard section.count.isMultiple(of: 9), section.count / 9 <= Self.most else { return nil }
    var symbols: [Symbol] = []
    if let start = section.baseAddress {
      for offset in stride(from: 0, to: section.count, by: 9) {
        let length = Int(section[offset])
        guard (1...Self.longest).contains(length) else { return nil }
        symbols.append(Symbol(bytes: start.integer(at: offset + 1, as: UInt64.self), length: length))
      }
    }
    self.init(symbols)
  }

  /// For each symbol its length, then its bytes and zeros up to eight.
  func write(to writer: inout ByteWriter) {
    for symbol in symbols {
      writer.append(UInt8(symbol.length))
      writer.append(symbol.bytes)
    }
  }

  /// The text that was written so. A table without symbols leaves texts as they are.
  func text(of codes: UnsafeRawBufferPointer) -> [UInt8] {
    guard !symbols.isEmpty else { return Array(codes) }
    return withUnsafeTemporaryAllocation(byteCount: (codes.count + 1) * Self.longest, alignment: 8) { room in
      guard let start = room.baseAddress else { return [] }
      let size = lengths.withUnsafeBufferPointer { lengths in
        bytes.withUnsafeBufferPointer { Self.write(codes, lengths, $0, to: start) }
      }
      return Array(room[..<size])
    }
  }

  /// Writes whole words, of which the next symbol covers what is too much: `text` has room for as many, and one more.
  ///
  /// - Returns: The length of the text.
  private static func write(
    _ codes: UnsafeRawBufferPointer, _ lengths: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt64>,
    to text: UnsafeMutableRawPointer
  ) -> Int {
    var (size, place) = (0, 0)
    while place < codes.count {
      let code = codes[place]
      place &+= 1
      if code != escape {
        text.storeBytes(of: bytes[Int(code)].littleEndian, toByteOffset: size, as: UInt64.self)
        size &+= Int(lengths[Int(code)])
      } else if place < codes.count {
        text.storeBytes(of: codes[place], toByteOffset: size, as: UInt8.self)
        place &+= 1
        size &+= 1
      }
    }
    return size
  }
}

/// Writes texts in the symbols of a table: at each place the longest that fits.
struct SymbolEncoder {
  /// Sorted by the first byte, the longer ones first; the code of a symbol is its place.
  let symbols: [SymbolTable.Symbol]
  private let masks: [UInt64]
  /// For each byte the symbols that begin with it: from its own entry to the next.
  private let starts: [UInt16]

  init(_ chosen: some Sequence<SymbolTable.Symbol>) {
    let symbols = chosen.sorted { left, right in
      (UInt8(truncatingIfNeeded: left.bytes), -left.length, left.bytes)
        < (UInt8(truncatingIfNeeded: right.bytes), -right.length, right.bytes)
    }
    var starts = [UInt16](repeating: 0, count: 257)
    for symbol in symbols { starts[Int(symbol.bytes & 0xFF) + 1] += 1 }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
    self.symbols = symbols
    self.starts = starts
    masks = symbols.map { UInt64.max >> UInt64(64 - 8 * $0.length) }
  }

  /// Calls `body` for each symbol of a text with its code; with nil and the byte where no symbol fits.
  @inline(__always)
  func forEachSymbol(of text: UnsafeRawBufferPointer, _ body: (_ code: Int?, _ byte: UInt8) -> Void) {
    guard let start = text.baseAddress else { return }
    symbols.withUnsafeBufferPointer { symbols in
      masks.withUnsafeBufferPointer { masks in
        starts.withUnsafeBufferPointer { starts in
          var place = 0
          while place < text.count {
            let rest = text.count &- place
            let word = rest >= 8 ? start.integer(at: place, as: UInt64.self) : Self.word(start + place, rest)
            let byte = Int(word & 0xFF)
            var code = Int(starts[byte])
            let end = Int(starts[byte &+ 1])
            while code < end, word & masks[code] != symbols[code].bytes || symbols[code].length > rest { code &+= 1 }
            body(code < end ? code : nil, UInt8(byte))
            place &+= code < end ? symbols[code].length : 1
          }
        }
      }
    }
  }

  /// Fewer than eight bytes as a word.
  private static func word(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64((start + index).load(as: UInt8.self)) << UInt64(8 * index) }
    return word
  }

  /// Appends the codes of a text; the text itself when there are no symbols.
  func write(_ text: UnsafeRawBufferPointer, to writer: inout ByteWriter) {
    guard !symbols.isEmpty else {
      writer.append(text)
      return
    }
    writer.reserve(2 * text.count)
    forEachSymbol(of: text) { code, byte in
      if let code {
        writer.append(UInt8(truncatingIfNeeded: code))
      } else {
        writer.append(SymbolTable.escape)
        writer.append(byte)
      }
    }
  }
}

extension SymbolEncoder {
  /// Symbols for texts, learnt from some of them in a few rounds: each round counts what the symbols of the last one make of the
  /// texts, and keeps those, alone or joined with what follows them, that cover most. Texts of less than `fewest` bytes in all
  /// are not worth a table.
  init(for texts: borrowing ByteColumn, fewest: Int = 1 << 23) {
    guard texts.size >= fewest else {
      self.init([])
      return
    }
    var encoder = SymbolEncoder([])
    let step = max(1, texts.size / Self.sampled)
    for _ in 0..<Self.rounds {
      var count = SymbolCount(encoder.symbols)
      for text in stride(from: 0, to: texts.count, by: step) { count.add(texts[text], encoder) }
      encoder = SymbolEncoder(count.best)
    }
    self = encoder
  }

  private static let sampled = 1 << 17
  private static let rounds = 5
}

/// Counts symbols and pairs of neighbours, single bytes included.
private struct SymbolCount {
  private static let codes = 512

  /// The bytes, then the symbols.
  private let symbols: [SymbolTable.Symbol]
  private var counts = [UInt32](repeating: 0, count: codes)
  private var pairs = [UInt32](repeating: 0, count: codes * codes)

  init(_ symbols: [SymbolTable.Symbol]) {
    self.symbols = (0...255).map { SymbolTable.Symbol(byte: $0) } + symbols
  }

  mutating func add(_ text: UnsafeRawBufferPointer, _ encoder: SymbolEncoder) {
    var last: Int?
    encoder.forEachSymbol(of: text) { code, byte in
      let place = code.map { 256 + $0 } ?? Int(byte)
      counts[place] += 1
      if let last { pairs[last * Self.codes + place] += 1 }
      last = place
    }
  }

  /// The symbols that cover most bytes.
  var best: some Sequence<SymbolTable.Symbol> {
    var covered: [SymbolTable.Symbol: Int] = [:]
    for (place, symbol) in symbols.enumerated() where counts[place] > 0 {
      covered[symbol, default: 0] += Int(counts[place]) * symbol.length
      guard symbol.length < SymbolTable.longest else { continue }
      for (next, following) in symbols.enumerated() where pairs[place * Self.codes + next] > 0 {
        let joined = symbol.followed(by: following)
        covered[joined, default: 0] += Int(pairs[place * Self.codes + next]) * joined.length
      }
    }
    let sorted = covered.sorted { ($1.value, $0.key.bytes, $0.key.length) < ($0.value, $1.key.bytes, $1.key.length) }
    return sorted.prefix(SymbolTable.most).map(\.key)
  }
}

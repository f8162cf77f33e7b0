import ICU

/// A word, what stands between two words, or a sentence. Equal by bytes: two spellings of one character are two texts.
struct TextPiece: Hashable {
  let bytes: ArraySlice<UInt8>

  /// Cuts a text of a language into pieces that cover it without a gap.
  typealias Cut = (_ text: String, _ language: String?) -> [TextPiece]

  static func words(_ text: String, _ language: String?) -> [TextPiece] {
    var breaker = WordBreaker(language: language)
    return cut(text, breaker.segments(of: text).map(\.range))
  }

  static func sentences(_ text: String, _ language: String?) -> [TextPiece] {
    var breaker = SentenceBreaker(language: language)
    return cut(text, breaker.sentences(of: text))
  }

  private static func cut(_ text: String, _ ranges: [Range<Int>]) -> [TextPiece] {
    let bytes = Array(text.utf8)
    // A text that is too long to be cut is one piece.
    guard !ranges.isEmpty else { return bytes.isEmpty ? [] : [TextPiece(bytes: bytes[...])] }
    return ranges.map { TextPiece(bytes: bytes[$0]) }
  }
}

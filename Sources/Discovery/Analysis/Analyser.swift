internal import ICU

/// Cuts texts into words and gives the forms under which they are found. Opening costs about 10 µs. For one thread at a time.
///
/// No word is left out as too common: "to be or not to be" can be found, and ranking makes common words count little.
final class Analyser {
  private var breaker = WordBreaker()
  private var stemmers: [String: Stemmer] = [:]

  func tokens(in text: String) -> [Token] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    for segment in breaker.segments(of: Self.withPlainSpaces(text, bytes)) where segment.isWord {
      let range = Elision.range(of: segment.range, in: bytes)
      let word = String(decoding: bytes[range], as: UTF8.self)
      let accented = Folding.caseFolded(word)
      let folded = Folding.withoutMarks(accented)
      if !folded.isEmpty { tokens.append(Token(range: range, word: word, accented: accented, folded: folded)) }
    }
    return tokens
  }

  /// UAX #29 takes the narrow space that does not break, which French has before its signs, for a part of the word:
  /// “crise !”. Another space that is as long in UTF-8 stands in for it.
  private static func withPlainSpaces(_ text: String, _ bytes: [UInt8]) -> String {
    guard bytes.contains(0xE2), text.unicodeScalars.contains("\u{202F}") else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{202F}" ? "\u{2002}" : $0 }))
  }

  /// The stem of a word as it stands in a text; nil where no stemmer has that code.
  func stem(of word: String, code: String) -> String? {
    guard let stemmer = stemmer(code) else { return nil }
    return Folding.withoutMarks(stemmer.stem(code == "tr" ? turkish(word) : Folding.caseFolded(word)))
  }

  /// As ``stem(of:code:)``, for ASCII letters and digits in lower case and without copies; nil where only that can
  /// tell. Valid until the next stem.
  func plainStem(of word: UnsafeBufferPointer<UInt8>, code: String) -> UnsafeBufferPointer<UInt8>? {
    guard code != "tr", let stem = stemmer(code)?.stem(word), stem.allSatisfy({ $0 < 0x80 }) else { return nil }
    return stem
  }

  private func stemmer(_ code: String) -> Stemmer? {
    if let stemmer = stemmers[code] { return stemmer }
    let stemmer = Stemmer(code: code)
    stemmers[code] = stemmer
    return stemmer
  }

  /// Turkish has two letters i, and an apostrophe parts a name from its endings: İstanbul'da.
  private func turkish(_ word: String) -> String {
    var lower = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { lower.append(scalar == "I" ? "ı" : scalar == "İ" ? "i" : scalar) }
    return String(Folding.caseFolded(String(lower)).prefix { $0 != "'" })
  }
}

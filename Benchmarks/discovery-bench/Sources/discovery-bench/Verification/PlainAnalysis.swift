import CBenchStemmer
import Foundation

/// Words as the model has them, worked out without the engine: runs of letters and digits, compared without case and accents, and
/// by their Snowball stems.
///
/// The engine cuts by UAX #29 and takes elided articles away. In the generated corpora, whose texts have nothing but words, spaces,
/// commas and full stops, both come to the same words.
final class PlainAnalysis {
  /// For each language its stemmer, nil where Snowball has none.
  private var stemmers: [String: OpaquePointer?] = [:]

  deinit {
    for stemmer in stemmers.values { if let stemmer { sb_stemmer_delete(stemmer) } }
  }

  /// The runs of letters and digits of a text. Bytes beyond ASCII count as letters.
  static func forEachWord(in text: String, _ body: (String) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for place in 0...bytes.count {
        if place < bytes.count, isPartOfWord(bytes[place]) { continue }
        if place > start { body(String(decoding: bytes[start..<place], as: UTF8.self)) }
        start = place + 1
      }
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  static func folded(_ word: String) -> String { withoutMarks(caseFolded(word)) }

  private static func caseFolded(_ word: String) -> String {
    word.lowercased().replacingOccurrences(of: "ß", with: "ss").replacingOccurrences(of: "ς", with: "σ")
  }

  private static func withoutMarks(_ word: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      plain.append(scalar == "ł" ? "l" : scalar)
    }
    return String(plain)
  }

  /// The stem of a word, without accents; nil in a language without a stemmer.
  func stem(_ word: String, language: String) -> String? {
    let known = stemmers[language] ?? sb_stemmer_new(language, "UTF_8")
    stemmers[language] = known
    guard let stemmer = known else { return nil }
    let letters = Array(Self.caseFolded(word).utf8)
    guard let stem = sb_stemmer_stem(stemmer, letters, Int32(letters.count)) else { return nil }
    let length = Int(sb_stemmer_length(stemmer))
    return Self.withoutMarks(String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self))
  }
}

/// Texts that nobody means, made of what programs stumble over.
enum HostileText {
  static let languages: [String?] = [
    nil, "en", "de", "fr", "it", "el", "tr", "uk", "ar", "he", "ja", "th", "fi", "nn", "de-CH", "x", "", "en_", "\u{0}",
  ]

  /// What the query language, the breaking of words and the folding treat in a way of their own.
  private static let pieces = [
    "\"", "“", "„", "«", "-", "--", "- ", ":", "title:", "body:", "title:\"", "-title:", "Title:", "title", " ", " ",
    " ",
    "  ", "\t", "\n", "\r\n", "\u{0}", "\u{85}", "\u{2028}", "\u{7F}", "\u{1B}[", "\u{A0}", "\u{200B}", "\u{AD}", "_",
    "'", "’", "\u{2BC}", "l’", "dell'", "qu'", "un’", "e\u{301}", "\u{301}", "\u{345}", "\u{308}\u{301}", "\u{FE0F}",
    "\u{20E3}", "👩‍⚕️", "🏳️‍🌈", "🇬🇷", "🇬", "\u{200D}", "\u{200C}", "\u{200F}", "\u{202E}", "\u{2066}", "ß", "ẞ", "SS",
    "ſ", "İ", "I", "ı", "i̇", "i", "ς", "σ", "Σ", "ΌΣΟΣ", "ά", "ΐ", "ﬁ", "ﷺ", "Å", "ø", "æ", "ĳ", "日本語", "東京", "สวัสดี",
    "한국어", "שלום", "مرحبا", "й", "ї", "\u{1100}\u{1161}", "½", "٣", "3", "1,000.5", "a.b", "x-y", "\u{FFFD}",
    "\u{E000}",
    "\u{10FFFF}", "\u{FFFF}", ".", "…", "!", "?", "…»", "(", ")", "*", "\\", "%00", "<b>", "&amp;",
  ]

  private static let words = SearchTests.texts.flatMap {
    "\($0.title) \($0.body)".split(separator: " ").map(String.init)
  }

  /// Up to so many pieces, now and then one of them very long.
  static func text(upTo most: Int, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in piece(&random) }.joined()
  }

  private static func piece(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<40: random.pick(pieces)
    case 40..<60: random.pick(words) + random.pick(["", " ", " "])
    case 60..<75: changed(random.pick(words), &random) + random.pick(["", " "])
    case 75..<85: String(random.scalar())
    case 85..<95: broken(&random)
    case 95: String(repeating: random.pick(pieces), count: Int.random(in: 1...300, using: &random))
    case 96: String(repeating: random.pick(words), count: Int.random(in: 1...60, using: &random))
    default: "\(random.pick(words)) \(random.pick(words))"
    }
  }

  /// A word with some of its letters changed, doubled, swapped or gone.
  private static func changed(_ word: String, _ random: inout SeededGenerator) -> String {
    var scalars = Array(word.unicodeScalars)
    for _ in 0..<random.pick([1, 1, 2, 3]) where !scalars.isEmpty {
      let place = Int.random(in: scalars.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(scalars[place], at: place)
      case 2: scalars.swapAt(place, max(0, place - 1))
      case 3: scalars.insert(random.scalar(), at: place)
      default: scalars[place] = random.pick(Array("aeiouäéίий".unicodeScalars))
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// What is left of bytes that are no UTF-8, or are so only in part.
  private static func broken(_ random: inout SeededGenerator) -> String {
    var bytes = Array((random.pick(words) + random.pick(pieces)).utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

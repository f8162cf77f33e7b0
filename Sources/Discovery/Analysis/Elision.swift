/// Articles and pronouns that lose their vowel before another: l'été, dell'arte, qu'elle.
enum Elision {
  /// French, Italian and Catalan.
  private static let articles: Set<String> = [
    "l", "d", "c", "j", "m", "n", "s", "t", "v", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "un", "quest",
    "quell",
  ]
  private static let longest = 6

  /// The part of a word that is looked for: without the elided article, which is a word of its own and is not indexed.
  ///
  /// Split in every language, so that a word has one form whatever language its text or the query is in. Ranges are UTF-8
  /// offsets in `text`.
  static func range(of word: Range<Int>, in text: [UInt8]) -> Range<Int> {
    for index in word.prefix(longest + 1) {
      let length = Folding.apostropheLength(at: index, in: text)
      guard length > 0 else { continue }
      let article = String(decoding: text[word.lowerBound..<index], as: UTF8.self).lowercased()
      let rest = index + length..<max(word.upperBound, index + length)
      return articles.contains(article) && !rest.isEmpty ? rest : word
    }
    return word
  }
}

extension SearchIndex {
  /// The passage of a text that answers a query best, and what to mark in it.
  ///
  /// Marked are words as the query has them, words of the same stem in the language of the text, what begins with an
  /// unfinished last word, and phrases from their first word to their last; nothing for exclusions.
  ///
  /// - Parameters:
  ///   - query: as for ``search(_:)``.
  ///   - text: plain text, without markup.
  ///   - language: of the text, BCP 47.
  ///   - length: about how many characters (Unicode scalars) the passage may have; nil for the whole text. The passage is
  ///     never longer.
  /// - Returns: The passage and its marks.
  /// - Complexity: O(text), and at most 1,000 times O(length) to choose. The first text of a language costs a quarter of a millisecond
  ///   more, for ICU's sentence rules.
  public func highlight(_ query: String, in text: String, language: String?, length: Int?) -> Highlight {
    ScratchPool.with { scratch in highlight(query, in: text, language, length, scratch.reading) }
  }

  private func highlight(
    _ query: String, in text: String, _ language: String?, _ length: Int?, _ reading: Reading
  ) -> Highlight {
    let query = reading.query(query, language, settings)
    let words = reading.words.words(of: text, language: language, beginning: FirstLetters(query))
    let marks = Marks(query, words, reading.words)
    let whole = 0..<text.utf8.count
    guard let length, text.unicodeScalars.count > length else {
      return Highlight(passage: text, ranges: marks.ranges(in: whole), isClippedAtStart: false, isClippedAtEnd: false)
    }
    let sentences = reading.sentences(of: text, language)
    let chooser = PassageChooser(text, length: length, sentences: sentences, words: words.map(\.range))
    let passage = chooser.passage(around: marks)
    let everything = chooser.trimmed(whole)
    return Highlight(
      passage: String(decoding: Array(text.utf8)[passage], as: UTF8.self),
      ranges: marks.ranges(in: passage),
      isClippedAtStart: passage.lowerBound > everything.lowerBound,
      isClippedAtEnd: passage.upperBound < everything.upperBound)
  }
}

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
  /// - Complexity: O(text), and at most 1,000 times O(length) to choose; opening ICU's sentence rules costs a quarter of a millisecond.
  public func highlight(_ query: String, in text: String, language: String?, length: Int?) -> Highlight {
    let code = Stemmer.code(for: language)
    return ScratchPool.with { scratch in
      highlight(query, in: text, language: language, code: code, length: length, scratch.analyser)
    }
  }

  private func highlight(
    _ query: String, in text: String, language: String?, code: String?, length: Int?, _ analyser: Analyser
  ) -> Highlight {
    let query = Query(
      query, codes: code.map { [$0] } ?? [], fields: settings.fields.map(\.name), analyser: analyser)
    let tokens = analyser.tokens(in: text)
    let stems = tokens.map { token in code.flatMap { analyser.stem(of: token.word, code: $0) } }
    let marks = Marks(query, tokens: tokens, stems: stems)
    let whole = 0..<text.utf8.count
    guard let length, text.unicodeScalars.count > length else {
      return Highlight(passage: text, ranges: marks.ranges(in: whole), isClippedAtStart: false, isClippedAtEnd: false)
    }
    let chooser = PassageChooser(text, length: length, language: language, words: tokens.map(\.range))
    let passage = chooser.passage(around: marks)
    let everything = chooser.trimmed(whole)
    return Highlight(
      passage: String(decoding: Array(text.utf8)[passage], as: UTF8.self),
      ranges: marks.ranges(in: passage),
      isClippedAtStart: passage.lowerBound > everything.lowerBound,
      isClippedAtEnd: passage.upperBound < everything.upperBound)
  }
}

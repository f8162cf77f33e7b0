extension SearchIndex {
  /// The passage of a text that answers a query best, and what to mark in it.
  ///
  /// Marked are words as the query has them, words of the same stem in the language of the text, what begins with an
  /// unfinished last word, and phrases from their first word to their last; nothing for exclusions.
  ///
  /// - Parameters:
  ///   - query: as for ``search(_:)``.
  ///   - text: plain text, without markup.
  ///   - field: of the text: what the query looks for in other fields is not marked; nil to mark all.
  ///   - language: of the text, BCP 47.
  ///   - reader: the language of whoever asks, as in ``SearchRequest/language``.
  ///   - marking: what of the query to mark.
  ///   - wanted: what of the query the passage should answer before the rest of it.
  ///   - length: about how many characters (Unicode scalars) the passage may have; nil for the whole text. The passage is
  ///     never longer.
  /// - Returns: The passage and its marks.
  /// - Complexity: O(text), and at most 1,000 times O(length) to choose. The first text of a language costs a quarter
  ///   of a millisecond more, for ICU's sentence rules.
  public func highlight(
    _ query: String, in text: String, field: String? = nil, language: String?, reader: String? = nil,
    marking: Clauses = .all, wanted: Clauses = .all, length: Int?
  ) -> Highlight {
    let lanes = field.flatMap { name in settings.fields.firstIndex { $0.name == name } }
      .map { UInt64(0xFF) << UInt64($0 * 8) }
    return ScratchPool.with { scratch in
      let query = scratch.reading.query(
        query, language: reader, code: Stemmer.code(for: language), self)
      return highlight(query, in: text, lanes ?? .max, language, marking, wanted, length, scratch.reading)
    }
  }

  private func highlight(
    _ query: Query, in text: String, _ lanes: UInt64, _ language: String?, _ marking: Clauses, _ wanted: Clauses,
    _ length: Int?, _ reading: Reading
  ) -> Highlight {
    let words = reading.words.words(of: text, language: language, beginning: FirstLetters(query))
    let marks = Marks(query, lanes, marking, words, reading.words, code: Stemmer.code(for: language))
    let whole = 0..<text.utf8.count
    guard let length, text.hasMore(than: length) else {
      return Highlight(text, marks, whole, isClippedAtStart: false, isClippedAtEnd: false)
    }
    let sentences = reading.sentences(of: text, language)
    let chooser = PassageChooser(text, length: length, sentences: sentences, words: words.map(\.range))
    let passage = chooser.passage(around: marks, for: wanted)
    let everything = chooser.trimmed(whole)
    return Highlight(
      chooser.text(in: passage), marks, passage,
      isClippedAtStart: passage.lowerBound > everything.lowerBound,
      isClippedAtEnd: passage.upperBound < everything.upperBound)
  }
}

extension Highlight {
  /// Of a passage, and what of the marks of its text lies in it.
  fileprivate init(
    _ passage: String, _ marks: Marks, _ range: Range<Int>, isClippedAtStart: Bool, isClippedAtEnd: Bool
  ) {
    let (answered, answeredWhole) = marks.answered(in: range)
    self.init(
      passage: passage, ranges: marks.ranges(in: range), isClippedAtStart: isClippedAtStart,
      isClippedAtEnd: isClippedAtEnd, answered: answered, answeredWhole: answeredWhole)
  }
}

extension String {
  /// Whether the text has more scalars than so many.
  fileprivate func hasMore(than scalars: Int) -> Bool {
    // A scalar has at most four bytes: most texts need no counting.
    utf8.count > scalars
      && (utf8.count / 4 > scalars || utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } > scalars)
  }
}

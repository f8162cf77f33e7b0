/// The places of a text that answer a query.
struct Marks {
  struct Mark {
    /// UTF-8 offsets in the text; for a phrase from its first word to its last.
    var range: Range<Int>
    /// Which of the query's clauses it answers.
    var clause: Clauses
    /// Whether it is what was asked for, but for accents and case.
    var isWhole: Bool
  }

  /// Ascending by start.
  let marks: [Mark]

  /// `words` are those of the text, which `reader` has just read; `wanted` is what to mark of the query; `code` is the stemmer
  /// of its language; `lanes` are the bytes of a frequency vector that stand for its field.
  init(
    _ query: Query, _ lanes: UInt64, _ wanted: Clauses, _ words: [TextWords.Placed], _ reader: TextWords, code: String?
  ) {
    var marks: [Mark] = []
    for (number, clause) in query.required.enumerated() where clause.fields & lanes != 0 {
      guard wanted.contains(Clauses(number: number)) else { continue }
      for (row, isOwn) in clause.rows {
        let row = row.map { WantedWord($0, code: code) }
        for place in words.indices.dropLast(row.count - 1) where reader.isKnown(words[place]) {
          guard let isWhole = row.match(words[place...].prefix(row.count), reader) else { continue }
          let range = words[place].range.lowerBound..<words[place + row.count - 1].range.upperBound
          marks.append(Mark(range: range, clause: Clauses(number: number), isWhole: isWhole && isOwn))
        }
      }
    }
    self.marks = marks.sorted { ($0.range.lowerBound, $0.clause.rawValue) < ($1.range.lowerBound, $1.clause.rawValue) }
  }

  /// What of a query the marks that lie wholly in a passage answer, and what of it they answer whole.
  func answered(in passage: Range<Int>) -> (any: Clauses, whole: Clauses) {
    var (any, whole): (Clauses, Clauses) = ([], [])
    for mark in marks where passage.contains(whole: mark.range) {
      any.formUnion(mark.clause)
      if mark.isWhole { whole.formUnion(mark.clause) }
    }
    return (any, whole)
  }

  /// What to mark within a passage: marks that lie wholly in it, overlapping ones as one, counted from its start.
  func ranges(in passage: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for mark in marks where passage.contains(whole: mark.range) {
      let start = mark.range.lowerBound - passage.lowerBound
      let end = mark.range.upperBound - passage.lowerBound
      if let last = ranges.last, start < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        ranges.append(start..<end)
      }
    }
    return ranges
  }
}

extension Range<Int> {
  fileprivate func contains(whole other: Range) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

/// A word of a query as bytes: two spellings of a letter would be equal as text.
private struct WantedWord {
  private let folded: [UInt8]
  private let stems: [[UInt8]]
  private let isPrefix: Bool

  /// `code` is the stemmer of the text.
  init(_ word: Query.Word, code: String?) {
    folded = WordKey.prefix(word.folded)
    stems = word.stems.filter { $0.code == code }.map { Array($0.stem.utf8) }
    isPrefix = word.isPrefix
  }

  func isSame(_ other: UnsafeRawBufferPointer) -> Bool {
    folded.withUnsafeBytes { comparison($0, other) == 0 }
  }

  /// Whether a word of a text, given its stem in the language of the text, is the same; nil where it does not match at all.
  func match(_ other: UnsafeRawBufferPointer, stem: UnsafeRawBufferPointer?) -> Bool? {
    let isLonger = isPrefix && other.count > folded.count
    if isSame(isLonger ? UnsafeRawBufferPointer(rebasing: other[..<folded.count]) : other) { return !isLonger }
    guard let stem, stems.contains(where: { $0.withUnsafeBytes { comparison($0, stem) == 0 } }) else { return nil }
    return false
  }
}

extension Query.Clause {
  /// The words in a row that answer it, and whether they are its own.
  fileprivate var rows: [(row: [Query.Word], isOwn: Bool)] {
    let own: [Query.Word] =
      switch content {
      case .word(let word): [word]
      case .phrase(let words): words
      }
    return [(own, true)]
      + alternatives.compactMap { alternative in
        switch alternative {
        case .word(let word, _): ([word], false)
        case .phrase(let words): (words, false)
        case .meaning: nil
        }
      }
  }
}

extension [WantedWord] {
  /// Whether words of a text are these as they stand; nil where one does not match at all.
  fileprivate func match(_ placed: ArraySlice<TextWords.Placed>, _ reader: TextWords) -> Bool? {
    var isWhole = true
    for (wanted, placed) in zip(self, placed) {
      guard let isSame = wanted.match(reader.folded(placed), stem: reader.stem(placed)) else { return nil }
      isWhole = isWhole && isSame
    }
    return isWhole
  }
}

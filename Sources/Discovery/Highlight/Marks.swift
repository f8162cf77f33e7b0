/// The places of a text that answer a query.
struct Marks {
  struct Mark {
    /// UTF-8 offsets in the text; for a phrase from its first word to its last.
    var range: Range<Int>
    /// Which of the query's clauses it answers.
    var clause: Int
  }

  /// Ascending by start.
  let marks: [Mark]

  /// `stems` holds for each token its stem, nil in a language without stemmer.
  init(_ query: Query, tokens: [Token], stems: [String?]) {
    var marks: [Mark] = []
    for (number, clause) in query.required.enumerated() {
      switch clause.content {
      case .word(let word):
        for place in tokens.indices where word.matches(tokens[place].folded, stem: stems[place]) {
          marks.append(Mark(range: tokens[place].range, clause: number))
        }
      case .phrase(let phrase):
        for place in tokens.indices
        where tokens[place...].lazy.map(\.folded).starts(with: phrase.lazy.map(\.folded)) {
          let last = tokens[place + phrase.count - 1].range
          marks.append(Mark(range: tokens[place].range.lowerBound..<last.upperBound, clause: number))
        }
      }
    }
    self.marks = marks.sorted { ($0.range.lowerBound, $0.clause) < ($1.range.lowerBound, $1.clause) }
  }

  /// What to mark within a passage: marks that lie wholly in it, overlapping ones as one, counted from its start.
  func ranges(in passage: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for mark in marks
    where passage.lowerBound <= mark.range.lowerBound && mark.range.upperBound <= passage.upperBound {
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

extension Query.Word {
  /// Whether a word of a text matches, given its stem in the language of the text.
  fileprivate func matches(_ folded: String, stem: String?) -> Bool {
    // By bytes: two spellings of a letter would be equal as text.
    if folded.utf8.elementsEqual(self.folded.utf8) { return true }
    if isPrefix, folded.utf8.starts(with: self.folded.utf8) { return true }
    return stem.map { stem in stems.contains { $0.stem.utf8.elementsEqual(stem.utf8) } } ?? false
  }
}

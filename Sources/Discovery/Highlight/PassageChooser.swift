/// Chooses the passage of a text that answers most of a query.
///
/// A passage begins with a sentence, or within a long one at a word near a mark, and ends with a sentence, or at a word if
/// no sentence ends in time. The one that answers most of the clauses that are wanted is best, then the one that answers most
/// clauses, then the one with most marks, then the first.
struct PassageChooser {
  /// Only this many marks are looked at, so that the cost stays bounded whatever the text.
  static let marksConsidered = 1000

  private let bytes: [UInt8]
  /// In scalars.
  private let length: Int
  private let sentences: [Range<Int>]
  private let words: [Range<Int>]

  /// `length` is that of the passage in Unicode scalars, at least 1; `sentences` and `words` are those of the text, ascending.
  init(_ text: String, length: Int, sentences: [Range<Int>], words: [Range<Int>]) {
    bytes = Array(text.utf8)
    self.length = max(1, length)
    self.sentences = sentences
    self.words = words
  }

  /// UTF-8 offsets of the best passage, without white space at its ends.
  func passage(around marks: Marks, for wanted: Clauses) -> Range<Int> {
    let marks = marks.marks.prefix(Self.marksConsidered)
    var best = passage(from: 0)
    var bestWorth = worth(of: best, wanted, marks)
    for start in Set(marks.flatMap { starts(for: $0.range) }).sorted() {
      let candidate = passage(from: start)
      let worth = worth(of: candidate, wanted, marks)
      if worth > bestWorth { (best, bestWorth) = (candidate, worth) }
    }
    return trimmed(best)
  }

  /// How many clauses a passage answers of those that are wanted and of all, and how many marks it holds.
  private func worth(
    of passage: Range<Int>, _ wanted: Clauses, _ marks: ArraySlice<Marks.Mark>
  ) -> (wanted: Int, clauses: Int, marks: Int) {
    let first = marks.firstSorted { $0.range.lowerBound >= passage.lowerBound }
    let inside = marks[first...].prefix { $0.range.lowerBound < passage.upperBound }
      .filter { $0.range.upperBound <= passage.upperBound }
    let answered = inside.reduce(into: Clauses()) { $0.formUnion($1.clause) }
    return (answered.intersection(wanted).count, answered.count, inside.count)
  }

  /// Where a passage with this mark may begin: at its sentence, and a third of the length before the mark where the sentence
  /// begins too far away.
  private func starts(for mark: Range<Int>) -> [Int] {
    let next = sentences.firstSorted { $0.lowerBound > mark.lowerBound }
    let sentence = next > 0 ? sentences[next - 1].lowerBound : 0
    if mark.upperBound <= limit(from: sentence) { return [sentence] }
    let early = limit(from: mark.lowerBound, by: -length / 3)
    let word = words.firstSorted { $0.lowerBound >= early }
    return [word < words.count ? min(words[word].lowerBound, mark.lowerBound) : mark.lowerBound]
  }

  /// The passage that begins at an offset.
  private func passage(from start: Int) -> Range<Int> {
    let limit = limit(from: start)
    if limit == bytes.count { return start..<limit }
    let sentence = sentences.firstSorted { trimmed($0).upperBound > limit }
    if sentence > 0, trimmed(sentences[sentence - 1]).upperBound > start {
      return start..<trimmed(sentences[sentence - 1]).upperBound
    }
    let word = words.firstSorted { $0.upperBound > limit }
    if word > 0, words[word - 1].upperBound > start { return start..<words[word - 1].upperBound }
    return start..<limit
  }

  /// The offset so many scalars further, at most the end of the text, at least its start.
  private func limit(from start: Int, by scalars: Int? = nil) -> Int {
    var left = scalars ?? length
    var offset = start
    while left > 0 && offset < bytes.count {
      offset += 1
      while offset < bytes.count && isContinuation(bytes[offset]) { offset += 1 }
      left -= 1
    }
    while left < 0 && offset > 0 {
      offset -= 1
      while offset > 0 && isContinuation(bytes[offset]) { offset -= 1 }
      left += 1
    }
    return offset
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Without the ASCII white space and control characters at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
    while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
    return range
  }
}

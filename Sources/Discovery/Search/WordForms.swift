/// The forms of a word that a segment holds.
struct WordForms {
  struct Form {
    /// Of the word in the segment's table.
    var number: Int
    var list: PostingList
    var weight: Float
    /// The number of the stemmer of the texts; 0 for texts without one.
    var stemmer: UInt8
  }

  private(set) var forms: [Form] = []

  /// `beginnings` says whether words that only begin so are among the forms.
  init(_ word: Query.Word, in segment: Segment, beginnings: Bool = true) {
    let stems = Self.stemNumbers(word, in: segment)
    let isPrefix = word.isPrefix && beginnings
    var taken = 0..<0
    Self.forEachNeighbour(of: word, isPrefix: isPrefix, in: segment) { number, weight, key, value in
      taken = (taken.isEmpty ? number : taken.lowerBound)..<number + 1
      let weight = weight == FormWeight.prefix && stems.contains(number) ? FormWeight.stem : weight
      add(number, value, weight, WordKey.stemmer(key), segment)
    }
    for number in stems where !taken.contains(number) {
      let cursor = segment.wordTable.cursor(at: number)
      if cursor.isValid { add(number, cursor.value, FormWeight.stem, WordKey.stemmer(cursor.key), segment) }
    }
  }

  /// More accents and languages than a word has: only a damaged file holds so many.
  private static let mostExact = 1 << 10

  /// Words as a phrase has them: one that was typed without stems, the half of a compound with them.
  static func ofPhrase(_ word: Query.Word, in segment: Segment) -> [Form] {
    let word = Query.Word(accented: word.accented, folded: word.folded, stems: word.stems)
    return Array(WordForms(word, in: segment).forms.prefix(mostExact))
  }

  /// Calls `body` with the lists of all words that begin as the word does.
  static func forEachBeginning(of word: Query.Word, in segment: Segment, _ body: (PostingList) -> Void) {
    forEachNeighbour(of: word, isPrefix: true, in: segment) { _, _, _, value in
      if let list = segment.list(value) { body(list) }
    }
  }

  /// The numbers of the words that have a stem of this one, ascending.
  private static func stemNumbers(_ word: Query.Word, in segment: Segment) -> [Int] {
    var numbers: [Int] = []
    for (code, stem) in word.stems {
      guard let stemmer = segment.meta.stemmers.firstIndex(of: code) else { continue }
      let value = WordKey.stem(stem, stemmer: UInt8(stemmer)).withUnsafeBytes { segment.stemTable.value($0) }
      guard let value else { continue }
      var reader = ByteReader(value)
      var number = 0
      while reader.rest > 0 {
        number &+= reader.size()
        numbers.append(number)
      }
    }
    return numbers.sorted()
  }

  /// Goes through the forms that differ in accents and languages only, and those that begin so where that is wanted: with the
  /// number of each, its weight, key and value.
  private static func forEachNeighbour(
    of word: Query.Word, isPrefix: Bool, in segment: Segment,
    _ body: (Int, Float, UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Void
  ) {
    let start = WordKey.start(word.folded)
    let wanted = isPrefix ? WordKey.prefix(word.folded) : start
    var accented = word.accented
    wanted.withUnsafeBytes { wanted in
      start.withUnsafeBytes { start in
        accented.withUTF8 { accented in
          var cursor = segment.wordTable.cursor(notBefore: wanted)
          while cursor.isValid, cursor.hasPrefix(wanted) {
            let key = cursor.key
            var weight = FormWeight.prefix
            if cursor.hasPrefix(start) {
              let own = WordKey.accented(key)
              let form = own.isEmpty ? WordKey.folded(key) : own
              weight = comparison(form, UnsafeRawBufferPointer(accented)) == 0 ? FormWeight.exact : FormWeight.accents
            }
            body(cursor.index, weight, key, cursor.value)
            cursor.advance()
          }
        }
      }
    }
  }

  private mutating func add(
    _ number: Int, _ value: UnsafeRawBufferPointer, _ weight: Float, _ stemmer: UInt8, _ segment: Segment
  ) {
    guard let list = segment.list(value) else { return }
    forms.append(Form(number: number, list: list, weight: weight, stemmer: stemmer))
  }
}

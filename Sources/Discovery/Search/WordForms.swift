/// The forms of a word that a segment holds.
struct WordForms {
  struct Form {
    var list: PostingList
    var weight: Float
    /// The number of the stemmer of the texts; 0 for texts without one.
    var stemmer: UInt8
  }

  private(set) var forms: [Form] = []
  private let segment: Segment
  /// The numbers of the stemmers of languages in which the word asks.
  private let asksIn: [UInt8]

  init(_ word: Query.Word, in segment: Segment) {
    self.segment = segment
    asksIn = word.asksIn.compactMap { segment.meta.stemmers.firstIndex(of: $0).map(UInt8.init) }
    let stems = stemNumbers(word)
    let taken = add(word, stems)
    for number in stems where !taken.contains(number) {
      let cursor = segment.wordTable.cursor(at: number)
      if cursor.isValid { add(cursor.value, FormWeight.stem, WordKey.stemmer(cursor.key)) }
    }
  }

  /// Words without their stems, as a phrase has them.
  static func exact(_ word: Query.Word, in segment: Segment) -> [Form] {
    WordForms(Query.Word(accented: word.accented, folded: word.folded, stems: [], isPrefix: false), in: segment).forms
  }

  /// The numbers of the words that have a stem of this one, ascending.
  private func stemNumbers(_ word: Query.Word) -> [Int] {
    var numbers: [Int] = []
    for (code, stem) in word.stems {
      guard let stemmer = segment.meta.stemmers.firstIndex(of: code) else { continue }
      let value = WordKey.stem(stem, stemmer: UInt8(stemmer)).withUnsafeBytes { segment.stemTable.value($0) }
      guard let value else { continue }
      var reader = ByteReader(value)
      var number = 0
      while reader.rest > 0 {
        number += reader.size()
        numbers.append(number)
      }
    }
    return numbers.sorted()
  }

  /// Adds the forms that differ in accents and languages only, and words that begin so; gives the range of their numbers.
  private mutating func add(_ word: Query.Word, _ stems: [Int]) -> Range<Int> {
    let start = WordKey.start(word.folded)
    let wanted = word.isPrefix ? WordKey.prefix(word.folded) : start
    var accented = word.accented
    return wanted.withUnsafeBytes { wanted in
      start.withUnsafeBytes { start in
        accented.withUTF8 { accented in
          var cursor = segment.wordTable.cursor(notBefore: wanted)
          let first = cursor.index
          while cursor.isValid, cursor.hasPrefix(wanted) {
            let key = cursor.key
            let weight: Float
            if cursor.hasPrefix(start) {
              let own = WordKey.accented(key)
              let form = own.isEmpty ? WordKey.folded(key) : own
              weight = comparison(form, UnsafeRawBufferPointer(accented)) == 0 ? FormWeight.exact : FormWeight.accents
            } else {
              weight = stems.contains(cursor.index) ? FormWeight.stem : FormWeight.prefix
            }
            add(cursor.value, weight, WordKey.stemmer(key))
            cursor.advance()
          }
          return first..<cursor.index
        }
      }
    }
  }

  private mutating func add(_ value: UnsafeRawBufferPointer, _ weight: Float, _ stemmer: UInt8) {
    guard let list = segment.list(value) else { return }
    let weight = asksIn.contains(stemmer) ? weight * FormWeight.question : weight
    forms.append(Form(list: list, weight: weight, stemmer: stemmer))
  }
}

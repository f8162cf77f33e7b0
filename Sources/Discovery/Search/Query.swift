/// A query as words, analysed in several languages.
struct Query {
  /// Words after this many are not read, those of phrases and exclusions included.
  static let longest = 32
  /// A last word this short is not taken as the beginning of longer ones.
  static let shortestPrefix = 2

  /// A word as it is looked for.
  struct Word {
    var accented: String
    var folded: String
    /// The code of each stemmer of the index, and the word's stem there. Empty for words of phrases.
    var stems: [(code: String, stem: String)]
    /// Whether words that begin with ``folded`` match too.
    var isPrefix: Bool
    /// The codes of the languages in which the word asks; it counts little in their texts.
    var asksIn: [String] = []

    init(accented: String, folded: String, stems: [(code: String, stem: String)] = [], isPrefix: Bool = false) {
      self.accented = accented
      self.folded = folded
      self.stems = stems
      self.isPrefix = isPrefix
    }

    /// With the stem that each of the stemmers gives.
    init(_ token: Token, codes: [String], isPrefix: Bool, _ analyser: Analyser) {
      self.init(
        accented: token.accented, folded: token.folded,
        stems: codes.compactMap { code in analyser.stem(of: token.word, code: code).map { (code, $0) } },
        isPrefix: isPrefix)
      asksIn = QuestionWords.languages(of: token)
    }
  }

  enum Content {
    case word(Word)
    /// Two words or more in a row.
    case phrase([Word])
  }

  struct Clause {
    var content: Content
    /// Which bytes of a frequency vector count: those of the fields that the words may stand in.
    var fields: UInt64
    /// By what the score of the clause is multiplied.
    var boost: Float = 1

    var isPhrase: Bool { if case .phrase = content { true } else { false } }
  }

  /// All must match, or one of them, as the request says.
  var required: [Clause] = []
  /// None may match.
  private(set) var excluded: [Clause] = []

  /// Words to look for, as they stand, and how much each counts.
  init(_ words: [(word: Word, boost: Float)]) {
    required = words.map { Clause(content: .word($0.word), fields: .max, boost: $0.boost) }
  }

  init(_ text: String, codes: [String], fields: [String] = [], analyser: Analyser) {
    var left = Self.longest
    for part in QueryParser.parts(of: text, fields: fields) where left > 0 {
      let all = analyser.tokens(in: part.text)
      let tokens = all.prefix(left)
      left -= tokens.count
      if tokens.isEmpty { continue }
      let lanes = part.field.flatMap(fields.firstIndex).map { 0xFF << UInt64($0 * 8) } ?? UInt64.max
      // -peer-support excludes the two in a row.
      if part.isPhrase || part.isExcluded && tokens.count > 1 {
        let words = tokens.map { Word(accented: $0.accented, folded: $0.folded) }
        // One word in quotation marks has no places to compare: it is a word without stems.
        let content: Content = words.count == 1 ? .word(words[0]) : .phrase(words)
        append(Clause(content: content, fields: lanes), isExcluded: part.isExcluded)
        continue
      }
      for (place, token) in tokens.enumerated() {
        let endsText = part.isOpen && place == all.count - 1 && token.range.upperBound == part.text.utf8.count
        let isPrefix =
          endsText && !part.isExcluded && token.folded.unicodeScalars.count >= Self.shortestPrefix
        let word = Word(token, codes: codes, isPrefix: isPrefix, analyser)
        append(Clause(content: .word(word), fields: lanes), isExcluded: part.isExcluded)
      }
    }
  }

  private mutating func append(_ clause: Clause, isExcluded: Bool) {
    if isExcluded { excluded.append(clause) } else { required.append(clause) }
  }
}

/// How much an occurrence counts: less when it is another form of the word, least when only its beginning is.
enum FormWeight {
  static let exact: Float = 1
  /// The same letters with other accents.
  static let accents: Float = 0.95
  static let stem: Float = 0.7
  static let prefix: Float = 0.5
  /// By what a form's weight is multiplied in texts of a language in which the word asks. Above 0: a match has a score.
  static let question: Float = 0.1
}

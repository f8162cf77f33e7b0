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
    /// As it was typed, without quotation marks.
    var text = ""
    /// The number of the part of the query that it stands in: words of one have no space between them.
    var part = 0
    /// Whether it only asks or joins, beside others that say what is looked for.
    var isCommon = false
    /// Whether it stands in quotation marks or after the name of a field: who writes so means it.
    var isMeant = false
    /// What answers it as well.
    var alternatives: [Alternative] = []

    var isPhrase: Bool { if case .phrase = content { true } else { false } }
  }

  /// What is looked for: how much of it must match, the request says.
  var required: [Clause] = []
  /// None may match.
  private(set) var excluded: [Clause] = []

  /// Words to look for, as they stand, and how much each counts.
  init(_ words: [(word: Word, boost: Float)]) {
    required = words.map { Clause(content: .word($0.word), fields: .max, boost: $0.boost) }
  }

  /// `reader` is the language of whoever asks, as ``Stemmer/code(for:)`` has it.
  init(_ text: String, codes: [String], fields: [String] = [], reader: String? = nil, analyser: Analyser) {
    var (left, words) = (Self.longest, [Token]())
    for (number, part) in QueryParser.parts(of: text, fields: fields).enumerated() where left > 0 {
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
        append(
          Clause(content: content, fields: lanes, text: part.text, part: number, isMeant: true),
          isExcluded: part.isExcluded)
        continue
      }
      for (place, token) in tokens.enumerated() {
        let endsText = part.isOpen && place == all.count - 1 && token.range.upperBound == part.text.utf8.count
        let isPrefix =
          endsText && !part.isExcluded && token.folded.unicodeScalars.count >= Self.shortestPrefix
        let word = Word(token, codes: codes, isPrefix: isPrefix, analyser)
        if !part.isExcluded && part.field == nil { words.append(token) }
        append(
          Clause(content: .word(word), fields: lanes, text: token.word, part: number, isMeant: part.field != nil),
          isExcluded: part.isExcluded)
      }
    }
    markCommon(words, reader)
  }

  /// Marks the words that are common in the language of the query, unless there is nothing else. `words` are those of the clauses
  /// that are not meant. One in capitals among others is a name: WHO.
  private mutating func markCommon(_ words: [Token], _ reader: String?) {
    let languages = CommonWords.languages(of: words.map(\.folded), reader: reader)
    func isInCapitals(_ token: Token) -> Bool { token.range.count > 1 && token.word == token.word.uppercased() }
    let shouts = words.allSatisfy(isInCapitals)
    let common = words.map { token in
      CommonWords.contains(token.folded, in: languages) && (shouts || !isInCapitals(token))
    }
    let places = required.indices.filter { !required[$0].isMeant }
    guard places.count < required.count || common.contains(false) else { return }
    for (place, isCommon) in zip(places, common) where isCommon {
      required[place].isCommon = true
      required[place].boost *= FormWeight.common
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
  /// By what the score of a common word is multiplied.
  static let common: Float = 0.3
}

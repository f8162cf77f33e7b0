/// A query as terms, analysed in several languages.
struct Query {
  /// Words after this many are not read, those of phrases and exclusions included.
  static let longest = 32
  /// A last word this short is not taken as the beginning of longer ones.
  static let shortestPrefix = 2

  /// A word and the forms in which it matches.
  struct Word {
    var exact: Term
    var stems: [Term]
    /// Whether words that begin with ``exact`` match too.
    var isPrefix: Bool
  }

  enum Clause {
    case word(Word)
    /// Folded words in a row.
    case phrase([Term])
  }

  /// All must match.
  private(set) var required: [Clause] = []
  /// None may match.
  private(set) var excluded: [Clause] = []

  /// `languages` are codes of stemmers; a word matches by its stem in any of them.
  init(_ text: String, languages: [String]) {
    var analyser = Analyser()
    var left = Self.longest
    for part in QueryParser.parts(of: text) where left > 0 {
      let all = analyser.tokens(in: part.text)
      let tokens = all.prefix(left)
      left -= tokens.count
      let isPhrase = part.isPhrase || part.isExcluded && tokens.count > 1  // -peer-support excludes the two in a row
      if tokens.isEmpty { continue }
      if isPhrase {
        append(.phrase(tokens.map { Term(exact: $0.folded) }), isExcluded: part.isExcluded)
        continue
      }
      for (place, token) in tokens.enumerated() {
        let endsText = part.isOpen && place == all.count - 1 && token.range.upperBound == part.text.utf8.count
        let isPrefix =
          endsText && !part.isExcluded && token.folded.unicodeScalars.count >= Self.shortestPrefix
        let stems = languages.compactMap { analyser.stem(of: token.word, code: $0) }
        append(
          .word(Word(exact: Term(exact: token.folded), stems: stems, isPrefix: isPrefix)), isExcluded: part.isExcluded)
      }
    }
  }

  private mutating func append(_ clause: Clause, isExcluded: Bool) {
    if isExcluded { excluded.append(clause) } else { required.append(clause) }
  }
}

extension Query.Word {
  /// How much an occurrence counts: less when it is another form of the word, least when only its beginning is.
  enum Weight {
    static let exact = 1.0
    static let stem = 0.7
    static let prefix = 0.5
  }

  /// Whether a word of a text matches, given its folded form and its stem in the language of the text.
  func matches(exact term: Term, stem: Term?) -> Bool {
    term == exact || isPrefix && term.hasPrefix(exact) || stem.map(stems.contains) ?? false
  }
}

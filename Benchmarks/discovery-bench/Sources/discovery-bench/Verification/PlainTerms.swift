/// The words of all verified requests, and which of them a word of a text answers.
final class PlainTerms {
  enum Matching: Hashable {
    /// As it stands, as phrases have it.
    case exact
    /// As it stands or by its stem.
    case stem
    /// And words that begin so.
    case prefix
  }

  struct Term: Hashable {
    var folded: String
    /// As the request has it, of which the stem is taken.
    var word: String
    var matching: Matching
  }

  /// Words that are remembered; with more the memory begins anew.
  private static let mostKnown = 1 << 20

  private let analysis = PlainAnalysis()
  private let terms: [Term]
  private let byFolded: [String: [Int]]
  private let prefixes: [Int]
  /// For each language, the terms that have a stem.
  private var byStem: [String: [String: [Int]]] = [:]
  /// For each language, the terms that a word as it stands answers.
  private var known: [String: [String: [Int]]] = [:]

  init(_ terms: [Term]) {
    self.terms = terms
    byFolded = Dictionary(grouping: terms.indices, by: { terms[$0].folded })
    prefixes = terms.indices.filter { terms[$0].matching == .prefix }
  }

  var count: Int { terms.count }

  /// Calls `body` with the place of each word of a text and the terms that it answers.
  func forEachMatch(in text: String, language: String, _ body: (Int, [Int]) -> Void) {
    // Taken out meanwhile, so that it is changed where it lies.
    var own = known.removeValue(forKey: language) ?? [:]
    var place = 0
    PlainAnalysis.forEachWord(in: text) { word in
      let matches: [Int]
      if let remembered = own[word] {
        matches = remembered
      } else {
        matches = self.matches(of: word, language: language)
        if own.count >= Self.mostKnown { own.removeAll() }
        own[word] = matches
      }
      if !matches.isEmpty { body(place, matches) }
      place += 1
    }
    known[language] = own
  }

  private func matches(of word: String, language: String) -> [Int] {
    let folded = PlainAnalysis.folded(word)
    var found = Set(byFolded[folded] ?? [])
    found.formUnion(prefixes.filter { folded.hasPrefix(terms[$0].folded) })
    if let stem = analysis.stem(word, language: language) { found.formUnion(stems(language)[stem] ?? []) }
    return found.sorted()
  }

  private func stems(_ language: String) -> [String: [Int]] {
    if let stems = byStem[language] { return stems }
    var stems: [String: [Int]] = [:]
    for (number, term) in terms.enumerated() where term.matching != .exact {
      if let stem = analysis.stem(term.word, language: language) { stems[stem, default: []].append(number) }
    }
    byStem[language] = stems
    return stems
  }
}

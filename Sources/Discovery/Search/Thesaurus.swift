/// What words and phrases stand for beside themselves. It is looked up in the query, so that documents need not be indexed anew when
/// somebody calls a thing otherwise.
public struct Thesaurus: Sendable {
  public enum Meaning: Hashable, Codable, Sendable {
    case value(facet: String, value: String)
    /// A document, by its id.
    case document(id: String)
  }

  /// Words in some language, and what they stand for.
  public struct Entry: Hashable, Codable, Sendable {
    public var text: String
    /// BCP 47.
    public var language: String?
    public var meanings: [Meaning]
    /// Single words that mean the same, each in its language.
    public var words: [Wording]
    /// Whether each word of the text stands for it alone too, for less.
    public var byParts: Bool

    public init(
      _ text: String, language: String?, meanings: [Meaning] = [], words: [Wording] = [], byParts: Bool = false
    ) {
      self.text = text
      self.language = language
      self.meanings = meanings
      self.words = words
      self.byParts = byParts
    }
  }

  public struct Wording: Hashable, Codable, Sendable {
    public var text: String
    public var language: String?

    public init(_ text: String, language: String?) {
      self.text = text
      self.language = language
    }
  }

  /// An entry as it is found: its words that tell, each with the keys of the forms that it is recognised by.
  private struct Known: Sendable {
    /// For each word whether it tells by itself.
    var telling: [Bool]
    var meanings: [Meaning]
    var words: [Wording]
    var byParts: Bool

    /// Whether words of a query are those of the entry, and which of them stand for what it does; nil where none do. `places` are
    /// those of each word of the entry.
    func answered(_ places: [[Int]]) -> (isWhole: Bool, places: Set<Int>)? {
      if places.allSatisfy({ !$0.isEmpty }), Thesaurus.areNear(places) { return (true, Set(places.joined())) }
      guard byParts else { return nil }
      let parts = zip(places, telling).filter(\.1).flatMap(\.0)
      return parts.isEmpty ? nil : (false, Set(parts))
    }
  }

  /// A word as it is written.
  struct Spelled: Sendable {
    var word: String
    /// The code of its stemmer.
    var language: String?
  }

  /// The words of an entry.
  private struct Row: Sendable {
    var folded: [String]
    var words: [String]
    /// The code of its stemmer.
    var language: String?
  }

  /// What it knows: copies of it share one.
  private final class Table: Sendable {
    /// As they were given.
    let entries: [Entry]
    let known: [Known]
    /// Key → the entries and which of their words have it.
    let places: [String: [(entry: Int, word: Int)]]
    /// Every word of an entry, by its folded form.
    let spelled: [String: Spelled]
    /// The words of each entry of several, in their order.
    let rows: [Row]

    init(
      _ entries: [Entry] = [], _ known: [Known] = [], _ places: [String: [(entry: Int, word: Int)]] = [:],
      _ spelled: [String: Spelled] = [:],
      _ rows: [Row] = []
    ) {
      (self.entries, self.known, self.places, self.spelled, self.rows) = (entries, known, places, spelled, rows)
    }
  }

  private let table: Table
  private var known: [Known] { table.known }
  /// What it was made of.
  var entries: [Entry] { table.entries }

  /// How often a word counts as to stand in a document that has what it stands for.
  private static let wholeFrequency: Float = 2
  private static let documentFrequency: Float = 6
  private static let partFrequency: Float = 0.5
  /// How much a word of the same meaning counts.
  private static let wordWeight: Float = 0.6
  /// Words that may stand between those of an entry.
  private static let mostBetween = 4

  private static let nothing = Table()

  /// Knows nothing.
  public init() { table = Self.nothing }

  public init(_ entries: [Entry]) {
    var known: [Known] = []
    var places: [String: [(entry: Int, word: Int)]] = [:]
    var spelled: [String: Spelled] = [:]
    var rows: [Row] = []
    let analyser = Analyser()
    for entry in entries.flatMap(\.spellings) {
      let code = Stemmer.code(for: entry.language)
      let tokens = analyser.tokens(in: entry.text)
      let telling = tokens.filter { !CommonWords.contains($0.folded, in: [code ?? ""]) }
      // What one word alone would say is too little: "without coercion" is not "coercion".
      let words = (telling.count < 2 ? tokens : telling).map { token in
        Query.Word(token, codes: code.map { [$0] } ?? [], isPrefix: false, analyser)
      }
      let tellingWords = Set(telling.map(\.folded))
      guard !words.isEmpty else { continue }
      if tokens.count > 1 {
        rows.append(Row(folded: tokens.map(\.folded), words: tokens.map(\.accented), language: code))
      }
      for token in tokens where spelled[token.folded] == nil {
        spelled[token.folded] = Spelled(word: token.accented, language: code)
      }
      for (place, word) in words.enumerated() {
        for key in Self.keys(of: word) { places[key, default: []].append((known.count, place)) }
      }
      known.append(
        Known(
          telling: words.map { tellingWords.contains($0.folded) }, meanings: entry.meanings, words: entry.words,
          byParts: entry.byParts))
    }
    table = Table(entries, known, places, spelled, rows)
  }

  /// What tells it from another.
  var mark: ObjectIdentifier { ObjectIdentifier(table) }

  /// The words of all entries, by their folded forms.
  var words: [String: Spelled] { table.spelled }

  /// Words that begin in some way and stand right behind others in an entry of a language, each once.
  func words(behind before: [String], beginning start: String, language: String?) -> [String] {
    var found: [String] = []
    guard let last = before.last else { return [] }
    for row in table.rows where language == nil || row.language == language {
      for place in row.folded.indices.dropFirst()
      where row.folded[place].hasPrefix(start) && row.folded[place] != start && row.folded[place - 1] == last {
        if !found.contains(row.words[place]) { found.append(row.words[place]) }
      }
    }
    return found
  }

  /// Whether a word is one of an entry, in any form.
  func knows(_ word: Query.Word) -> Bool { Self.keys(of: word).contains { table.places[$0] != nil } }

  public var isEmpty: Bool { known.isEmpty }

  private static func keys(of word: Query.Word) -> [String] {
    [word.folded] + word.stems.map { "\($0.code)\0\($0.stem)" }
  }

  /// For each word of a query what else answers it.
  func alternatives(of words: [[Query.Word]], codes: [String], _ analyser: Analyser) -> [[Alternative]] {
    var found: [[Alternative]] = words.map { _ in [] }
    for (entry, places) in matches(of: words) {
      let known = known[entry]
      guard let (isWhole, places) = known.answered(places) else { continue }
      let frequency = isWhole ? Self.wholeFrequency : Self.partFrequency
      for place in places {
        found[place] += known.meanings.map { meaning in
          if case .document = meaning {
            .meaning(meaning, isWhole ? Self.documentFrequency : frequency)
          } else {
            .meaning(meaning, frequency)
          }
        }
        guard isWhole else { continue }
        found[place] += known.words.flatMap { wording in
          analyser.tokens(in: wording.text).prefix(1).map { token in
            let code = Stemmer.code(for: wording.language).flatMap { codes.contains($0) ? $0 : nil }
            return .word(
              Query.Word(token, codes: code.map { [$0] } ?? [], isPrefix: false, analyser), Self.wordWeight)
          }
        }
      }
    }
    return found.map(Self.withoutRepeats)
  }

  /// What the words of a query stand for, with the numbers of the words.
  func meanings(of words: [[Query.Word]]) -> [(meaning: Meaning, places: Set<Int>)] {
    var found: [Meaning: Set<Int>] = [:]
    for (entry, places) in matches(of: words) {
      guard let (_, places) = known[entry].answered(places) else { continue }
      for meaning in known[entry].meanings { found[meaning, default: []].formUnion(places) }
    }
    return found.map { ($0.key, $0.value) }
  }

  /// The entries that have some of the words, and for each of their words where it stands.
  private func matches(of words: [[Query.Word]]) -> [(entry: Int, places: [[Int]])] {
    var found: [Int: [[Int]]] = [:]
    for (place, spellings) in words.enumerated() {
      for key in Set(spellings.flatMap(Self.keys)) {
        for (entry, own) in table.places[key] ?? [] {
          var all = found[entry] ?? [[Int]](repeating: [], count: known[entry].telling.count)
          if !all[own].contains(place) { all[own].append(place) }
          found[entry] = all
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether words stand so near together that they mean what the entry does.
  private static func areNear(_ places: [[Int]]) -> Bool {
    let all = places.compactMap(\.first)
    guard let first = all.min(), let last = all.max() else { return false }
    return last - first < places.count + mostBetween
  }

  /// Of several frequencies of one meaning the highest.
  private static func withoutRepeats(_ alternatives: [Alternative]) -> [Alternative] {
    var frequencies: [Meaning: Float] = [:]
    for case .meaning(let meaning, let frequency) in alternatives {
      frequencies[meaning] = max(frequencies[meaning] ?? 0, frequency)
    }
    var seen: Set<Meaning> = []
    return alternatives.compactMap { alternative in
      guard case .meaning(let meaning, _) = alternative else { return alternative }
      return seen.insert(meaning).inserted ? .meaning(meaning, frequencies[meaning] ?? 0) : nil
    }
  }
}

extension Thesaurus.Entry {
  /// The entry, and where it has compounds with a hyphen the same with these in one word.
  fileprivate var spellings: [Thesaurus.Entry] {
    guard text.contains("-") else { return [self] }
    var joined = self
    joined.text = text.replacing("-", with: "")
    return [self, joined]
  }
}

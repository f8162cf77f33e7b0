import Discovery

/// A query that is put together from what it means, so that whoever checks an answer need not take it apart.
struct PlainQuery {
  struct Clause: Hashable {
    /// Lower-case ASCII; several only in a phrase.
    var words: [String]
    var isPhrase = false
    var isExcluded = false
    var field: String?
    /// Whether the text ends with it, so that the word may be unfinished.
    var isOpen = false

    /// A word of one letter begins too many others, and what is excluded is meant as it stands.
    var mayBeUnfinished: Bool { isOpen && !isExcluded && words[0].count > 1 }

    var text: String {
      let text = words.joined(separator: " ")
      return (isExcluded ? "-" : "") + (field.map { "\($0):" } ?? "") + (isPhrase ? "\"\(text)\"" : text)
    }
  }

  /// As many as are read.
  private(set) var clauses: [Clause] = []
  /// As it is typed.
  private(set) var text = ""
  let matching: SearchRequest.Matching

  /// Clauses of the words of ``Collection``, some of them with slips.
  init(_ random: inout SeededGenerator) {
    matching = Int.random(in: 0..<4, using: &random) == 0 ? .any : .all
    let isLong = matching == .any && Int.random(in: 0..<20, using: &random) == 0
    let parts = (0..<(isLong ? 30 : random.pick([0, 1, 1, 1, 2, 2, 3]))).map { _ in Self.clause(&random) }
    let end = random.pick(["", " ", " -", " \"\"", " \"", "!"])
    text = parts.map(\.text).joined(separator: random.pick([" ", "  ", "\t", " - ", " ? "])) + end
    read(parts, isOpen: end.isEmpty)
  }

  /// With other words in their place.
  func with(words: [String]) -> PlainQuery {
    var changed = self
    var next = words.makeIterator()
    for place in clauses.indices { changed.clauses[place].words = clauses[place].words.map { next.next() ?? $0 } }
    return changed
  }

  var words: [String] { clauses.flatMap(\.words) }
  var required: [Clause] { clauses.filter { !$0.isExcluded } }

  /// The words of a text that was made from a query, without the names of fields.
  static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && $0 != ":" }.compactMap {
      $0.split(separator: ":", omittingEmptySubsequences: false).last
    }
    .filter { !$0.isEmpty }.map(String.init)
  }

  /// Only 32 words are read, and the last one is unfinished only if it is.
  private mutating func read(_ parts: [Clause], isOpen: Bool) {
    var left = 32
    for var part in parts where left > 0 {
      left -= part.words.count
      part.isOpen = isOpen && left >= 0 && !part.isPhrase && clauses.count == parts.count - 1
      part.words = Array(part.words.prefix(part.words.count + min(0, left)))
      clauses.append(part)
    }
  }

  private static func clause(_ random: inout SeededGenerator) -> Clause {
    let isPhrase = Int.random(in: 0..<4, using: &random) == 0
    let count = isPhrase ? random.pick([1, 2, 2, 2, 3]) : 1
    return Clause(
      words: (0..<count).map { _ in word(&random) }, isPhrase: isPhrase,
      isExcluded: Int.random(in: 0..<5, using: &random) == 0,
      field: Int.random(in: 0..<6, using: &random) == 0 ? random.pick(["title", "body"]) : nil)
  }

  private static func word(_ random: inout SeededGenerator) -> String {
    var letters = Array(random.pick(Collection.words))
    switch Int.random(in: 0..<12, using: &random) {
    case 0: letters = Array(letters.prefix(Int.random(in: 1...letters.count, using: &random)))
    case 1:
      for _ in 0..<random.pick([1, 1, 2]) {
        let place = Int.random(in: letters.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where letters.count > 1: letters.remove(at: place)
        case 1: letters.insert(random.pick(Array("aelmrs")), at: place)
        case 2: letters[place] = random.pick(Array("aelmrs"))
        default: letters.swapAt(place, max(0, place - 1))
        }
      }
    default: break
    }
    return String(letters)
  }
}

import Practices

/// To which group each term of the vocabularies belongs.
struct TermGroups: Hashable, Sendable {
  private var groups: [VocabularyName: [Key: Key]] = [:]

  init() {}

  init(_ vocabularies: Vocabularies) {
    for (name, vocabulary) in vocabularies.byName {
      let grouped = vocabulary.terms.compactMap { term in term.parent.map { (term.key, $0) } }
      guard !grouped.isEmpty else { continue }
      groups[name] = Dictionary(grouped) { first, _ in first }
    }
  }

  /// The terms and the groups they belong to, each once.
  func withGroups(_ keys: [Key], in name: VocabularyName) -> [String] {
    var seen: Set<Key> = []
    return keys.flatMap { key in [key, groups[name]?[key]].compactMap { $0 } }
      .filter { seen.insert($0).inserted }.map(\.text)
  }
}

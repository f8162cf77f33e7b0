import Practices
import Records

/// What the index takes from the vocabularies: to which group each term belongs. What terms are called it need not know: that is
/// looked up in the query (``Thesaurus``).
struct IndexedTerms: Hashable, Sendable {
  private var groups: [VocabularyName: [Key: Key]] = [:]

  init() {}

  init(_ vocabularies: Vocabularies) {
    for (name, vocabulary) in vocabularies.byName where Facet.indexed.contains(where: { $0.vocabulary == name }) {
      let known = vocabulary.terms.compactMap { term in term.parent.map { (term.key, $0) } }
      groups[name] = known.isEmpty ? nil : Dictionary(known) { first, _ in first }
    }
  }

  /// Terms and the groups they belong to, each once.
  func withGroups(_ words: [String], in name: VocabularyName) -> [String] {
    var seen: Set<String> = []
    return words.flatMap { word in
      [word, Key(word).flatMap { groups[name]?[$0] }?.text].compactMap { $0 }
    }.filter { seen.insert($0).inserted }
  }
}

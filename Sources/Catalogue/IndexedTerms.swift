import Discovery
import Practices
import Records

/// What the index takes from the vocabularies: to which group each term belongs, and what it is called in every language.
struct IndexedTerms: Hashable, Sendable {
  private struct Term: Hashable {
    var group: Key?
    var label: Labels
  }

  private var terms: [VocabularyName: [Key: Term]] = [:]

  init() {}

  init(_ vocabularies: Vocabularies) {
    for (name, vocabulary) in vocabularies.byName where Self.indexed.contains(name) {
      let known = vocabulary.terms.map { ($0.key, Term(group: $0.parent, label: $0.label)) }
      terms[name] = Dictionary(known) { first, _ in first }
    }
  }

  /// The vocabularies whose terms a practice is found by.
  private static let indexed = Set(Facet.all.compactMap(\.vocabulary) + Practice.searchedVocabularies)

  /// Terms and the groups they belong to, each once.
  func withGroups(_ words: [String], in name: VocabularyName) -> [String] {
    withGroups(words.compactMap { Key($0) }, in: name).map(\.text)
  }

  private func withGroups(_ keys: [Key], in name: VocabularyName) -> [Key] {
    var seen: Set<Key> = []
    return keys.flatMap { key in [key, terms[name]?[key]?.group].compactMap { $0 } }
      .filter { seen.insert($0).inserted }
  }

  /// What terms and their groups are called, in every language: words under which a practice is found whatever language it is
  /// written in.
  func labels(of words: [String], in name: VocabularyName) -> [FieldText] {
    withGroups(words.compactMap { Key($0) }, in: name).flatMap { key in
      let texts = terms[name]?[key]?.label.texts ?? [:]
      return texts.sorted { $0.key < $1.key }.map { FieldText(.terms, $0.key, $0.value) }
    }
  }
}

/// The vocabularies of the collection, by name.
public struct Vocabularies: Hashable, Sendable {
  public private(set) var byName: [VocabularyName: Vocabulary] = [:]

  public init(_ vocabularies: [Vocabulary] = []) {
    for vocabulary in vocabularies { byName[vocabulary.name] = vocabulary }
  }

  public mutating func insert(_ vocabulary: Vocabulary) { byName[vocabulary.name] = vocabulary }

  public mutating func remove(_ id: Key) {
    for (name, vocabulary) in byName where vocabulary.id == id { byName[name] = nil }
  }

  public func terms(_ name: VocabularyName) -> [Term] { byName[name]?.terms ?? [] }

  public func term(_ key: Key, in name: VocabularyName) -> Term? {
    terms(name).first { $0.key == key }
  }

  /// The label of a term in `language`; the key itself where the vocabulary has none, so that nothing is hidden.
  public func label(_ key: Key, in name: VocabularyName, _ language: Language) -> String {
    term(key, in: name)?.label[language] ?? key.text
  }

  public func label<Term: ClosedVocabulary>(_ term: Term, _ language: Language) -> String {
    let name = term.rawValue
    return terms(Term.vocabulary).first { $0.key.text == name }?.label[language] ?? name
  }

  public func definition<Term: ClosedVocabulary>(_ term: Term, _ language: Language) -> String? {
    Key(term.rawValue).flatMap { self.term($0, in: Term.vocabulary)?.definition?[language] }
  }
}

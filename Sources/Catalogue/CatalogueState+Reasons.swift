import Practices

extension CatalogueState {
  /// By what else than its texts a practice was found: what its terms are called, in the reader's language before others, or a
  /// name that it holds.
  func reason(_ words: String, _ texts: KeptTexts, _ language: Language) -> ListedReason? {
    let terms = terms(of: texts)
    for language in [language] + Language.interface.filter({ $0 != language }) {
      for (name, term) in terms {
        guard let label = term.label.texts[language], let found = marked(words, in: label, "terms", language) else {
          continue
        }
        return ListedReason(kind: .term(term.key, name), words: found)
      }
    }
    let names: [(KeptTexts.Field, String, ListedReason.Kind)] = [
      (.name, "title", .name), (.place, "place", .place), (.provider, "place", .provider), (.cited, "cited", .cited),
    ]
    for (field, indexed, kind) in names {
      for name in texts.names(field) {
        if let found = marked(words, in: name, indexed, nil) { return ListedReason(kind: kind, words: found) }
      }
    }
    return nil
  }

  /// The terms of a practice, each before the group that it belongs to.
  private func terms(of texts: KeptTexts) -> [(VocabularyName, Term)] {
    let fields: [(KeptTexts.Field, VocabularyName)] = [
      (.type, .type), (.topic, .topic), (.aim, .aim), (.stage, .stage), (.right, .right), (.population, .population),
    ]
    return fields.flatMap { field, name in
      let own = texts.names(field).compactMap { Key($0).flatMap { vocabularies.term($0, in: name) } }
      let groups = own.compactMap { $0.parent.flatMap { vocabularies.term($0, in: name) } }
      return (own + groups).map { (name, $0) }
    }
  }
}

import Discovery
import Practices

extension CatalogueState {
  /// By what else than its texts a practice was found: what its terms are called, in the reader's language before others, or a
  /// name that it holds; of several that with most of what was asked for.
  func reason(_ words: String, _ texts: KeptTexts, _ language: Language) -> ListedReason? {
    var best: ListedReason?
    for candidate in candidates(texts, language) {
      guard let found = marked(words, in: candidate.text, candidate.field, candidate.language) else { continue }
      if found.highlight.ranges.count > best?.words.highlight.ranges.count ?? 0 {
        best = ListedReason(kind: candidate.kind, words: found)
      }
      // Of one word there is no more to find.
      if !words.contains(" ") { break }
    }
    return best
  }

  private struct Candidate {
    var kind: ListedReason.Kind
    var text: String
    /// Of the index.
    var field: String
    var language: Language?
  }

  private func candidates(_ texts: KeptTexts, _ language: Language) -> [Candidate] {
    let terms = terms(of: texts)
    let labels = ([language] + Language.interface.filter { $0 != language }).flatMap { language in
      terms.compactMap { name, term in
        term.label.texts[language].map {
          Candidate(kind: .term(term.key, name), text: $0, field: "terms", language: language)
        }
      }
    }
    let names: [(KeptTexts.Field, String, ListedReason.Kind)] = [
      (.name, "title", .name), (.place, "place", .place), (.provider, "place", .provider), (.cited, "cited", .cited),
    ]
    return labels
      + names.flatMap { field, indexed, kind in
        texts.names(field).map { Candidate(kind: kind, text: $0, field: indexed) }
      }
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

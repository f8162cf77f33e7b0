import Discovery
import Practices

extension CatalogueState {
  /// More would hide the practice behind them.
  private static let mostReasons = 3

  /// By what a practice was found beyond its title and summary: a passage of its text, what its terms are called, in the reader's
  /// language before others, or a name that it has. The best first, each answering most of what is `left` to answer. What a
  /// list shows of every practice is no reason of its own: its types and countries as the reader calls them.
  func reasons(
    _ words: String, for left: Clauses, _ header: PracticeHeader, _ texts: KeptTexts, _ language: Language
  ) -> [ListedReason] {
    let passage = passage(words, for: left, of: texts, [language] + header.languages.filter { $0 != language })
    var found = passage.map { [ListedReason(kind: .text, words: $0)] } ?? []
    if passage.answered.isSuperset(of: left) { return found }
    for candidate in candidates(header, texts, language) {
      guard let marked = marked(words, in: candidate.text, candidate.field, candidate.language) else { continue }
      found.append(ListedReason(kind: candidate.kind, words: marked))
      // There is no better one.
      if marked.highlight.answeredWhole.isSuperset(of: left) { break }
    }
    var (left, reasons) = (left, [ListedReason]())
    while reasons.count < Self.mostReasons, let best = found.first(answeringMostOf: left, \.words.highlight) {
      reasons.append(best)
      left.subtract(best.words.highlight.answered)
    }
    return reasons.filter { !$0.isListed(for: language) }
  }

  /// Characters of a passage.
  private static let passageLength = 200

  /// The best passage of the text that answers most of what is `left`; a later language comes before an earlier one only where it
  /// answers more.
  private func passage(
    _ words: String, for left: Clauses, of texts: KeptTexts, _ languages: [Language]
  ) -> ListedHighlight? {
    var best: ListedHighlight?
    for language in languages where !best.answered.isSuperset(of: left) {
      // Without a length no sentences are looked for, which costs most.
      let found = texts.bodies(in: language).lazy.compactMap { marked(words, in: $0, "text", language) }
        .first(answeringMostOf: left, \.highlight)
      let isBetter = found.answered.intersection(left).count > best.answered.intersection(left).count
      if isBetter { best = found }
    }
    guard let best, let language = best.language else { return nil }
    let highlight = index.highlight(
      words, in: best.highlight.passage, field: "text", language: language.tag, wanted: left, length: Self.passageLength
    )
    return ListedHighlight(highlight: highlight, language: language)
  }

  private struct Candidate {
    var kind: ListedReason.Kind
    var text: String
    /// Of the index.
    var field: String
    var language: Language?
  }

  private func candidates(_ header: PracticeHeader, _ texts: KeptTexts, _ language: Language) -> [Candidate] {
    let terms = terms(of: texts)
    let languages = [language] + Language.interface.filter { $0 != language }
    let labels = languages.flatMap { language in
      terms.compactMap { name, term in
        term.label.texts[language].map {
          Candidate(kind: .term(term.key, name), text: $0, field: "terms", language: language)
        }
      }
    }
    let names: [(KeptTexts.Field, String, ListedReason.Kind)] = [
      (.name, "title", .name), (.place, "place", .place), (.provider, "place", .provider), (.cited, "cited", .cited),
    ]
    let countries = languages.flatMap { language in
      header.countries.flatMap { country in
        CountryNames.every(of: country, in: language)
          .map { Candidate(kind: .country(country), text: $0, field: "place", language: language) }
      }
    }
    return labels + countries
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

extension ListedReason {
  fileprivate func isListed(for reader: Language) -> Bool {
    switch kind {
    case .country(let country): words.highlight.passage == country.name(in: reader)
    case .term(_, let vocabulary): vocabulary == .type && words.language == reader
    case .text, .name, .place, .provider, .cited: false
    }
  }
}

extension Sequence {
  /// The one whose text answers most of what is `left`; among equals the one that answers most of it as it was asked for, then
  /// the one with most marks, then the first. Nil where none answers any of it.
  func first(answeringMostOf left: Clauses, _ highlight: (Element) -> Highlight) -> Element? {
    var best: (element: Element, worth: (Int, Int, Int))?
    for element in self {
      let words = highlight(element)
      let worth = (
        words.answered.intersection(left).count, words.answeredWhole.intersection(left).count, words.ranges.count
      )
      if worth.0 > 0, worth > best?.worth ?? (0, 0, 0) { best = (element, worth) }
    }
    return best?.element
  }
}

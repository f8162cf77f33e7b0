import Discovery
import Practices
import Records

extension CatalogueState {
  /// More would hide the practice behind them.
  private static let mostReasons = 3
  /// Characters of a passage.
  private static let passageLength = 200

  /// By what a practice was found beyond its title and summary as the reader sees them: passages of its texts, what its terms and
  /// countries are called, names that it has. The best first, each answering most of what those before leave of what is `left`.
  ///
  /// What a list shows of every practice, its types and countries as the reader calls them, needs no reason; only where nothing
  /// else is left to answer, passages that say it too are shown.
  func reasons(
    _ asked: Asked, for left: Clauses, _ header: PracticeHeader, _ texts: KeptTexts
  ) -> [ListedReason] {
    let listed = listed(asked, header)
    let isListed = left.isSubset(of: listed)
    var left = isListed ? left : left.subtracting(listed)
    let found = found(asked, for: left, header, texts).filter { !isListed || $0.clue.kind == .text }
    var reasons: [ListedReason] = []
    while reasons.count < Self.mostReasons, let best = found.first(answeringMostOf: left, asked.weights) {
      let reason = shown(best, asked, for: left)
      let answered = reason.words.highlight.answered
      // A phrase can be longer than a passage: it is not looked for again.
      if answered.isDisjoint(with: left) {
        left.subtract(best.marks.answered)
      } else {
        left.subtract(answered)
        reasons.append(reason)
      }
    }
    return reasons + (isListed ? [] : byMeaning(asked, left, header, texts).prefix(Self.mostReasons - reasons.count))
  }

  /// The terms for which words of the query stand that are nowhere in the practice, as the reader calls them.
  private func byMeaning(
    _ asked: Asked, _ left: Clauses, _ header: PracticeHeader, _ texts: KeptTexts
  ) -> [ListedReason] {
    var left = left
    var reasons: [ListedReason] = []
    for (name, term) in terms(of: texts) where !left.isEmpty {
      guard let facet = Facet.indexed.first(where: { $0.vocabulary == name }),
        let clauses = asked.meanings[.value(facet: facet.name, value: term.key.text)]?.intersection(left),
        !clauses.isEmpty
      else { continue }
      left.subtract(clauses)
      let label = term.label[asked.reader] ?? term.key.text
      let words = Highlight(
        passage: label, ranges: [], isClippedAtStart: false, isClippedAtEnd: false, answered: clauses,
        answeredWhole: [])
      reasons.append(
        ListedReason(
          kind: .term(term.key, name), words: ListedHighlight(highlight: words, language: asked.reader)))
    }
    return reasons
  }

  /// What the practice answers by what words stand for: its terms, or itself.
  private func meant(_ asked: Asked, _ header: PracticeHeader, _ terms: [(VocabularyName, Term)]) -> Clauses {
    let meanings =
      [.document(id: header.id.text)]
      + terms.compactMap { name, term -> Thesaurus.Meaning? in
        Facet.indexed.first { $0.vocabulary == name }.map { .value(facet: $0.name, value: term.key.text) }
      }
    return meanings.reduce(into: Clauses()) { $0.formUnion(asked.meanings[$1] ?? []) }
  }

  /// What the line above the title answers.
  private func listed(_ asked: Asked, _ header: PracticeHeader) -> Clauses {
    let types = header.types.map { (SearchField.terms, vocabularies.label($0, asked.reader)) }
    let countries = header.countries.map { (SearchField.place, $0.name(in: asked.reader)) }
    let meant = header.types.compactMap {
      asked.meanings[.value(facet: Facet.type.name, value: $0.rawValue)]
    }
    return (types + countries).reduce(into: meant.reduce(into: Clauses()) { $0.formUnion($1) }) {
      $0.formUnion(marked(asked, in: $1.1, $1.0, asked.reader).answered)
    }
  }

  /// A text that may say by what a practice was found.
  struct Clue {
    var kind: ListedReason.Kind
    var text: String
    var field: SearchField
    var language: Language?
    /// Whether it is in the reader's language.
    var isOwn = false
  }

  /// A clue with what it answers.
  struct MarkedClue {
    var clue: Clue
    var marks: Highlight
  }

  /// The clues that answer anything, at most up to one that answers all as it was asked for.
  private func found(
    _ asked: Asked, for left: Clauses, _ header: PracticeHeader, _ texts: KeptTexts
  ) -> [MarkedClue] {
    let language = asked.reader
    let others = Language.interface.filter { $0 != language }
    lazy var terms = terms(of: texts)
    // One after the other: mostly the first have it, and strings cost.
    let own: [() -> [Clue]] = [
      { said(texts) { $0 == language } },
      { labels(of: header, terms, in: language, isOwn: true).filter { !isListed($0, language) } },
      { names(texts) },
    ]
    let foreign: [() -> [Clue]] = [
      { said(texts, isOwn: false) { $0 != language } },
      { others.flatMap { labels(of: header, terms, in: $0, isOwn: false) } },
    ]
    var found: [MarkedClue] = []
    /// Reads clues up to one that answers all as it was asked for.
    func read(_ clues: [() -> [Clue]]) -> Bool {
      for clue in clues.lazy.flatMap({ $0() }) {
        guard let marked = marked(asked, in: clue.text, clue.field, clue.language) else { continue }
        found.append(MarkedClue(clue: clue, marks: marked.highlight))
        if marked.highlight.answeredWhole.isSuperset(of: left) { return true }
      }
      return false
    }
    if read(own) { return found }
    // What a term stands for need not be looked for in further languages.
    let answered = found.reduce(into: meant(asked, header, terms)) { $0.formUnion($1.marks.answered) }
    if !answered.isSuperset(of: left) { _ = read(foreign) }
    return found
  }

  /// Of a text its best passage.
  private func shown(_ found: MarkedClue, _ asked: Asked, for left: Clauses) -> ListedReason {
    let clue = found.clue
    guard clue.kind == .text else {
      return ListedReason(
        kind: clue.kind, words: ListedHighlight(highlight: found.marks, language: clue.language))
    }
    let passage = index.highlight(
      asked.text, in: clue.text, field: clue.field.rawValue, language: clue.language?.tag, reader: asked.reader.tag,
      marking: asked.weights.uncommon, wanted: left, length: Self.passageLength)
    return ListedReason(kind: .text, words: ListedHighlight(highlight: passage, language: clue.language))
  }

  private func said(_ texts: KeptTexts, isOwn: Bool = true, in isWanted: (Language) -> Bool) -> [Clue] {
    texts.said(where: isWanted).map { field, language, text in
      Clue(
        kind: .text, text: text, field: field, language: language, isOwn: isOwn)
    }
  }

  private func names(_ texts: KeptTexts) -> [Clue] {
    let names: [(KeptTexts.Field, SearchField, ListedReason.Kind)] = [
      (.name, .title, .name), (.place, .place, .place), (.provider, .place, .provider), (.cited, .cited, .cited),
    ]
    return names.flatMap { field, indexed, kind in
      texts.names(field).map { Clue(kind: kind, text: $0, field: indexed) }
    }
  }

  /// What terms and countries are called in a language.
  private func labels(
    of header: PracticeHeader, _ terms: [(VocabularyName, Term)], in language: Language, isOwn: Bool
  ) -> [Clue] {
    let labels = terms.compactMap { name, term in
      term.label.texts[language].map {
        Clue(kind: .term(term.key, name), text: $0, field: .terms, language: language, isOwn: isOwn)
      }
    }
    return labels
      + header.countries.flatMap { country in
        CountryNames.every(of: country, in: language)
          .map { Clue(kind: .country(country), text: $0, field: .place, language: language, isOwn: isOwn) }
      }
  }

  /// Whether the line above the title says it.
  private func isListed(_ clue: Clue, _ reader: Language) -> Bool {
    switch clue.kind {
    case .country(let country): clue.text == country.name(in: reader)
    case .term(_, let vocabulary): vocabulary == .type
    case .text, .name, .place, .provider, .cited: false
    }
  }

  /// The terms of a practice, each before the group that it belongs to.
  private func terms(of texts: KeptTexts) -> [(VocabularyName, Term)] {
    Practice.searchedVocabularies.flatMap { name in
      let own = texts.keys(of: name).compactMap { vocabularies.term($0, in: name) }
      let groups = own.compactMap { $0.parent.flatMap { vocabularies.term($0, in: name) } }
      return (own + groups).map { (name, $0) }
    }
  }
}

extension [CatalogueState.MarkedClue] {
  /// The one that answers most of what is `left`, by weight; among equals one in the reader's language, then the one that answers
  /// most as it was asked for, then the one with most marks, then the first. Nil where none answers any of it.
  fileprivate func first(answeringMostOf left: Clauses, _ weights: ClauseWeights) -> Element? {
    var best: (found: Element, worth: (Float, Int, Float, Int))?
    for found in self where !found.marks.answered.isDisjoint(with: left) {
      let worth = (
        weights.sum(of: found.marks.answered.intersection(left)), found.clue.isOwn ? 1 : 0,
        weights.sum(of: found.marks.answeredWhole.intersection(left)), found.marks.ranges.count
      )
      if worth > best?.worth ?? (-1, 0, 0, 0) { best = (found, worth) }
    }
    return best?.found
  }
}

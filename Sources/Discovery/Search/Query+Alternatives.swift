extension Query {
  /// Parts of compounds this short are none of their own: the two halves of a word that texts may write apart.
  private static let shortestHalf = 4
  /// What is written before a word with a hyphen, without one or with a space.
  private static let prefixes = [
    "in", "out", "de", "re", "e", "co", "non", "self", "auto", "anti", "post", "pre", "multi", "inter", "over", "under",
    "after", "day", "mid", "semi", "sub", "wieder", "selbst",
  ]
  /// How much a word of the same family counts against a form of the word itself.
  private static let relative: Float = 0.7

  /// Adds what answers the words of a query beside their own forms: other spellings, compounds that are written together or apart,
  /// words of the same family, and what the index's thesaurus says that they stand for.
  mutating func addAlternatives(_ index: SearchIndex, _ analyser: Analyser) {
    uniteCompounds(index, analyser)
    let codes = index.stemmers
    for place in required.indices {
      guard case .word(let word) = required[place].content, !required[place].isMeant else { continue }
      required[place].alternatives += Spelling.variants(of: word.folded).map {
        .word(Word(spelled: $0, codes: codes, analyser), 1)
      }
      let relatives = word.stems.flatMap { code, stem in
        Spelling.relatives(ofStem: stem, code: code).map { (code: code, stem: $0) }
      }
      if !relatives.isEmpty {
        required[place].alternatives.append(.word(Word(accented: "", folded: "", stems: relatives), Self.relative))
      }
      required[place].alternatives += halves(of: word, index, codes, analyser)
    }
    addMeanings(index, analyser)
  }

  /// Two words with a hyphen or a space between them may be one: out-patient, safe wards. Where the first is a mere prefix, or has
  /// no more letters than one, they are looked for together only.
  private mutating func uniteCompounds(_ index: SearchIndex, _ analyser: Analyser) {
    let codes = index.stemmers
    for place in required.indices.dropLast() {
      let (first, second) = (required[place], required[place + 1])
      guard case .word(let one) = first.content, case .word(let other) = second.content, !first.isMeant,
        !second.isMeant
      else { continue }
      let joined = Word(spelled: one.folded + other.folded, codes: codes, analyser)
      let isPrefix = Self.prefixes.contains(one.folded) || one.folded.unicodeScalars.count < Self.shortestHalf
      let isHyphenated = first.part == second.part
      let isLong = other.folded.unicodeScalars.count >= Self.shortestHalf
      guard isHyphenated || isLong && index.holds(joined) else { continue }
      if isPrefix && (isHyphenated || Self.prefixes.contains(one.folded)) {
        required[place].isCommon = true
        required[place].boost = FormWeight.common
        required[place + 1].isCommon = false
        required[place + 1].boost = 1
        required[place + 1].text = isHyphenated ? "\(first.text)-\(second.text)" : "\(first.text) \(second.text)"
        required[place + 1].content = .phrase([one, other])
        required[place + 1].alternatives.append(.word(joined, 1))
      } else {
        required[place].alternatives.append(.word(joined, 1))
        required[place + 1].alternatives.append(.word(joined, 1))
      }
    }
  }

  /// The two halves of a word in a row, where texts have both.
  private func halves(
    of word: Word, _ index: SearchIndex, _ codes: [String], _ analyser: Analyser
  ) -> [Alternative] {
    let letters = Array(word.folded.unicodeScalars)
    var halves: [Alternative] = []
    for length in 1..<max(2, letters.count) where letters.count - length >= Self.shortestHalf {
      let first = String(String.UnicodeScalarView(letters[..<length]))
      guard length >= Self.shortestHalf || Self.prefixes.contains(first) else { continue }
      let second = Word(
        spelled: String(String.UnicodeScalarView(letters[length...])), codes: codes, analyser)
      guard index.holdsExactly(first), index.holds(second) else { continue }
      halves.append(.phrase([Word(accented: first, folded: first), second]))
    }
    return halves
  }

  private mutating func addMeanings(_ index: SearchIndex, _ analyser: Analyser) {
    guard !index.thesaurus.isEmpty else { return }
    let (places, words) = wordsWithMeanings(index)
    let found = index.thesaurus.alternatives(of: words, codes: index.stemmers, analyser)
    for (place, alternatives) in zip(places, found) { required[place].alternatives += alternatives }
  }

  /// The words that may stand for something, each as it is spelled in this way or that: those that may stand in any field, and those
  /// in that of the terms.
  func wordsWithMeanings(_ index: SearchIndex) -> (places: [Int], words: [[Word]]) {
    let lane = index.settings.fields.firstIndex { $0.name == index.settings.terms }
      .map { UInt64(0xFF) << UInt64($0 * 8) }
    let places = required.indices.filter { place in
      required[place].fields == .max && !required[place].isMeant || required[place].fields == lane
    }
    let words = places.map { place in
      let others = required[place].alternatives.compactMap { alternative -> Word? in
        if case .word(let word, _) = alternative { word } else { nil }
      }
      // Of a compound that is looked for as one the two halves are no words.
      if case .word(let word) = required[place].content { return [word] + others }
      return others
    }
    return (places, words)
  }
}

extension Query.Word {
  /// A word in lower case and without accents.
  init(spelled word: String, codes: [String], _ analyser: Analyser) {
    self.init(
      accented: word, folded: word,
      stems: codes.compactMap { code in analyser.stem(of: word, code: code).map { (code, $0) } })
  }
}

extension SearchIndex {
  /// Whether a text has the word in any form.
  func holds(_ word: Query.Word) -> Bool {
    segments.contains { !WordForms(word, in: $0.segment).forms.isEmpty }
  }

  func holdsExactly(_ folded: String) -> Bool { holds(Query.Word(accented: folded, folded: folded)) }

  /// What the words of a query stand for, each with the clauses that do.
  public func meanings(of text: String, language: String?) -> [Thesaurus.Meaning: Clauses] {
    guard !thesaurus.isEmpty else { return [:] }
    return ScratchPool.with { scratch in
      let request = SearchRequest(text: text, language: language, matching: .best, kind: "")
      let query = query(text, request, scratch.analyser)
      let (places, words) = query.wordsWithMeanings(self)
      return thesaurus.meanings(of: words).reduce(into: [:]) { all, found in
        all[found.meaning] = found.places.reduce(into: Clauses()) { $0.insert(Clauses(number: places[$1])) }
      }
    }
  }
}

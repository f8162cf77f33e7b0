import Discovery
import Practices
import Records

extension Thesaurus {
  /// What readers call the terms of the vocabularies, in every language, and what these stand for in the index: values, a record,
  /// or words that mean the same.
  init(_ vocabularies: Vocabularies) {
    var entries: [Entry] = []
    for facet in Facet.indexed {
      guard let name = facet.vocabulary else { continue }
      for term in vocabularies.terms(name) {
        entries += term.entries(
          [.value(facet: facet.name, value: term.key.text)], byParts: Practice.searchedVocabularies.contains(name))
      }
    }
    for country in Country.all { entries += Self.entries(of: country) }
    for term in vocabularies.terms(.synonym) { entries += term.entries([], byParts: false) }
    self.init(entries)
  }

  /// What a country is called: the value, and in texts its names in other languages.
  private static func entries(of country: Country) -> [Entry] {
    let names = Language.interface.flatMap { language in
      CountryNames.every(of: country, in: language).map { Wording($0, language: language.tag) }
    }
    let words = names.filter { $0.text.allSatisfy(\.isLetter) }
    return names.map { name in
      Entry(
        name.text, language: name.language, meanings: [.value(facet: Facet.country.name, value: country.code)],
        words: words)
    }
  }
}

extension Term {
  /// Its labels and synonyms, each with what they stand for; a label by each of its words too, where `byParts` says so.
  fileprivate func entries(_ meanings: [Thesaurus.Meaning], byParts: Bool) -> [Thesaurus.Entry] {
    let meanings = meanings + (record.map { [.document(id: $0.text)] } ?? [])
    let words = meanings.isEmpty ? wordings : []
    let labels = label.texts.sorted { $0.key < $1.key }.map { language, text in
      Thesaurus.Entry(
        text, language: language.tag, meanings: meanings, words: words, byParts: byParts)
    }
    return labels
      + (synonyms?.texts ?? [:]).sorted { $0.key < $1.key }.flatMap { language, texts in
        texts.map { Thesaurus.Entry($0, language: language.tag, meanings: meanings, words: words) }
      }
  }

  /// Its single words in every language. Of a name with a hyphen, as of one of several words, a part means something else.
  private var wordings: [Thesaurus.Wording] {
    let texts =
      label.texts.map { ($0.key, [$0.value]) } + (synonyms?.texts ?? [:]).map { ($0.key, $0.value) }
    return texts.sorted { $0.0 < $1.0 }.flatMap { language, texts in
      texts.filter { $0.allSatisfy(\.isLetter) }.map { .init($0, language: language.tag) }
    }
  }
}

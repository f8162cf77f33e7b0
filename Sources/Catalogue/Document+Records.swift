import Discovery
import Ledger
import ICU
import Practices
import Records

extension CatalogueState {
  /// Title first; a practice's own words before those of its findings, the labels of its terms and the people it cites last.
  static let indexSettings = IndexSettings(
    fields: [
      .init("title", weight: 6), .init("summary", weight: 3), .init("text"), .init("place", weight: 2),
      .init("terms", weight: 0.5), .init("cited", weight: 0.5),
    ],
    facets: Facet.all.map(\.name), sorts: SortKey.all, tie: SortKey.newest,
    numbers: [partlyRead])

  /// A number of practices of whose source only a part, or only the title, could be read.
  static let partlyRead = "partly-read"
}

/// What the index holds of a record.
enum DocumentKind: String {
  case practice, overview, page
}

extension Document {
  init(_ practice: Practice, publication: Publication, terms: IndexedTerms) {
    let kind: DocumentKind = practice.kind == .practice ? .practice : .overview
    self.init(
      id: practice.id.text, kind: kind.rawValue, texts: practice.searchTexts + terms.labels(of: practice),
      facets: practice.facetValues(terms), sortKeys: practice.sortKeys(publication),
      numbers: practice.completeness == .whole ? [:] : [CatalogueState.partlyRead: 1],
      payload: KeptTexts.bytes(of: practice, publication))
  }

  init(_ page: ContentPage, publication: Publication) {
    let texts = FieldText.all(page.title, as: "title") + FieldText.all(page.summary, as: "summary")
    self.init(
      id: page.id.text, kind: DocumentKind.page.rawValue, texts: texts + FieldText.all(page.body, as: "text"),
      sortKeys: [SortKey.newest: SortKey.descending(publication.sequence)])
  }
}

extension FieldText {
  /// A localised Markdown text in each of its languages, without markup and citations.
  static func all(_ text: LocalizedText, as field: String) -> [FieldText] {
    text.languages.map { language in
      FieldText(field: field, language: language.tag, text: text.words(in: language).text.searchable)
    }
  }
}

extension Practice {
  /// What a practice says beyond its summary, without the headings.
  var bodies: [LocalizedText] {
    sections.map(\.text) + evidence.flatMap { [$0.outcome, $0.finding].compactMap { $0 } }
      + claims.map(\.text) + limits
  }

  var searchTexts: [FieldText] {
    let names = otherNames.map { FieldText(field: "title", language: nil, text: $0) }
    let placeNames = (places + [provider].compactMap { $0 }).map { FieldText(field: "place", language: nil, text: $0) }
    let countryNames = countries.flatMap { country in
      Language.interface.flatMap { language in
        CountryNames.every(of: country, in: language)
          .map { FieldText(field: "place", language: language.tag, text: $0) }
      }
    }
    let titles = [title, shortTitle].compactMap { $0 }.flatMap { FieldText.all($0, as: "title") }
    return titles + names + FieldText.all(summary, as: "summary")
      + (sections.map(\.heading) + bodies).flatMap { FieldText.all($0, as: "text") } + placeNames + countryNames
      + people.map { FieldText(field: "cited", language: nil, text: $0) }
  }

  /// The people it cites, as their names are. Bodies are left out: nearly every practice cites the Council of Europe.
  var people: [String] {
    references.flatMap(\.author).compactMap { author in
      author.family.map { [author.given, $0].compactMap { $0 }.joined(separator: " ") }
    }
  }

  func facetValues(_ terms: IndexedTerms) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: Facet.all.map { facet in
        let own = facet.read(self)
        let known = facet.vocabulary.map { terms.withGroups(own, in: $0) } ?? own
        return (facet.name, known.isEmpty ? [Facet.unknown] : known)
      })
  }

  /// Titles and countries in the collation of every language, the newest revision first, and the address.
  func sortKeys(_ publication: Publication) -> [String: [UInt8]] {
    var keys: [String: [UInt8]] = [
      SortKey.newest: SortKey.descending(publication.sequence), SortKey.slug: Array(slug.text.utf8),
    ]
    for language in Language.interface {
      let titleKey = CountryNames.collator(of: language).key(for: listTitle.words(in: language).text)
      keys[SortKey.title(language)] = titleKey
      let first = CountryNames.names(in: language).inOrder(Set(countries.map(\.code))).first
      // Practices of no country come last.
      let country = first.map { [0] + CountryNames.key(of: $0.country, in: language) } ?? [1]
      keys[SortKey.country(language)] = country + [0] + titleKey
    }
    return keys
  }
}

/// The names of sort keys in the index.
enum SortKey {
  static let newest = "newest"
  static let slug = "slug"
  static let all = [newest, slug] + Language.interface.map(title) + Language.interface.map(country)
  static func title(_ language: Language) -> String { "title.\(language)" }
  static func country(_ language: Language) -> String { "country.\(language)" }

  /// Eight bytes that sort larger numbers first.
  static func descending(_ number: Int64) -> [UInt8] {
    withUnsafeBytes(of: UInt64(bitPattern: .max - number).bigEndian, Array.init)
  }
}

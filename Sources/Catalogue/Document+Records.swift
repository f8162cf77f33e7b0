import Discovery
import Ledger
import ICU
import Practices
import Records

extension CatalogueState {
  static let indexSettings = IndexSettings(
    fields: SearchField.allCases.map { .init($0.rawValue, weight: $0.weight) }, terms: SearchField.terms.rawValue,
    facets: Facet.indexed.map(\.name), sorts: SortKey.all, tie: SortKey.newest,
    numbers: [partlyRead])

  /// A number of practices of whose source only a part, or only the title, could be read.
  static let partlyRead = "partly-read"
}

extension SearchField {
  /// Title first; a practice's own words before the labels of its terms and the people it cites.
  fileprivate var weight: Float {
    switch self {
    case .title: 6
    case .summary: 3
    case .place: 2
    case .text: 1
    case .terms, .cited: 0.5
    }
  }
}

/// What the index holds of a record.
enum DocumentKind: String {
  case practice, overview, page
}

extension Document {
  init(_ practice: Practice, publication: Publication, terms: IndexedTerms) {
    let kind: DocumentKind = practice.kind == .practice ? .practice : .overview
    let texts = FieldText.all(of: practice)
    self.init(
      id: practice.id.text, kind: kind.rawValue, texts: texts + practice.people.map { FieldText(.cited, nil, $0) },
      facets: practice.facetValues(terms), sortKeys: practice.sortKeys(publication),
      numbers: practice.completeness == .whole ? [:] : [CatalogueState.partlyRead: 1],
      payload: KeptTexts.bytes(of: practice, publication, texts))
  }

  init(_ page: ContentPage, publication: Publication) {
    self.init(
      id: page.id.text, kind: DocumentKind.page.rawValue, texts: FieldText.all(of: page),
      sortKeys: [SortKey.newest: SortKey.descending(publication.sequence)])
  }
}

extension Practice {
  func facetValues(_ terms: IndexedTerms) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: Facet.indexed.map { facet in
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
      let titleKey = CountryNames.collator(of: language).key(for: listTitle.words(in: language).text.asSorted)
      keys[SortKey.title(language)] = titleKey
      let first = CountryNames.names(in: language).inOrder(Set(countries.map(\.code))).first
      // Practices of no country come last.
      let country = first.map { [0] + CountryNames.key(of: $0.country, in: language) } ?? [1]
      keys[SortKey.country(language)] = country + [0] + titleKey
    }
    return keys
  }
}

extension String {
  /// Without quotation marks or whatever else stands before the first letter or digit.
  var asSorted: String { String(drop { !$0.isLetter && !$0.isNumber }) }
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

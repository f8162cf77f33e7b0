import Discovery
import Practices
import Records

extension FieldText {
  init(_ field: SearchField, _ language: Language?, _ text: String) {
    self.init(field: field.rawValue, language: language?.tag, text: text)
  }

  /// A localised Markdown text in each of its languages, without markup and citations.
  static func all(_ text: LocalizedText, as field: SearchField) -> [FieldText] {
    text.languages.map { FieldText(field, $0, text.words(in: $0).text.searchable) }
  }

  /// What search reads of a record, as the table of its fields says. Prose stands before headings and names: of two texts that say
  /// the same, a list shows the first.
  ///
  /// What its terms are called is looked up in the query instead (``Thesaurus``).
  static func all(of record: some Record) -> [FieldText] {
    let fields = record.searched
    let prose = fields.filter { $0.shape.form == .localized(.markdown) }
    let others = fields.filter { $0.shape.form != .localized(.markdown) }
    return (prose + others).flatMap { FieldText.all($0) }
  }

  private static func all(_ searched: SearchedField) -> [FieldText] {
    let field = searched.field
    switch searched.shape.form {
    case .term: return []
    case .localized:
      return searched.values.flatMap(\.texts).map { FieldText(field, $0.language, $0.text.searchable) }
    case .country:
      let countries = searched.values.compactMap { $0.scalar.flatMap { Country($0) } }
      return countries.flatMap { country in
        Language.interface.flatMap { language in
          CountryNames.every(of: country, in: language).map { FieldText(field, language, $0) }
        }
      }
    default: return searched.values.compactMap { $0.scalar.map { FieldText(field, nil, $0) } }
    }
  }
}

extension Practice {
  /// The people it cites, as their names are. Bodies are left out: nearly every practice cites the Council of Europe.
  var people: [String] {
    references.flatMap(\.author).compactMap { author in
      author.family.map { [author.given, $0].compactMap { $0 }.joined(separator: " ") }
    }
  }

  /// The vocabularies by whose terms it is found, those of facets first and in their order: of two terms that say the same, a
  /// list shows the first.
  static let searchedVocabularies: [VocabularyName] = {
    let searched: [VocabularyName] = shapes.compactMap { shape in
      if shape.search == .terms, case .term(let name, _) = shape.form { name } else { nil }
    }
    let ofFacets = Facet.all.compactMap(\.vocabulary).filter(searched.contains)
    return ofFacets + searched.filter { !ofFacets.contains($0) }
  }()
}

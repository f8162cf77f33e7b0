internal import Foundation
internal import ICU
public import InterfaceTexts
public import Records

extension FormField {
  /// The fields of a kind of record, by its table and in its order, in a reader's words.
  public static func of(
    _ type: any Record.Type, texts: InterfaceTexts, vocabularies: Vocabularies
  ) -> [FormField] {
    RecordFields(type, texts, vocabularies).fields
  }
}

/// Makes the fields of one kind of record.
private struct RecordFields {
  private let name: String
  private let shapes: [FieldShape]
  private let texts: InterfaceTexts
  private let vocabularies: Vocabularies
  private let facts: RecordFacts
  private let countries: [FormChoice]
  private let languages: [FormChoice]

  init(_ type: any Record.Type, _ texts: InterfaceTexts, _ vocabularies: Vocabularies) {
    (name, shapes) = (type.name, type.shapes)
    (self.texts, self.vocabularies) = (texts, vocabularies)
    facts = RecordFacts(texts, vocabularies)
    let collator = Collator(language: texts.language.tag)
    countries = Self.sorted(Country.all.map { ($0.code, $0.name(in: texts.language)) }, collator, texts)
    languages = Self.sorted(Language.written.map { ($0.tag, texts.name(of: $0)) }, collator, texts)
  }

  var fields: [FormField] { fields(shapes, of: name) }

  private func fields(_ shapes: [FieldShape], of group: String) -> [FormField] {
    shapes.map { shape in
      var inner: [FormField] = []
      if case .group(let name, let shapes) = shape.form { inner = fields(shapes, of: name) }
      return FormField(
        shape, label: reading(facts.label(shape, in: group, count: shape.presence == .list ? 2 : 1)),
        choices: choices(shape, of: group), inner: inner)
    }
  }

  private func choices(_ shape: FieldShape, of group: String) -> [FormChoice] {
    switch shape.form {
    case .term(let name, _):
      vocabularies.terms(name).map { term in
        FormChoice(value: term.key.text, label: reading(vocabularies.label(term.key, in: name, texts.language)))
      }
    case .choice(let values):
      values.map { FormChoice(value: $0, label: reading(texts.label(of: "\(shape.name).\($0)", in: group))) }
    case .country: countries
    case .language: languages
    case .field:
      shapes.filter(\.isInferrable).map {
        FormChoice(value: $0.name, label: reading(facts.label($0, in: name)))
      }
    case .line, .text, .localized, .labels, .key, .date, .number, .flag, .address, .doi, .citation, .record, .group: []
    }
  }

  private func reading(_ text: String) -> Reading { Reading(text: text, language: texts.language, state: .original) }

  private static func sorted(
    _ names: [(value: String, name: String)], _ collator: Collator, _ texts: InterfaceTexts
  ) -> [FormChoice] {
    names.map { ($0, collator.key(for: $0.name)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }
      .map { named, _ in
        FormChoice(
          value: named.value, label: Reading(text: named.name, language: texts.language, state: .original))
      }
  }
}

extension Language {
  /// The languages that have a tag of two letters; any other stays as it is where a record has it.
  fileprivate static let written: [Language] = Locale.LanguageCode.isoLanguageCodes
    .map(\.identifier).filter { $0.utf8.count == 2 }.compactMap { Language($0) }
}

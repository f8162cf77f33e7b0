import InterfaceTexts
import Layout
import Practices
import Records
import Testing

extension Reading {
  static func english(_ text: String) -> Reading { Reading(text: text, language: .english, state: .original) }
}

extension FormField {
  /// Called as its name.
  static func fixture(
    _ name: String, _ form: Form, _ presence: FieldShape.Presence = .optional, help: String? = nil,
    choices: [String] = [], inner: [FormField] = []
  ) -> FormField {
    FormField(
      FieldShape(name, form, presence, .within), label: .english(name), help: help.map { .english($0) },
      choices: choices.map { FormChoice(value: $0, label: .english($0.uppercased())) }, inner: inner)
  }

  /// A field of every form, and lists of the same.
  static let ofEveryForm: [FormField] = {
    let inner = [fixture("key", .key, .required), fixture("text", .localized(.markdown), .required)]
    let forms: [FormField] = [
      fixture("name", .line, .required, help: "Of the practice."), fixture("answer", .text),
      fixture("title", .localized(.line), .required), fixture("labels", .labels), fixture("slug", .key),
      fixture("topic", .term(VocabularyName("topic"), isClosed: false), choices: (1...9).map { "t\($0)" }),
      fixture("type", .choice(["a", "b"]), choices: ["a", "b"]), fixture("began", .date, help: "Roughly."),
      fixture("beds", .number), fixture("known", .flag), fixture("consent", .flag, .required),
      fixture("country", .country, choices: ["FR", "DE", "GR", "IT", "ES", "NO", "GB", "TR"]),
      fixture("language", .language, choices: ["en", "fr"]), fixture("page", .address), fixture("doi", .doi),
      fixture("cites", .citation), fixture("other", .record(nil)), fixture("inferred", .field, choices: ["name"]),
      fixture("part", .group("part", inner.map(\.shape)), inner: inner),
    ]
    return forms
      + forms.filter { $0.shape.form != .flag }.map { field in
        var list = field
        list.shape.name += "List"
        list.shape.presence = .list
        return list
      }
  }()
}

/// A form in English whose texts are English too.
struct FormFixture {
  let texts: InterfaceTexts

  init() throws { texts = try #require(try Self.all.get()[.english]) }

  static let all = Result { try InterfaceTexts.embedded() }

  func view(
    _ fields: [FormField], _ values: FieldTree = .fields([]), _ faults: [Fault] = [],
    languages: [Language] = [.english], original: Language = .english, focus: FieldPath? = nil
  ) -> FormView {
    FormView(
      fields, values: values, faults: faults, texts: texts, language: .english, textLanguages: languages,
      original: original, focus: focus)
  }

  /// The summary and the form.
  func page(_ view: FormView) -> WrittenPage {
    var html = HTML()
    view.writeSummary(&html)
    view.write(&html)
    return WrittenPage(html.bytes)
  }
}

extension FieldTree {
  static func typed(_ text: String) -> FieldTree { FieldTree(.scalar(text, .typed)) }
}

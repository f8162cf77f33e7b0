internal import ICU
internal import InterfaceTexts
public import Layout
internal import Records

/// The questions of a call as fields of a form.
public struct QuestionFields {
  private let questionnaire: Questionnaire
  private let frame: EditorialFrame

  public init(_ questionnaire: Questionnaire, _ frame: EditorialFrame) {
    self.questionnaire = questionnaire
    self.frame = frame
  }

  public func fields(of section: CallSection) -> [FormField] { questionnaire.questions(in: section).map(field) }

  func field(_ question: CallQuestion) -> FormField {
    FormField(
      question.shape, label: question.label.reading(in: frame.language),
      help: question.help?.reading(in: frame.language), choices: choices(of: question), input: question.input)
  }

  private func choices(of question: CallQuestion) -> [FormChoice] {
    switch question.form {
    case .country, .countries:
      sorted(Country.all.map { ($0.code, $0.name(in: frame.language)) })
    case .language:
      sorted(Language.answers.map { ($0.tag, frame.texts.name(of: $0)) })
    case .choice, .choices:
      if let name = question.vocabulary {
        frame.vocabularies.terms(VocabularyName(rawValue: name.text)).map {
          FormChoice(value: $0.key.text, label: ofInterface($0.label[frame.language] ?? $0.key.text))
        }
      } else {
        question.options.map { FormChoice(value: $0.key.text, label: $0.label.reading(in: frame.language)) }
      }
    case .line, .text, .flag, .date, .number, .address, .email: []
    }
  }

  /// By name, as the reader's language sorts.
  private func sorted(_ values: [(value: String, name: String)]) -> [FormChoice] {
    let collator = Collator(language: frame.language.tag)
    return values.map { (choice: FormChoice(value: $0, label: ofInterface($1)), key: collator.key(for: $1)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.choice)
  }

  private func ofInterface(_ text: String) -> Reading {
    .ofInterface(text, frame.language)
  }
}

extension CallQuestion {
  var shape: FieldShape {
    let (form, isList): (Records.Form, Bool) =
      switch self.form {
      case .line, .email: (.line, false)
      case .text: (.text, false)
      case .choice: (.choice(fixedValues ?? []), false)
      case .choices: (.choice(fixedValues ?? []), true)
      case .flag: (.flag, false)
      case .date: (.date, false)
      case .number: (.number, false)
      case .country: (.country, false)
      case .countries: (.country, true)
      case .language: (.language, false)
      case .address: (.address, false)
      }
    return FieldShape(key.text, form, isList ? .list : isRequired ? .required : .optional, .within)
  }

  fileprivate var input: FormField.Input? {
    switch self.form {
    case .email: FormField.Input(type: "email", autocomplete: "email")
    default: field == ContactField.name ? FormField.Input(autocomplete: "name") : nil
    }
  }
}

public import Records

/// A question of a call: a shape with words of its own.
public struct CallQuestion: Hashable, Codable, Sendable {
  /// What is answered with.
  public enum Form: String, Codable, Choice {
    case line, text, choice, choices, flag, date, number, country, countries, language, address, email
  }

  /// Unique in the call.
  public var key: Key
  public var label: LocalizedText
  /// Why it is asked, and what an answer looks like.
  public var help: LocalizedText?
  public var form: Form
  /// The vocabulary whose terms can be chosen.
  public var vocabulary: Key?
  /// What can be chosen where no vocabulary has it.
  public var options: [CallOption]
  public var isRequired: Bool
  /// When it is asked; nil for always.
  public var shownWhen: CallCondition?
  /// The field of a practice into which the answer goes when the submission is accepted.
  public var field: String?

  public init(key: Key, label: LocalizedText, form: Form) {
    self.key = key
    self.label = label
    self.form = form
    (options, isRequired) = ([], false)
  }
}

/// An answer that can be chosen.
public struct CallOption: Hashable, Codable, Sendable {
  public var key: Key
  public var label: LocalizedText

  public init(key: Key, label: LocalizedText) {
    self.key = key
    self.label = label
  }
}

/// The answer to an earlier question that makes another one be asked.
public struct CallCondition: Hashable, Codable, Sendable {
  public var question: Key
  /// A chosen key; `true` or `false` of a flag.
  public var value: String

  public init(question: Key, value: String) {
    self.question = question
    self.value = value
  }
}

extension CallQuestion: FieldGroup {
  public static let name = "callQuestion"

  public static let fields: [Field<CallQuestion>] = [
    .one("key", \.key),
    .one("label", \.label),
    .maybe("help", \.help),
    .one("form", \.form),
    .maybe("vocabulary", \.vocabulary),
    .each("options", \.options),
    .one("required", \.isRequired, else: false),
    .maybe("shownWhen", \.shownWhen),
    .maybe("field", \.field),
  ]

  public static func blank(in language: Language) -> CallQuestion {
    CallQuestion(key: "unknown", label: LocalizedText("", in: language), form: .line)
  }

  private enum CodingKeys: String, CodingKey {
    case key, label, help, form, vocabulary, options, shownWhen, field
    case isRequired = "required"
  }
}

extension CallOption: FieldGroup {
  public static let name = "callOption"

  public static let fields: [Field<CallOption>] = [.one("key", \.key), .one("label", \.label)]

  public static func blank(in language: Language) -> CallOption {
    CallOption(key: "unknown", label: LocalizedText("", in: language))
  }
}

extension CallCondition: FieldGroup {
  public static let name = "callCondition"
  public static let isInline = true

  public static let fields: [Field<CallCondition>] = [.one("question", \.question), .one("value", \.value)]

  public static func blank(in language: Language) -> CallCondition { CallCondition(question: "unknown", value: "") }
}

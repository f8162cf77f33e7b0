public import Records

// What one needs to know in order to begin: how, with whom, for what money. Each text is Markdown with citations, and nil where no
// source says it.

/// How a practice is begun.
public struct GettingStarted: Hashable, Codable, Sendable {
  public var decides: LocalizedText?
  public var steps: LocalizedText?
  public var leadTime: LocalizedText?
  /// What must be in place before.
  public var inPlace: LocalizedText?
}

/// Who does the work, and how they learn it.
public struct Training: Hashable, Codable, Sendable {
  public var roles: LocalizedText?
  public var hours: LocalizedText?
  public var trainers: LocalizedText?
}

/// What a practice costs, or saves.
public struct Cost: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Choice {
    case cost, saving
  }

  public var key: Key
  public var kind: Kind
  /// What the money is for.
  public var text: LocalizedText
  /// In whole units of the currency.
  public var amount: Int?
  /// ISO 4217, such as `EUR`.
  public var currency: String?
  /// Of which year the amount is.
  public var year: PartialDate?
  public var payer: LocalizedText?
}

extension GettingStarted: FieldGroup {
  public static let name = "gettingStarted"

  public static let fields: [Field<GettingStarted>] = [
    .maybe("decides", \.decides).markdown.searched(as: .text),
    .maybe("steps", \.steps).markdown.searched(as: .text),
    .maybe("leadTime", \.leadTime).markdown.searched(as: .text),
    .maybe("inPlace", \.inPlace).markdown.searched(as: .text),
  ]

  public static func blank(in language: Language) -> GettingStarted { GettingStarted() }
}

extension Training: FieldGroup {
  public static let name = "training"

  public static let fields: [Field<Training>] = [
    .maybe("roles", \.roles).markdown.searched(as: .text),
    .maybe("hours", \.hours).markdown.searched(as: .text),
    .maybe("trainers", \.trainers).markdown.searched(as: .text),
  ]

  public static func blank(in language: Language) -> Training { Training() }
}

extension Cost: FieldGroup {
  public static let name = "cost"

  public static let fields: [Field<Cost>] = [
    .one("key", \.key),
    .one("kind", \.kind),
    .one("text", \.text).markdown.searched(as: .text),
    .maybe("amount", \.amount),
    .maybe("currency", \.currency),
    .maybe("year", \.year),
    .maybe("payer", \.payer).markdown.searched(as: .text),
  ]

  public static func blank(in language: Language) -> Cost {
    Cost(key: "unknown", kind: .cost, text: LocalizedText("", in: language))
  }
}

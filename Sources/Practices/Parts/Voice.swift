public import Records

/// A published account in the first person.
public struct Voice: Hashable, Codable, Sendable {
  public var key: Key
  /// As published.
  public var who: LocalizedText
  /// In what capacity the person speaks.
  public var capacity: LocalizedText?
  /// What the account tells, in the editors' words. Markdown with citations.
  public var text: LocalizedText
  public var quotation: Quotation?
  public var cites: [Key] = []
}

/// Somebody's own words, in the language in which they were published.
public struct Quotation: Hashable, Codable, Sendable {
  /// Without quotation marks.
  public var words: String
  public var language: Language
}

/// A handbook or a tool. What is not known of it is left out.
public struct Material: Hashable, Codable, Sendable {
  public var key: Key
  public var name: String
  /// What it is. Markdown with citations.
  public var text: LocalizedText?
  public var languages: [Language] = []
  public var price: LocalizedText?
  public var licence: String?
  public var url: String?
}

/// An organisation that can be asked; never a private person.
public struct Contact: Hashable, Codable, Sendable {
  public var organisation: String
  public var url: String?
  /// The day on which an editor last read the page.
  public var checked: PartialDate?
}

extension Voice: FieldGroup {
  public static let name = "voice"

  public static let fields: [Field<Voice>] = [
    .one("key", \.key),
    .one("who", \.who),
    .maybe("capacity", \.capacity),
    .one("text", \.text).markdown.searched(as: .text),
    .maybe("quotation", \.quotation),
    .each("cites", \.cites).form(.citation),
  ]

  public static func blank(in language: Language) -> Voice {
    Voice(key: "unknown", who: LocalizedText("", in: language), text: LocalizedText("", in: language))
  }
}

extension Quotation: FieldGroup {
  public static let name = "quotation"
  public static let isInline = true
  /// In characters: a quotation is short.
  static let longest = 200

  public static let fields: [Field<Quotation>] = [
    .one("words", \.words),
    .one("language", \.language),
  ]

  public static func blank(in language: Language) -> Quotation { Quotation(words: "", language: language) }
}

extension Material: FieldGroup {
  public static let name = "material"

  public static let fields: [Field<Material>] = [
    .one("key", \.key),
    .one("name", \.name).searched(as: .text),
    .maybe("text", \.text).markdown.searched(as: .text),
    .each("languages", \.languages),
    .maybe("price", \.price).markdown,
    .maybe("licence", \.licence),
    .maybe("url", \.url).form(.address),
  ]

  public static func blank(in language: Language) -> Material { Material(key: "unknown", name: "") }
}

extension Contact: FieldGroup {
  public static let name = "contact"
  public static let isInline = true

  public static let fields: [Field<Contact>] = [
    .one("organisation", \.organisation).searched(as: .text),
    .maybe("url", \.url).form(.address),
    .maybe("checked", \.checked),
  ]

  public static func blank(in language: Language) -> Contact { Contact(organisation: "") }
}

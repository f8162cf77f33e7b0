public import Records

/// What those who are there notice, each text Markdown with citations, and nil where no source says it.
public struct DayInPractice: Hashable, Codable, Sendable {
  public var patient: LocalizedText?
  /// A nurse, or whoever else works there.
  public var nurse: LocalizedText?
  public var relative: LocalizedText?
  public var interventions: [Intervention] = []
}

/// Something that is done, by its name.
public struct Intervention: Hashable, Codable, Sendable {
  public var key: Key
  public var name: LocalizedText
  public var text: LocalizedText
}

/// What protects people, and what may go wrong; each text Markdown with citations, and nil where no source says it.
public struct Safeguards: Hashable, Codable, Sendable {
  public var consent: LocalizedText?
  public var complaint: LocalizedText?
  public var advocate: LocalizedText?
  /// What may take the place of the measure that falls.
  public var mayReplace: LocalizedText?
  /// Harms that were reported, or that somebody looked for and did not find.
  public var harms: LocalizedText?
}

extension DayInPractice: FieldGroup {
  public static let name = "dayInPractice"

  public static let fields: [Field<DayInPractice>] = [
    .maybe("patient", \.patient).markdown.searched(as: .text),
    .maybe("nurse", \.nurse).markdown.searched(as: .text),
    .maybe("relative", \.relative).markdown.searched(as: .text),
    .each("interventions", \.interventions),
  ]

  public static func blank(in language: Language) -> DayInPractice { DayInPractice() }
}

extension Intervention: FieldGroup {
  public static let name = "intervention"

  public static let fields: [Field<Intervention>] = [
    .one("key", \.key),
    .one("name", \.name).searched(as: .text),
    .one("text", \.text).markdown.searched(as: .text),
  ]

  public static func blank(in language: Language) -> Intervention {
    Intervention(key: "unknown", name: LocalizedText("", in: language), text: LocalizedText("", in: language))
  }
}

extension Safeguards: FieldGroup {
  public static let name = "safeguards"

  public static let fields: [Field<Safeguards>] = [
    .maybe("consent", \.consent).markdown.searched(as: .text),
    .maybe("complaint", \.complaint).markdown.searched(as: .text),
    .maybe("advocate", \.advocate).markdown.searched(as: .text),
    .maybe("mayReplace", \.mayReplace).markdown.searched(as: .text),
    .maybe("harms", \.harms).markdown.searched(as: .text),
  ]

  public static func blank(in language: Language) -> Safeguards { Safeguards() }
}

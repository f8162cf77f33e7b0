public import Ledger
public import Records

/// A call for practices: what is asked, when, and what becomes of the answers.
public struct Call: Hashable, Codable, Sendable {
  public var id: Key
  public var slug: Key
  public var language: Language
  public var title: LocalizedText
  /// Markdown: what is wanted, who may submit, what happens then.
  public var text: LocalizedText
  public var opens: PartialDate
  /// The last day; nil for a call without end.
  public var closes: PartialDate?
  public var sections: [CallSection]
  /// Markdown: what is said after handing in.
  public var confirmation: LocalizedText
  /// Months after the decision until the submitter's name and address are deleted.
  public var contactMonths: Int
  /// Whether reviewers are not told who submitted.
  public var isAnonymous: Bool
  /// How many approvals publishing needs, one of them of somebody with lived experience.
  public var approvals: Int

  public init(
    id: Key, slug: Key, language: Language, title: LocalizedText, text: LocalizedText, opens: PartialDate,
    sections: [CallSection] = [], confirmation: LocalizedText
  ) {
    self.id = id
    self.slug = slug
    self.language = language
    self.title = title
    self.text = text
    self.opens = opens
    self.sections = sections
    self.confirmation = confirmation
    (contactMonths, isAnonymous, approvals) = (24, true, 2)
  }

  /// Whether something can be handed in on a day.
  public func isOpen(on day: PartialDate) -> Bool {
    !day.isCertainlyBefore(opens) && !(closes?.isCertainlyBefore(day) ?? false)
  }

  /// The calls that readers see, by their records.
  public static func published(in ledger: any RecordLedger) async throws -> [Call] {
    try await CallReader().published(in: ledger)
  }

  public func section(_ key: Key) -> CallSection? { sections.first { $0.key == key } }

  public var questions: [CallQuestion] { sections.flatMap(\.questions) }
}

/// A page of a questionnaire.
public struct CallSection: Hashable, Codable, Sendable {
  public var key: Key
  public var title: LocalizedText
  /// Markdown.
  public var text: LocalizedText?
  public var questions: [CallQuestion]

  public init(key: Key, title: LocalizedText, text: LocalizedText? = nil, questions: [CallQuestion] = []) {
    self.key = key
    self.title = title
    self.text = text
    self.questions = questions
  }
}

extension Call: Record {
  public static let name = "call"
  public static let version = 1
  public static let files = RecordFiles.yaml(folder: "calls")

  public static let fields: [Field<Call>] = [
    .one("id", \.id),
    .one("slug", \.slug),
    .one("language", \.language),
    .one("title", \.title),
    .one("text", \.text).markdown,
    .one("opens", \.opens),
    .maybe("closes", \.closes),
    .each("sections", \.sections),
    .one("confirmation", \.confirmation).markdown,
    .one("contactMonths", \.contactMonths),
    .one("isAnonymous", \.isAnonymous),
    .one("approvals", \.approvals),
  ]

  public static func blank(in language: Language) -> Call {
    let nothing = LocalizedText("", in: language)
    return Call(
      id: "unknown", slug: "unknown", language: language, title: nothing, text: nothing, opens: .unknown,
      confirmation: nothing)
  }

  public var fileName: String { slug.text }
  public var addresses: [(field: String, address: String)] { [("slug", "calls/\(slug)")] }

  public func check(_ collection: CollectionTerms, _ add: (Fault) -> Void) { CallRules(self).check(add) }
}

extension CallSection: FieldGroup {
  public static let name = "callSection"

  public static let fields: [Field<CallSection>] = [
    .one("key", \.key),
    .one("title", \.title),
    .maybe("text", \.text).markdown,
    .each("questions", \.questions),
  ]

  public static func blank(in language: Language) -> CallSection {
    CallSection(key: "unknown", title: LocalizedText("", in: language))
  }
}

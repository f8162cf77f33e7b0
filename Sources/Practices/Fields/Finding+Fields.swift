public import Records

extension EvidenceStatement: FieldGroup {
  public static let name = "evidence"

  public static let fields: [Field<EvidenceStatement>] = [
    .one("key", \.key),
    .maybe("outcome", \.outcome).searched(as: .text),
    .maybe("group", \.group).terms(of: .outcome),
    .one("design", \.design).terms(of: .design),
    .one("status", \.status),
    .maybe("direction", \.direction),
    .each("flags", \.flags),
    .maybe("participants", \.participants),
    .maybe("studies", \.studies),
    .one("finding", \.finding).markdown.searched(as: .text),
    .maybe("limits", \.limits).markdown,
    .each("cites", \.cites).form(.citation),
  ]

  public static func blank(in language: Language) -> EvidenceStatement {
    EvidenceStatement(
      key: "unknown", design: "unknown", status: .noSearchDone, finding: LocalizedText("", in: language))
  }
}

extension Claim: FieldGroup {
  public static let name = "claim"

  public static let fields: [Field<Claim>] = [
    .one("key", \.key),
    .one("claim", \.claim),
    .one("text", \.text).markdown.searched(as: .text),
    .one("asOf", \.asOf),
    .each("cites", \.cites).form(.citation),
    .one("state", \.state),
    .maybe("instead", \.instead).markdown,
    .each("checks", \.checks),
    .maybe("search", \.search),
  ]

  public static func blank(in language: Language) -> Claim {
    Claim(
      key: "unknown", claim: .description, text: LocalizedText("", in: language), asOf: .unknown, cites: [],
      state: .unchecked)
  }
}

extension ClaimCheck: FieldGroup {
  public static let name = "check"

  public static let fields: [Field<ClaimCheck>] = [
    .one("recorded", \.recorded),
    .one("role", \.role),
    .one("finding", \.finding).markdown,
    .each("cites", \.cites).form(.citation),
    .maybe("due", \.due),
  ]

  public static func blank(in language: Language) -> ClaimCheck {
    ClaimCheck(recorded: .unknown, role: "", finding: LocalizedText("", in: language), cites: [])
  }
}

extension EvidenceSearch: FieldGroup {
  public static let name = "search"

  public static let fields: [Field<EvidenceSearch>] = [
    .maybe("date", \.date),
    .maybe("terms", \.terms),
  ]

  public static func blank(in language: Language) -> EvidenceSearch { EvidenceSearch(date: nil, terms: nil) }
}

extension Discrepancy: FieldGroup {
  public static let name = "discrepancy"

  public static let fields: [Field<Discrepancy>] = [
    .one("key", \.key),
    .one("quantity", \.quantity),
    .each("values", \.values),
    .maybe("note", \.note).markdown,
  ]

  public static func blank(in language: Language) -> Discrepancy {
    Discrepancy(key: "unknown", quantity: LocalizedText("", in: language), values: [])
  }
}

extension ObservedValue: FieldGroup {
  public static let name = "value"

  public static let fields: [Field<ObservedValue>] = [
    .one("value", \.value),
    .maybe("asOf", \.asOf),
    .each("cites", \.cites).form(.citation),
  ]

  public static func blank(in language: Language) -> ObservedValue {
    ObservedValue(value: LocalizedText("", in: language), cites: [])
  }
}

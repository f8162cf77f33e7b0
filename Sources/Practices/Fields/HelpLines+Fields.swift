public import Records

extension HelpLines: Record {
  public static let name = "help"
  public static let version = 1
  public static let files = RecordFiles.yaml(folder: "help")

  public static let fields: [Field<HelpLines>] = [
    .one("id", \.id),
    .one("country", \.country),
    .one("language", \.language),
    .each("emergency", \.emergency),
    .each("lines", \.lines),
  ]

  /// Its country is read before anybody sees it.
  public static func blank(in language: Language) -> HelpLines {
    HelpLines(id: "unknown", country: Country.all[0], language: language)
  }

  public var fileName: String { country.code.lowercased() }
  /// One record for a country.
  public var addresses: [(field: String, address: String)] { [("country", "help/\(fileName)")] }

  public func check(_ collection: CollectionTerms, _ add: (Fault) -> Void) { HelpRules(self).check(add) }
}

extension EmergencyNumber: FieldGroup {
  public static let name = "emergencyNumber"

  public static let fields: [Field<EmergencyNumber>] = [
    .maybe("number", \.number),
    .maybe("use", \.use),
    .one("source", \.source),
  ]

  public static func blank(in language: Language) -> EmergencyNumber { EmergencyNumber(source: .blank(in: language)) }
}

extension HelpLine: FieldGroup {
  public static let name = "helpLine"

  public static let fields: [Field<HelpLine>] = [
    .one("key", \.key),
    .one("name", \.name),
    .maybe("about", \.about),
    .maybe("number", \.number),
    .maybe("hours", \.hours, .facts),
    .each("languages", \.languages, .facts),
    .maybe("cost", \.cost, .facts),
    .maybe("writing", \.writing, .facts),
    .maybe("afterwards", \.afterwards, .facts),
    .maybe("url", \.url).form(.address),
    .one("source", \.source),
    .each("furtherSources", \.furtherSources),
  ]

  public static func blank(in language: Language) -> HelpLine {
    HelpLine(key: "unknown", name: "", source: .blank(in: language))
  }
}

extension HelpSource: FieldGroup {
  public static let name = "helpSource"
  public static let isInline = true

  public static let fields: [Field<HelpSource>] = [
    .one("publisher", \.publisher),
    .one("kind", \.kind),
    .one("url", \.url).form(.address),
    .maybe("date", \.date),
    .maybe("notBefore", \.notBefore),
  ]

  public static func blank(in language: Language) -> HelpSource { HelpSource(publisher: "", kind: .other, url: "") }
}

public import Records

extension Practice: FieldGroup {
  public static let name = "practice"

  /// In the order in which a file has them. Facts are shown in this order too.
  public static let fields: [Field<Practice>] = [
    .one("id", \.id, .about),
    .one("kind", \.kind, .about),
    .one("slug", \.slug, .about),
    .each("oldSlugs", \.oldSlugs, .about),
    .one("language", \.language, .about),
    .one("title", \.title, .head).searched(as: .title).inferrable,
    .maybe("shortTitle", \.shortTitle, .head).searched(as: .title),
    .each("otherNames", \.otherNames, .head).searched(as: .title),
    .one("summary", \.summary, .head).markdown.searched(as: .summary),
    .each("sections", \.sections, .sections),
    .each("types", \.types, .facts).searched(as: .terms).inferrable,
    .each("countries", \.countries, .facts).searched(as: .place).inferrable,
    .maybe("international", \.international, .facts).joining("countries").inferrable,
    .each("places", \.places, .facts).searched(as: .place).inferrable,
    .maybe("provider", \.provider, .facts).searched(as: .place).inferrable,
    .maybe("started", \.started, .facts).inferrable,
    .maybe("ended", \.ended, .facts).silent.inferrable,
    .one("activity", \.activity, .facts, else: .unknown).inferrable,
    .each("aims", \.aims, .facts).terms(of: .aim).searched(as: .terms).inferrable,
    .each("stages", \.stages, .facts).terms(of: .stage).searched(as: .terms).inferrable,
    .each("rights", \.rights, .facts).terms(of: .right).silent.searched(as: .terms).inferrable,
    .each("topics", \.topics, .facts).terms(of: .topic).searched(as: .terms),
    .each("populations", \.populations, .facts).terms(of: .population).searched(as: .terms).inferrable,
    .each("inferred", \.inferred, .about).form(.field),
    .one("completeness", \.completeness, .about),
    .each("parts", \.parts, .about).form(.record(Practice.name)),
    .each("related", \.related, .about).form(.record(Practice.name)),
    .each("submissions", \.submissions, .submissions).inferrable,
    .each("evidence", \.evidence, .evidence),
    .each("claims", \.claims, .claims),
    .each("discrepancies", \.discrepancies, .discrepancies),
    .each("limits", \.limits, .limits).markdown.searched(as: .text),
    .each("references", \.references, .references),
    .each("links", \.links, .links),
  ]

  public static func blank(in language: Language) -> Practice {
    let nothing = LocalizedText("", in: language)
    return Practice(
      id: "unknown", slug: "unknown", language: language, title: nothing, summary: nothing, completeness: .partial)
  }

  /// The fields of which a record may say that editors inferred them.
  public static let inferrableFields = shapes.filter(\.isInferrable).map(\.name)
}

/// The parts of a practice as its page shows them, in that order.
extension FieldPart {
  public static let head = FieldPart("head")
  public static let facts = FieldPart("facts")
  public static let sections = FieldPart("sections")
  public static let evidence = FieldPart("evidence")
  public static let claims = FieldPart("claims")
  public static let discrepancies = FieldPart("discrepancies")
  public static let limits = FieldPart("limits")
  public static let submissions = FieldPart("submissions")
  public static let references = FieldPart("references")
  public static let links = FieldPart("links")
  public static let about = FieldPart("about")

  public static let ofPractices: [FieldPart] = [
    .head, .facts, .sections, .evidence, .claims, .discrepancies, .limits, .submissions, .references, .links, .about,
  ]
}

extension Section: FieldGroup {
  public static let name = "section"

  public static let fields: [Field<Section>] = [
    .one("key", \.key),
    .one("heading", \.heading).searched(as: .text),
    .one("text", \.text).markdown.searched(as: .text),
  ]

  public static func blank(in language: Language) -> Section {
    Section(key: "unknown", heading: LocalizedText("", in: language), text: LocalizedText("", in: language))
  }
}

extension Submission: FieldGroup {
  public static let name = "submission"
  public static let isInline = true

  public static let fields: [Field<Submission>] = [
    .one("number", \.number),
    .one("by", \.by),
    .maybe("name", \.name),
  ]

  public static func blank(in language: Language) -> Submission { Submission(number: "", by: .unknown) }
}

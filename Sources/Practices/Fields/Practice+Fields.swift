public import Records

extension Practice {
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
  public static let gettingStarted = FieldPart("gettingStarted")
  public static let training = FieldPart("training")
  public static let costs = FieldPart("costs")
  public static let dayInPractice = FieldPart("dayInPractice")
  public static let safeguards = FieldPart("safeguards")
  public static let voices = FieldPart("voices")
  public static let materials = FieldPart("materials")
  public static let contacts = FieldPart("contacts")
  public static let evidence = FieldPart("evidence")
  public static let claims = FieldPart("claims")
  public static let discrepancies = FieldPart("discrepancies")
  public static let limits = FieldPart("limits")
  public static let submissions = FieldPart("submissions")
  public static let references = FieldPart("references")
  public static let links = FieldPart("links")
  public static let about = FieldPart("about")

  /// What one needs in order to act.
  public static let ofTakingUp: [FieldPart] = [
    .gettingStarted, .training, .costs, .dayInPractice, .safeguards, .voices, .materials, .contacts,
  ]

  public static let ofPractices: [FieldPart] =
    [
      .head, .facts, .sections,
    ] + ofTakingUp + [
      .evidence, .claims, .discrepancies, .limits, .submissions, .references, .links, .about,
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

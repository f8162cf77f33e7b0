import Practices
import Records

/// Reads a practice's fields; what is wrong is a fault, and the record is nil when its identity or its texts are.
struct PracticeReader {
  let mapping: MappingReader
  let language: Language

  static func read(_ reader: NodeReader) -> (practice: Practice?, basedOn: Int?) {
    guard let mapping = MappingReader(reader) else { return (nil, nil) }
    let language = mapping.required("language")?.value("a language tag such as en", Language.init)
    let basedOn = mapping.optional("basedOn")?.integer()
    let practice = PracticeReader(mapping: mapping, language: language ?? .english).practice()
    mapping.finish()
    return (language == nil ? nil : practice, basedOn)
  }

  private func practice() -> Practice? {
    let id = mapping.required("id")?.key()
    let kind = mapping.required("kind")?.value("practice or overview", Practice.Kind.init(rawValue:))
    let slug = mapping.required("slug")?.key()
    let title = text("title", required: true)
    let summary = text("summary", required: true)
    let completeness = mapping.required("completeness")?.term(Completeness.self)
    var practice = Practice(
      id: id ?? "unknown", kind: kind ?? .practice, slug: slug ?? "unknown", language: language,
      title: title ?? LocalizedText("", in: language), summary: summary ?? LocalizedText("", in: language),
      completeness: completeness ?? .partial)
    readFacts(&practice)
    readSorting(&practice)
    readFindings(&practice)
    readSources(&practice)
    guard id != nil, kind != nil, slug != nil, title != nil, summary != nil, completeness != nil else { return nil }
    return practice
  }

  private func text(_ name: String, required: Bool = false) -> LocalizedText? {
    (required ? mapping.required(name) : mapping.optional(name))?.localized(language)
  }

  private func readFacts(_ practice: inout Practice) {
    practice.oldSlugs = mapping.list("oldSlugs") { $0.key() }
    practice.otherNames = mapping.list("otherNames") { $0.line() }
    practice.sections = mapping.list("sections", section)
    practice.countries = mapping.list("countries") { $0.country() }
    practice.international = mapping.optional("international")?.bool()
    practice.places = mapping.list("places") { $0.line() }
    practice.provider = mapping.optional("provider")?.line()
    practice.started = mapping.optional("started")?.date()
    practice.ended = mapping.optional("ended")?.date()
    practice.activity = mapping.optional("activity")?.term(Activity.self) ?? .unknown
    practice.inferred = mapping.list("inferred") { $0.line() }
  }

  private func readSorting(_ practice: inout Practice) {
    practice.types = mapping.list("types") { $0.term(PracticeType.self) }
    practice.aims = mapping.list("aims") { $0.key() }
    practice.stages = mapping.list("stages") { $0.key() }
    practice.rights = mapping.list("rights") { $0.key() }
    practice.topics = mapping.list("topics") { $0.key() }
    practice.populations = mapping.list("populations") { $0.key() }
    practice.parts = mapping.list("parts") { $0.key() }
    practice.related = mapping.list("related") { $0.key() }
  }

  private func readFindings(_ practice: inout Practice) {
    let findings = FindingReader(language: language)
    practice.evidence = mapping.list("evidence", findings.statement)
    practice.claims = mapping.list("claims", findings.claim)
    practice.discrepancies = mapping.list("discrepancies", findings.discrepancy)
    practice.limits = mapping.list("limits") { $0.localized(language) }
  }

  private func readSources(_ practice: inout Practice) {
    practice.submissions = mapping.list("submissions", SourceReader.submission)
    practice.references = mapping.list("references", SourceReader.reference)
    practice.links = mapping.list("links", SourceReader.link)
  }

  private func section(_ reader: NodeReader) -> Section? {
    reader.mapping { mapping in
      let key = mapping.required("key")?.key()
      let heading = mapping.required("heading")?.localized(language)
      let text = mapping.required("text")?.localized(language)
      guard let key, let heading, let text else { return nil }
      return Section(key: key, heading: heading, text: text)
    }
  }
}

internal import Catalogue
internal import InterfaceTexts
internal import Practices
internal import Records

/// What a reader calls the parts, fields and values of a record.
struct ChangeNames {
  let former: Practice
  let present: Practice
  let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  // MARK: - Parts

  func heading(of part: RecordPart) -> Reading {
    switch part {
    case .head: interface(.historyHead)
    case .facts: interface(.practiceFacts)
    case .limits: interface(.practiceLimits)
    case .submissions: interface(.submissionsTitle)
    case .references: interface(.referencesTitle)
    case .links: interface(.practiceLinks)
    case .about: interface(.practiceAbout)
    case .section(let key): named { $0.sections.first { $0.key == key }?.heading } ?? interface(.historyFieldText)
    case .evidence(let key):
      named { $0.evidence.first { $0.key == key }?.outcome } ?? interface(.evidenceNoOutcome)
    case .claim(let key): named { $0.claims.first { $0.key == key }?.text } ?? interface(.historyFieldStatement)
    case .discrepancy(let key):
      named { $0.discrepancies.first { $0.key == key }?.quantity } ?? interface(.disagreeTitle)
    }
  }

  private func interface(_ key: TextKey) -> Reading { .ofInterface(texts[key], frame.language) }

  private func named(_ text: (Practice) -> LocalizedText?) -> Reading? {
    (text(present) ?? text(former))?.reading(in: frame.language)
  }

  /// References, links and submissions as one text each.
  func items(of practice: Practice, _ part: RecordPart) -> [(key: String, label: String, text: String)] {
    switch part {
    case .references:
      let labels = ReferenceLabels(practice.references)
      return practice.references.map { ($0.key.text, labels.label($0.key, texts) ?? $0.key.text, text(of: $0)) }
    case .links:
      return practice.links.map { ($0.name, $0.name, [$0.name, $0.url].compactMap { $0 }.joined(separator: " ")) }
    case .submissions:
      return practice.submissions.map { submission in
        let label = texts.text(.submissionsNumber, ["number": submission.number])
        return (
          submission.number, label,
          [label, frame.label(submission.by), submission.name].compactMap { $0 }
            .joined(separator: " · ")
        )
      }
    default: return []
    }
  }

  private func text(of reference: Reference) -> String {
    let authors = reference.author.map { author in
      author.literal ?? [author.family, author.given].compactMap { $0 }.joined(separator: ", ")
    }
    let names = authors.joined(separator: "; ") + (reference.moreAuthors ? " " + texts[.referencesAndOthers] : "")
    let issue = reference.issue.map { "(\($0))" } ?? ""
    let place = [(reference.volume ?? "") + issue, reference.pages ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let parts = [
      names + " (" + (reference.issued.map(texts.date) ?? texts[.referencesNoDate]) + ")", reference.title,
      reference.container, place.isEmpty ? nil : place, reference.publisher, reference.note, reference.address,
    ]
    return parts.compactMap { $0 }.joined(separator: ". ")
  }

  // MARK: - Fields

  /// The name of the field at a path, with those of the fields it stands in within its part.
  func label(_ path: [RecordDifference.Step], _ part: RecordPart) -> String {
    let names = path.dropFirst(part.depth).compactMap { step -> String? in
      if case .field(let name) = step { self.name(of: name) } else { nil }
    }
    return names.isEmpty ? heading(of: part).text : names.joined(separator: " · ")
  }

  /// The name of a localised text, with its language where that is not the reader's.
  func label(_ path: [RecordDifference.Step], _ language: Language, _ part: RecordPart) -> String {
    let name =
      part == .limits ? texts[.historyFieldText] : label(Array(repeating: .index(0), count: part.depth) + path, part)
    return language == frame.language ? name : name + " (" + texts.name(of: language) + ")"
  }

  /// Nil for a list whose items' fields say enough.
  private func name(of field: String) -> String? {
    if field == "values" { return nil }
    if let vocabulary = Self.vocabularies[field] { return frame.label(of: vocabulary) }
    if field == "countries" || field == "international" { return texts.text(.practiceCountries, count: 2) }
    return Self.names[field].map { texts[$0] } ?? field
  }

  private static let names: [String: TextKey] = [
    "title": .historyFieldTitle, "otherNames": .historyFieldOtherNames, "summary": .historyFieldSummary,
    "heading": .historyFieldTitle, "text": .historyFieldText, "slug": .historyFieldAddress,
    "oldSlugs": .historyFieldFormerAddresses, "language": .navLanguage, "places": .practicePlaces,
    "provider": .practiceProvider, "started": .practiceStarted, "ended": .practiceEnded,
    "inferred": .practiceInferred, "parts": .practiceParts, "related": .practiceRelated,
    "outcome": .historyFieldOutcome,
    "participants": .evidenceParticipants, "studies": .evidenceStudies, "finding": .historyFieldFinding,
    "limits": .evidenceLimits, "cites": .practiceSources, "asOf": .disagreeDate, "date": .disagreeDate,
    "recorded": .disagreeDate, "instead": .claimsInstead, "checks": .historyFieldCheck, "due": .historyFieldDue,
    "role": .historyBy, "search": .claimsSearch, "terms": .historyFieldText, "quantity": .historyFieldQuantity,
    "value": .historyFieldValue, "note": .historyFieldNote,
  ]

  private static let vocabularies: [String: VocabularyName] = [
    "types": .type, "aims": .aim, "stages": .stage, "rights": .right, "topics": .topic, "populations": .population,
    "activity": .activity, "completeness": .completeness, "status": .evidenceStatus, "direction": .evidenceDirection,
    "flags": .evidenceFlag, "design": .design, "state": .claimState, "claim": .claimKind, "by": .submitter,
  ]

  // MARK: - Values

  /// A value as readers know it; none for what says nothing.
  func values(_ value: JSONValue?, of field: String) -> [String] {
    switch value {
    case .integer(let number): [texts.number(number)]
    case .bool(true): [field == "international" ? texts[.facetInternational] : field]
    case .string(let text) where !text.isEmpty: [name(text, of: field)]
    default: []
    }
  }

  private func name(_ text: String, of field: String) -> String {
    switch field {
    case "countries": Country(text)?.name(in: frame.language) ?? text
    case "started", "ended", "asOf", "recorded", "due", "date": PartialDate(text).map(texts.date) ?? text
    case "language": Language(text).map(texts.name) ?? text
    case "inferred": name(of: text) ?? text
    case "cites": Key(text).flatMap(source) ?? text
    case "parts", "related": Key(text).flatMap(title) ?? text
    default: Self.vocabularies[field].flatMap { name in Key(text).map { frame.label($0, in: name) } } ?? text
    }
  }

  private func source(_ key: Key) -> String? {
    ReferenceLabels(present.references).label(key, texts) ?? ReferenceLabels(former.references).label(key, texts)
  }

  private func title(_ id: Key) -> String? { frame.state.header(id)?.title.reading(in: frame.language).text }
}

import Catalogue
public import InterfaceTexts
public import Practices
public import Records

/// A practice as a Markdown document in one language, with Pandoc's citations (`[@key]`) and the references at its end.
///
/// A text that does not exist in the language stands in its own, marked as a span with `lang`.
public struct RecordMarkdown: Sendable {
  public private(set) var text = ""
  private let practice: Practice
  private let vocabularies: Vocabularies
  private let texts: InterfaceTexts
  private var language: Language { texts.language }

  public init(_ practice: Practice, vocabularies: Vocabularies, texts: InterfaceTexts) {
    self.practice = practice
    self.vocabularies = vocabularies
    self.texts = texts
    heading(1, reading(practice.title))
    paragraph(reading(practice.summary))
    if let finding = practice.coercion {
      paragraph(
        "**\(texts[.glanceCoercion])** (\(vocabularies.label(finding.direction, language))): \(reading(finding.text))")
    }
    writeFacts()
    for section in practice.sections {
      heading(2, reading(section.heading))
      paragraph(reading(section.text))
    }
    writeTakingUp()
    writeEvidence()
    writeClaims()
    writeDiscrepancies()
    list(texts[.practiceLimits], practice.limits.map(reading))
    writeSources()
  }

  private mutating func heading(_ level: Int, _ title: String) {
    text += "\(text.isEmpty ? "" : "\n")\(String(repeating: "#", count: level)) \(title)\n"
  }

  private mutating func paragraph(_ body: String) { text += "\n\(body)\n" }

  private mutating func list(_ title: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    heading(2, title)
    text += "\n"
    for item in items { text += "- \(item.indented)\n" }
  }

  private func reading(_ localized: LocalizedText) -> String { marked(localized.reading(in: language)) }

  private func marked(_ reading: Reading) -> String {
    reading.language == language ? reading.text : "[\(reading.text)]{lang=\(reading.language)}"
  }

  private mutating func writeFacts() {
    text += "\n"
    for fact in RecordFacts(texts, vocabularies).facts(of: practice, in: .facts) where !fact.values.isEmpty {
      text += "- **\(fact.label):** \(texts.list(fact.values.map(\.text)))\n"
    }
    let name = vocabularies.byName[.completeness]?.label[language] ?? VocabularyName.completeness.rawValue
    text += "- **\(name):** \(vocabularies.label(practice.completeness, language))\n"
  }

  /// What one needs in order to act.
  private mutating func writeTakingUp() {
    for part in RecordFacts(texts, vocabularies).parts(FieldPart.ofTakingUp, of: practice) {
      heading(2, part.heading)
      for passage in part.passages { write(passage, level: 3) }
    }
  }

  private mutating func write(_ passage: RecordPassage, level: Int) {
    heading(level, marked(passage.title))
    let address = passage.address.map { ["<\($0)>"] } ?? []
    let details = passage.details.map(marked) + address
    if !details.isEmpty { paragraph(details.joined(separator: " · ")) }
    for (label, text) in passage.texts { paragraph((label.map { "**\($0):** " } ?? "") + reading(text)) }
    if let quotation = passage.quotation { paragraph("> \(marked(quotation))") }
    if !passage.cites.isEmpty { paragraph("[\(passage.cites.map { "@\($0)" }.joined(separator: "; "))]") }
    for inner in passage.passages { write(inner, level: level + 1) }
  }

  private mutating func writeEvidence() {
    guard !practice.evidence.isEmpty else { return }
    heading(2, texts[.evidenceTitle])
    for statement in practice.evidence {
      heading(3, statement.outcome.map(reading) ?? texts[.evidenceNoOutcome])
      paragraph(reading(statement.finding))
      text += "\n"
      text += "- \(vocabularies.label(statement.status, language))\n"
      text += "- \(vocabularies.label(statement.design, in: .design, language))\n"
      if let direction = statement.direction { text += "- \(vocabularies.label(direction, language))\n" }
      for flag in statement.flags { text += "- \(vocabularies.label(flag, language))\n" }
      if let count = statement.participants { text += "- \(texts[.evidenceParticipants]): \(texts.number(count))\n" }
      if let count = statement.studies { text += "- \(texts[.evidenceStudies]): \(texts.number(count))\n" }
      if let limits = statement.limits { text += "- \(texts[.evidenceLimits]): \(reading(limits).indented)\n" }
    }
  }

  private mutating func writeClaims() {
    guard !practice.claims.isEmpty else { return }
    heading(2, texts[.claimsTitle])
    for claim in practice.claims {
      heading(3, vocabularies.label(claim.state, language))
      paragraph("> \(reading(claim.text).replacing("\n", with: "\n> "))")
      paragraph(texts.text(.claimsAsOf, ["date": texts.date(claim.asOf)]))
      if let instead = claim.instead { paragraph("**\(texts[.claimsInstead]):** \(reading(instead))") }
      for check in claim.checks {
        paragraph("\(texts.text(.claimsChecked, ["date": texts.date(check.recorded)])). \(reading(check.finding))")
      }
    }
  }

  private mutating func writeDiscrepancies() {
    guard !practice.discrepancies.isEmpty else { return }
    heading(2, texts[.disagreeTitle])
    for discrepancy in practice.discrepancies {
      heading(3, reading(discrepancy.quantity))
      text += "\n"
      for value in discrepancy.values {
        let date = value.asOf.map(texts.date) ?? texts[.disagreeUndated]
        let sources = value.cites.map { "@\($0)" }.joined(separator: "; ")
        text += "- \(reading(value.value)) (\(date)) [\(sources)]\n"
      }
      if let note = discrepancy.note { paragraph(reading(note)) }
    }
  }

  private mutating func writeSources() {
    let submissions = practice.submissions.map { [$0.number, $0.name].compactMap { $0 }.joined(separator: ", ") }
    list(texts[.submissionsTitle], submissions)
    list(texts[.referencesTitle], practice.references.map { "[@\($0.key)] \($0.plainText)" })
    list(texts[.practiceLinks], practice.links.map { link in link.url.map { "\(link.name): <\($0)>" } ?? link.name })
  }
}

extension String {
  /// Further lines moved in, so that they belong to the same list item.
  fileprivate var indented: String { replacing("\n", with: "\n  ") }
}

extension Reference {
  /// Authors, year, title, container and address in one line, as far as they are known.
  fileprivate var plainText: String {
    let authors = author.map { [$0.shortName, $0.given].compactMap { $0 }.joined(separator: " ") }
    let names = authors.joined(separator: ", ") + (moreAuthors ? " et al." : "")
    let numbers = [volume, issue.map { "(\($0))" }].compactMap { $0 }.joined()
    let place = [container, numbers.isEmpty ? nil : numbers, pages].compactMap { $0 }.joined(separator: " ")
    let parts = [names, issued?.description, title, place, publisher, address.map { "<\($0)>" }]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }
      .reduce("") { $0.isEmpty ? $1 : $0 + ($0.hasSuffix(".") ? " " : ". ") + $1 }
  }
}

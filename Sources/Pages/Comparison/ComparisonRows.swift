internal import Catalogue
internal import InterfaceTexts
internal import Ledger
internal import Practices
internal import Records

/// What is compared, in the order of a practice's page.
struct ComparisonRows {
  let frame: Frame
  let practices: [PublishedPractice]
  private var texts: InterfaceTexts { frame.texts }

  var all: [ComparisonRow] { [summary] + facts + findings + record }

  private var summary: ComparisonRow {
    var row = row(texts[.compareSummary]) { [value(of: $0.summary)] }
    row.isCompared = false
    return row
  }

  private var facts: [ComparisonRow] {
    let facts = practices.map { published in
      frame.facts.facts(of: published.practice, in: .facts, inferred: published.practice.inferred)
    }
    guard let first = facts.first else { return [] }
    return first.indices.compactMap { index -> ComparisonRow? in
      // What is silent where it is not known is left out where no practice has it.
      let shape = first[index].shape
      if shape.isSilent, facts.allSatisfy({ $0[index].values.isEmpty }) { return nil }
      let cells = facts.map { facts in
        ComparisonCell(values: facts[index].values.map(ComparisonValue.init), isInferred: facts[index].isInferred)
      }
      let count = cells.map(\.values.count).max() ?? 1
      return ComparisonRow(
        name: frame.facts.label(shape, in: Practice.name, count: max(2, count)), cells: cells,
        empty: texts[.practiceUnknown])
    }
  }

  private var findings: [ComparisonRow] {
    [
      row(texts[.evidenceTitle], empty: .compareNothing) { practice in practice.evidence.map { evidence($0, practice) }
      },
      row(texts[.claimsTitle], empty: .compareNothing) { claims($0) },
      row(texts[.disagreeTitle], empty: .compareNothing) { practice in
        practice.discrepancies.map { value(of: $0.quantity, practice, anchor: "d-\($0.key)") }
      },
      row(texts[.practiceLimits], empty: .compareNothing) { $0.limits.map { value(of: $0) } },
    ]
  }

  private var record: [ComparisonRow] {
    [
      row(texts[.submissionsTitle], empty: .compareNothing) { practice in
        practice.submissions.map { submission in
          let number = texts.text(.submissionsNumber, ["number": submission.number])
          return ComparisonValue(
            identity: submission.number, text: number, address: address(practice, "sub-" + submission.number),
            details: [frame.label(submission.by)])
        }
      },
      row(frame.label(of: .completeness)) { [term($0.completeness)] },
      row(texts[.referencesTitle]) { number($0.references.count) },
      row(texts[.compareLanguages]) { practice in
        practice.languages.map { ComparisonValue(identity: $0.tag, text: texts.name(of: $0)) }
      },
      ComparisonRow(
        name: texts[.practiceChanged],
        cells: practices.map { practice in
          let day = texts.day(milliseconds: practice.publication.newest.milliseconds)
          return ComparisonCell(values: [ComparisonValue(identity: day, text: day)])
        }, empty: texts[.practiceUnknown]),
    ]
  }

  // MARK: - Rows

  private func row(
    _ name: String, empty: TextKey = .practiceUnknown,
    _ values: (Practice) -> [ComparisonValue]
  ) -> ComparisonRow {
    let cells = practices.map { published in
      ComparisonCell(values: values(published.practice))
    }
    return ComparisonRow(name: name, cells: cells, empty: texts[empty])
  }

  // MARK: - Values

  private func term<Term: ClosedVocabulary>(_ term: Term) -> ComparisonValue {
    ComparisonValue(identity: term.rawValue, text: frame.label(term))
  }

  private func number(_ number: Int) -> [ComparisonValue] {
    [ComparisonValue(identity: String(number), text: texts.number(number))]
  }

  private func value(of text: LocalizedText) -> ComparisonValue {
    let reading = text.reading(in: frame.language)
    return ComparisonValue(
      identity: text.original, text: reading.text.withoutMarks,
      language: reading.language == frame.language ? nil : reading.language)
  }

  private func value(of text: LocalizedText, _ practice: Practice, anchor: String) -> ComparisonValue {
    var value = value(of: text)
    value.address = address(practice, anchor)
    return value
  }

  private func address(_ practice: Practice, _ anchor: String) -> String {
    frame.practice(practice.slug).path + "#" + anchor
  }

  /// An outcome with how it was studied, which way it points, and what counts against it.
  private func evidence(_ statement: EvidenceStatement, _ practice: Practice) -> ComparisonValue {
    let outcome = statement.outcome.map { value(of: $0) }
    var details = [frame.label(statement.status)]
    details += [statement.direction.map { frame.label($0) }].compactMap { $0 }
    details += statement.flags.map { frame.label($0) }
    details += [statement.studies.map { texts[.evidenceStudies] + texts[.siteColon] + texts.number($0) }]
      .compactMap { $0 }
    details += [statement.participants.map { texts[.evidenceParticipants] + texts[.siteColon] + texts.number($0) }]
      .compactMap { $0 }
    return ComparisonValue(
      identity: ([outcome?.identity ?? ""] + details).joined(separator: "\n"),
      text: outcome?.text ?? texts[.evidenceNoOutcome], language: outcome?.language,
      address: address(practice, "e-\(statement.key)"), details: details)
  }

  /// How many statements are in each state.
  private func claims(_ practice: Practice) -> [ComparisonValue] {
    ClaimState.allCases.compactMap { state in
      let count = practice.claims.count { $0.state == state }
      guard count > 0 else { return nil }
      return ComparisonValue(
        identity: "\(state.rawValue) \(count)", text: frame.label(state) + texts[.siteColon] + texts.number(count),
        address: address(practice, "claims"))
    }
  }
}

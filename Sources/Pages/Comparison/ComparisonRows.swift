internal import Addresses
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
    let facts = [
      row(frame.label(of: .type), "types") { $0.types.map { term($0) } },
      row(texts.text(.practiceCountries, count: 2), "countries") { countries($0) },
      row(texts[.practicePlaces], "places") { practice in practice.places.map { name($0, practice) } },
      row(texts[.practiceProvider], "provider") { practice in
        [practice.provider].compactMap { $0 }.map { name($0, practice) }
      },
      row(texts[.practiceStarted], "started") { [$0.started].compactMap { $0 }.map(date) },
      row(texts[.practiceEnded], "ended") { [$0.ended].compactMap { $0 }.map(date) },
      row(frame.label(of: .activity), "activity") { $0.activity == .unknown ? [] : [term($0.activity)] },
      terms(.aim, "aims") { $0.aims }, terms(.stage, "stages") { $0.stages }, terms(.right, "rights") { $0.rights },
      terms(.topic, "topics") { $0.topics }, terms(.population, "populations") { $0.populations },
    ]
    // That nothing is known to have ended need not be said of each.
    return facts.filter { $0.name != texts[.practiceEnded] || $0.cells.contains { !$0.values.isEmpty } }
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

  /// The field is named as among those that editors inferred.
  private func row(
    _ name: String, _ field: String? = nil, empty: TextKey = .practiceUnknown,
    _ values: (Practice) -> [ComparisonValue]
  ) -> ComparisonRow {
    let cells = practices.map { published in
      ComparisonCell(
        values: values(published.practice), isInferred: field.map(published.practice.inferred.contains) ?? false)
    }
    return ComparisonRow(name: name, cells: cells, empty: texts[empty])
  }

  private func terms(
    _ vocabulary: VocabularyName, _ field: String, _ keys: (Practice) -> [Key]
  ) -> ComparisonRow {
    row(frame.label(of: vocabulary), field) { practice in
      keys(practice).map { ComparisonValue(identity: $0.text, text: frame.label($0, in: vocabulary)) }
    }
  }

  // MARK: - Values

  private func term<Term: ClosedVocabulary>(_ term: Term) -> ComparisonValue {
    ComparisonValue(identity: term.rawValue, text: frame.label(term))
  }

  private func countries(_ practice: Practice) -> [ComparisonValue] {
    let named = practice.countries.map { ComparisonValue(identity: $0.code, text: $0.name(in: frame.language)) }
    let all = ComparisonValue(identity: FacetName.international, text: texts[.facetInternational])
    return named + (practice.international == true ? [all] : [])
  }

  private func name(_ name: String, _ practice: Practice) -> ComparisonValue {
    ComparisonValue(
      identity: name, text: name, language: practice.language == frame.language ? nil : practice.language)
  }

  private func date(_ date: PartialDate) -> ComparisonValue {
    ComparisonValue(identity: date.description, text: texts.date(date))
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

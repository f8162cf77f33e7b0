internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// A practice's whole text as a chapter of a document, without references of its own.
struct PracticeInFull {
  let frame: Frame
  let practice: Practice
  let publication: Publication
  /// Those of the whole document, by the practice's keys.
  let references: ReferenceLabels
  private var texts: InterfaceTexts { frame.texts }

  private var context: TextContext {
    let body = practice.body(in: frame.language)
    return TextContext(
      frame: frame, references: references, submissions: [], bodyLanguage: body.language,
      isSaidToBeOutdated: body.state == .outdated)
  }

  func write(_ html: inout HTML) {
    html.element("article", .class("chapter"), .id("p-\(practice.id)")) { html in
      head(&html)
      for section in practice.sections {
        heading(section.heading, &html)
        html.prose(section.text, "prose", context, topHeading: 4)
      }
      takingUp(&html)
      part(.evidenceTitle, practice.evidence, evidence, &html)
      part(.claimsTitle, practice.claims, claim, &html)
      part(.disagreeTitle, practice.discrepancies, discrepancy, &html)
      part(.practiceLimits, practice.limits, { $1.prose($0, "prose", context, topHeading: 4) }, &html)
    }
  }

  /// What one needs in order to act.
  private func takingUp(_ html: inout HTML) {
    for part in frame.facts.parts(FieldPart.ofTakingUp, of: practice) {
      html.element("h3", text: part.heading)
      PassagesView(passages: part.passages, context: context, level: .four).write(&html)
    }
  }

  private func head(_ html: inout HTML) {
    let title = practice.title.reading(in: frame.language)
    html.element(
      "p", .class("kicker"),
      text: PracticeLine.kicker(practice.kind, practice.types, practice.countries, practice.international, frame))
    html.element("h2", .reading(title, frame)) { $0.element("bdi", text: title.text) }
    TranslationNote(
      frame: frame, body: practice.body(in: frame.language), others: [], original: practice.language,
      address: frame.practice(practice.slug)
    ).write(&html, with: practice.summary.reading(in: frame.language)) {
      $0.prose(practice.summary, "lead", context, topHeading: 3)
    }
    if let finding = practice.coercion {
      html.element("p", .class("label"), text: texts[.glanceCoercion])
      html.element("p", .class("direction")) { DirectionMarks(frame).write(finding.direction, &$0) }
      html.prose(finding.text, "prose", context, topHeading: 4)
    }
    html.element("dl", .class("measures")) { html in
      for fact in frame.facts.facts(of: practice, in: .facts) where !fact.values.isEmpty {
        measure(fact.label, fact.values.map(\.text), &html)
      }
      let numbers = practice.submissions.map(\.number)
      if !numbers.isEmpty { measure(texts[.submissionsTitle], numbers, &html) }
      measure(frame.label(of: .completeness), [frame.label(practice.completeness)], &html)
    }
    let citation = frame.citation(of: practice, publication)
    html.element("p", .class("dates")) { html in
      html.text(texts[.practiceRevision] + " " + texts.number(citation.revision) + ", " + texts.date(citation.revised))
      guard let address = citation.address else { return }
      html.text(" · ")
      html.element("a", .href(frame.practice(practice.slug)), text: address)
    }
  }

  private func measure(_ name: String, _ values: [String], _ html: inout HTML) {
    html.element("div") { html in
      html.element("dt", text: name)
      html.element("dd", text: values.joined(separator: ", "))
    }
  }

  private func heading(_ text: LocalizedText, _ html: inout HTML) {
    let reading = text.reading(in: frame.language)
    html.element("h3", .reading(reading, frame), text: reading.text)
  }

  private func part<Value>(
    _ heading: TextKey, _ values: [Value], _ write: (Value, inout HTML) -> Void, _ html: inout HTML
  ) {
    guard !values.isEmpty else { return }
    html.element("h3", text: texts[heading])
    html.element("ul", .class("findings")) { html in
      for value in values { html.element("li") { write(value, &$0) } }
    }
  }

  private func evidence(_ statement: EvidenceStatement, _ html: inout HTML) {
    let outcome =
      statement.outcome?.reading(in: frame.language) ?? .ofInterface(texts[.evidenceNoOutcome], frame.language)
    html.element("h4", .reading(outcome, frame), text: outcome.text.withoutMarks)
    let words =
      [frame.label(statement.status), frame.label(statement.design, in: .design)]
      + [statement.direction.map { frame.label($0) }].compactMap { $0 } + statement.flags.map { frame.label($0) }
      + [statement.studies.map { texts[.evidenceStudies] + texts[.siteColon] + texts.number($0) }].compactMap { $0 }
      + [statement.participants.map { texts[.evidenceParticipants] + texts[.siteColon] + texts.number($0) }]
      .compactMap { $0 }
    html.element("p", .class("status"), text: words.joined(separator: " · "))
    html.prose(statement.finding, "prose", context, topHeading: 5)
    if let limits = statement.limits {
      html.element("p", .class("label"), text: texts[.evidenceLimits])
      html.prose(limits, "prose minor", context, topHeading: 5)
    }
    sources(statement.cites, &html)
  }

  private func claim(_ claim: Claim, _ html: inout HTML) {
    html.element(
      "h4", text: frame.label(claim.state) + " · " + texts.text(.claimsAsOf, ["date": texts.date(claim.asOf)]))
    html.prose(claim.text, "prose said", context, topHeading: 5)
    sources(claim.cites, &html)
    if let instead = claim.instead {
      html.element("p", .class("label"), text: texts[.claimsInstead])
      html.prose(instead, "prose", context, topHeading: 5)
    }
    for check in claim.checks {
      html.element("p", .class("label"), text: texts.text(.claimsChecked, ["date": texts.date(check.recorded)]))
      html.prose(check.finding, "prose minor", context, topHeading: 5)
      sources(check.cites, &html)
    }
  }

  private func discrepancy(_ discrepancy: Discrepancy, _ html: inout HTML) {
    let quantity = discrepancy.quantity.reading(in: frame.language)
    html.element("h4", .reading(quantity, frame), text: quantity.text.withoutMarks)
    html.element("ul") { html in
      for value in discrepancy.values {
        html.element("li") { html in
          html.prose(value.value, "prose", context, topHeading: 5)
          html.element("p", .class("minor")) { html in
            html.text((value.asOf.map(texts.date) ?? texts[.disagreeUndated]) + " · ")
            context.sources(value.cites, &html)
          }
        }
      }
    }
    if let note = discrepancy.note { html.prose(note, "prose minor", context, topHeading: 5) }
  }

  private func sources(_ keys: [Key], _ html: inout HTML) {
    guard !keys.isEmpty else { return }
    html.element("p", .class("minor")) { html in
      html.text(texts[.practiceSources] + texts[.siteColon])
      context.sources(keys, &html)
    }
  }
}

internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// What is known, one statement an outcome.
struct EvidenceView {
  let page: PracticePage
  let statements: [EvidenceStatement]
  private var frame: Frame { page.frame }
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    for statement in statements {
      html.element("article", .class("evidence"), .id("e-\(statement.key)")) { self.statement(statement, &$0) }
    }
    html.element("p", .class("onward")) {
      $0.element("a", .href(.init(.evidence, frame.language)), text: texts[.evidenceToMap])
    }
  }

  private func statement(_ statement: EvidenceStatement, _ html: inout HTML) {
    let outcome =
      statement.outcome?.reading(in: frame.language) ?? .ofInterface(texts[.evidenceNoOutcome], frame.language)
    html.element("h3", .reading(outcome, frame), text: outcome.text.withoutMarks)
    status(statement, &html)
    if !statement.flags.isEmpty {
      html.element("ul", .class("flags")) { html in
        for flag in statement.flags { html.element("li") { TermHelp(flag, frame).write(&$0) } }
      }
    }
    html.prose(statement.finding, "prose", page.context, topHeading: 4)
    if let limits = statement.limits {
      html.element("p", .class("label"), text: texts[.evidenceLimits])
      html.prose(limits, "prose minor", page.context, topHeading: 4)
    }
    html.element("dl", .class("measures")) { measures(statement, &$0) }
  }

  /// The status, and what status and direction mean in plain words.
  private func status(_ statement: EvidenceStatement, _ html: inout HTML) {
    html.element("p", .class("status")) { $0.element("strong", text: frame.label(statement.status)) }
    let plain = [
      frame.vocabularies.definition(statement.status, frame.language),
      statement.direction.flatMap { frame.vocabularies.definition($0, frame.language) },
    ].compactMap { $0 }
    guard !plain.isEmpty else { return }
    html.element("p", .class("plain")) { html in
      html.element("span", .class("label"), text: texts[.evidencePlain])
      html.raw(" ")
      html.element("span", .class("definition"), text: plain.joined(separator: " "))
    }
  }

  private func measures(_ statement: EvidenceStatement, _ html: inout HTML) {
    measure(frame.label(of: .design), &html) { TermHelp(statement.design, in: .design, frame).write(&$0) }
    if let direction = statement.direction {
      measure(frame.label(of: .evidenceDirection), &html) {
        DirectionMarks(frame).write(direction, &$0)
      }
    }
    if let studies = statement.studies {
      measure(texts[.evidenceStudies], &html) { $0.text(texts.number(studies)) }
    }
    if let participants = statement.participants {
      measure(texts[.evidenceParticipants], &html) { $0.text(texts.number(participants)) }
    }
    guard !statement.cites.isEmpty else { return }
    measure(texts[.practiceSources], &html) { page.context.sources(statement.cites, &$0) }
  }

  private func measure(_ name: String, _ html: inout HTML, _ value: (inout HTML) -> Void) {
    html.element("div") { html in
      html.element("dt", text: name)
      html.element("dd", content: value)
    }
  }
}

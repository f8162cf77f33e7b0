internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// The practice, its evidence and its record in the order of time.
struct TimelineView {
  let page: PracticePage
  let events: [TimelineEvent]
  private var frame: Frame { page.frame }
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    html.element("ol", .class("timeline")) { html in
      for event in events {
        html.element("li") { html in
          html.element("time", Attribute("datetime", event.date.description), text: texts.date(event.date))
          html.raw(" ")
          html.element("div") { self.event(event.kind, &$0) }
        }
      }
    }
  }

  private func event(_ kind: TimelineEvent.Kind, _ html: inout HTML) {
    switch kind {
    case .started: html.text(texts[.timelineStarted])
    case .ended: html.text(texts[.timelineEnded])
    case .source(let reference, let statements): source(reference, statements, &html)
    case .claim(let claim): self.claim(claim, &html)
    case .checked(let count):
      html.element("a", .href(anchor: "claims"), text: texts.text(.timelineChecked, count: count))
    case .firstPublished: html.text(texts[.timelineFirst])
    case .changed(let revision):
      html.text(texts.text(.timelineChanged, ["revision": texts.number(revision)]))
    }
  }

  private func source(_ reference: Reference, _ statements: [EvidenceStatement], _ html: inout HTML) {
    filled(.timelineSource, &html) { page.context.sources([reference.key], &$0) }
    let outcomes = statements.filter { $0.outcome != nil }
    guard !outcomes.isEmpty else { return }
    html.element("ul") { html in
      for statement in outcomes {
        guard let outcome = statement.outcome?.reading(in: frame.language) else { continue }
        html.element("li") {
          $0.element(
            "a", .href(anchor: "e-\(statement.key)"), .reading(outcome, frame), text: outcome.text.withoutMarks)
        }
      }
    }
  }

  private func claim(_ claim: Claim, _ html: inout HTML) {
    let reading = claim.text.reading(in: frame.language)
    filled(.timelineClaim, &html) {
      $0.element("a", .href(anchor: "c-\(claim.key)"), .reading(reading, frame), text: reading.text.withoutMarks)
    }
    html.raw(" ")
    html.element("span", .class("claim-state"), text: "(" + frame.label(claim.state) + ")")
  }

  /// A text with an element in its place.
  private func filled(_ key: TextKey, _ html: inout HTML, _ content: (inout HTML) -> Void) {
    for piece in texts.pieces(key) {
      switch piece {
      case .text(let text): html.text(text)
      case .place: content(&html)
      }
    }
  }
}

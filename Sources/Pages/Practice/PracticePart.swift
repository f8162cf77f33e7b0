internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Markdown
internal import Practices
internal import Records

/// A part of a practice's page under a heading of its own.
struct PracticePart {
  let anchor: String
  let heading: Reading
  let frame: Frame
  let content: (inout HTML) -> Void

  func write(_ html: inout HTML) {
    html.element("section", .id(anchor)) { html in
      html.element("h2", .reading(heading, frame), text: heading.text)
      content(&html)
    }
  }
}

extension PracticePage {
  /// What the record holds, in reading order. A part without content is not there.
  var parts: [PracticePart] {
    let sections = practice.sections.map { section in
      PracticePart(
        anchor: "s-\(section.key)", heading: section.heading.reading(in: frame.language), frame: frame
      ) { $0.prose(section.text, "prose", context) }
    }
    let rest: [PracticePart?] = [
      part("parts", .practiceParts, practice.parts) {
        PracticeCards(frame: frame, practices: $0.compactMap(frame.state.published)).write(&$1)
      },
      part("evidence", .evidenceTitle, practice.evidence) { EvidenceView(page: self, statements: $0).write(&$1) },
      part("claims", .claimsTitle, practice.claims) { ClaimsView(page: self, claims: $0).write(&$1) },
      part("disagree", .disagreeTitle, disagreements) { _, html in DisagreementView(page: self).write(&html) },
      part("timeline", .timelineTitle, timeline) { TimelineView(page: self, events: $0).write(&$1) },
      part("limits", .practiceLimits, practice.limits) { limits, html in
        html.element("ul", .class("limits")) { html in
          for limit in limits { html.element("li") { $0.prose(limit, "prose", context) } }
        }
      },
      part("submissions", .submissionsTitle, practice.submissions, submissions),
      part("references", .referencesTitle, practice.references) {
        ReferenceList(
          frame: frame, references: $0, labels: context.references, language: practice.language, cited: context.cited
        ).write(&$1)
      },
      part("links", .practiceLinks, practice.links, links),
      part("related", .practiceRelated, related) { PracticeLine.list($0, frame, &$1) },
      part("similar", .practiceSimilar, similar) { PracticeLine.list($0, frame, &$1) },
      part("cite", .citeTitle, isPast ? [] : [practice]) { _, html in CiteRecord(page: self).write(&html) },
      part("about", .practiceAbout, [practice]) { _, html in RecordDates(page: self).write(&html) },
    ]
    return sections + takingUp + rest.compactMap { $0 }
  }

  /// What one needs in order to act.
  private var takingUp: [PracticePart] {
    frame.facts.parts(FieldPart.ofTakingUp, of: practice).map { part in
      PracticePart(
        anchor: part.part.rawValue, heading: .ofInterface(part.heading, frame.language), frame: frame
      ) { PassagesView(passages: part.passages, context: context).write(&$0) }
    }
  }

  private func part<Value>(
    _ anchor: String, _ heading: TextKey, _ values: [Value], _ content: @escaping ([Value], inout HTML) -> Void
  ) -> PracticePart? {
    guard !values.isEmpty else { return nil }
    return PracticePart(anchor: anchor, heading: .ofInterface(texts[heading], frame.language), frame: frame) {
      content(values, &$0)
    }
  }

  private var related: [PracticeHeader] { practice.related.compactMap(frame.state.published) }

  /// Everything on which sources disagree: discrepancies and the claims in that state.
  private var disagreements: [Key] {
    practice.discrepancies.map(\.key) + practice.claims.filter { $0.state == .sourcesDisagree }.map(\.key)
  }

  private func submissions(_ submissions: [Submission], _ html: inout HTML) {
    html.element("ul", .class("submissions")) { html in
      for submission in submissions {
        html.element("li", .id("sub-" + submission.number)) { html in
          html.element("strong", text: texts.text(.submissionsNumber, ["number": submission.number]))
          html.text(" · " + frame.label(submission.by))
          if let name = submission.name {
            html.text(" · ")
            html.element("bdi", text: name)
          }
        }
      }
    }
  }

  private func links(_ links: [Link], _ html: inout HTML) {
    html.element("ul", .class("links")) { html in
      for link in links {
        html.element("li") { html in
          if let url = link.url, MarkdownOptions.isSafeAddress(url) {
            html.element("a", .href(outside: url)) { $0.element("bdi", text: link.name) }
          } else {
            html.element("bdi", text: link.name)
            html.raw(" ")
            html.element("span", .class("unknown"), text: "(" + texts[.practiceNoAddress] + ")")
          }
        }
      }
    }
  }
}

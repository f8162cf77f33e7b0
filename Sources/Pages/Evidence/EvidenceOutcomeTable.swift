internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// One row an outcome, one column a status, in each cell the practices that have a statement there. What is not listed is
/// counted.
struct EvidenceOutcomeTable {
  let map: EvidenceMap
  let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    if map.outcomes.contains(where: { $0.cells.values.contains { $0.further > 0 } }) {
      html.element("p", .class("minor"), text: texts[.evidenceMapFullPlaces])
    }
    html.element("table", .class("evidence-map"), .labelledBy("outcomes")) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", Attribute("scope", "col"), text: texts[.evidenceMapOutcome])
          for status in EvidenceStatus.allCases {
            html.element("th", Attribute("scope", "col"), text: frame.label(status))
          }
        }
      }
      html.element("tbody") { html in
        for outcome in map.outcomes { html.element("tr") { row(outcome, &$0) } }
      }
    }
    further(&html)
  }

  private func further(_ html: inout HTML) {
    guard map.further.outcomes > 0 else { return }
    let statements = texts.number(map.further.statements)
    html.element(
      "p", .class("minor"),
      text: texts.text(.evidenceMapFurther, count: map.further.outcomes, ["statements": statements]))
  }

  private func row(_ outcome: EvidenceMap.Outcome, _ html: inout HTML) {
    let name = outcome.name ?? .ofInterface(texts[.evidenceNoOutcome], frame.language)
    html.element(
      "th", Attribute("scope", "row"), .reading(name, frame), outcome.name == nil ? .class("unknown") : .lang(nil),
      text: name.text.withoutMarks)
    for status in EvidenceStatus.allCases {
      guard let cell = outcome.cells[status] else {
        html.raw("<td></td>")
        continue
      }
      html.element("td", .class("found")) { html in
        html.element("span", .class("cell-label"), text: frame.label(status))
        html.element("ul") { html in
          for finding in cell.findings { html.element("li") { self.finding(finding, &$0) } }
          guard cell.further > 0 else { return }
          html.element("li") {
            $0.element(
              "a", .href(frame.catalogue(query(outcome, status))),
              text: texts.text(.countFurther, ["count": texts.number(cell.further)]))
          }
        }
      }
    }
  }

  /// Finds the practices of a cell: by the status, and where all of them say it in the same words, by these.
  private func query(_ outcome: EvidenceMap.Outcome, _ status: EvidenceStatus) -> CatalogueQuery {
    let words = outcome.original.map { "\"\($0.withoutMarks.replacing("\"", with: " "))\"" } ?? ""
    let isWhole = words.unicodeScalars.count <= CatalogueQuery.longestText
    return CatalogueQuery(text: isWhole ? words : "", chosen: [.evidence: [status.rawValue]])
  }

  private func finding(_ finding: EvidenceMap.Finding, _ html: inout HTML) {
    html.element("a", .href(frame.practice(finding.practice.slug), anchor: "e-\(finding.statement.key)")) {
      $0.reading(finding.practice.title, frame)
    }
    if let direction = finding.statement.direction {
      html.raw(" ")
      html.element("span", .class("direction"), text: frame.label(direction))
    }
    for flag in finding.statement.flags {
      html.raw(" ")
      html.element("span", .class("flag"), text: frame.label(flag))
    }
  }
}

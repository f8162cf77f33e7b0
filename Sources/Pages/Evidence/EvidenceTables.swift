internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// The same as the map in words: each group of outcomes opens a table of its statements.
struct EvidenceTables {
  let map: EvidenceMap
  let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    for group in map.groups {
      html.element("details", .class("evidence-group")) { html in
        html.element(
          "summary", text: frame.name(of: group) + texts[.siteColon] + texts.number(group.count))
        html.element("table", .class("evidence-map")) { html in
          html.element("thead") { html in
            html.element("tr") { html in
              for name in [
                texts[.evidenceMapOutcome], texts[.navPractices], frame.label(of: .evidenceStatus),
                frame.label(of: .evidenceDirection),
              ] { html.element("th", Attribute("scope", "col"), text: name) }
            }
          }
          html.element("tbody") { html in
            for status in EvidenceStatus.allCases.reversed() { rows(group, status, &html) }
          }
        }
      }
    }
  }

  private func rows(_ group: EvidenceMap.Group, _ status: EvidenceStatus, _ html: inout HTML) {
    guard let cell = group.cells[status] else { return }
    for finding in cell.findings { html.element("tr") { row(finding, &$0) } }
    guard cell.further > 0 else { return }
    html.element("tr") { html in
      html.element("td", Attribute("colspan", "4")) {
        $0.text(frame.label(status) + texts[.siteColon])
        $0.element(
          "a", .href(frame.catalogue(frame.query(group, status))),
          text: texts.text(.countFurther, ["count": texts.number(cell.further)]))
      }
    }
  }

  private func row(_ finding: EvidenceMap.Finding, _ html: inout HTML) {
    let statement = finding.statement
    let outcome = statement.outcome?.reading(in: frame.language).withoutMarks
    html.element(
      "th", Attribute("scope", "row"), .reading(outcome, frame), outcome == nil ? .class("unknown") : .lang(nil),
      text: outcome?.text ?? texts[.evidenceNoOutcome])
    html.element("td") { html in
      html.element("a", .href(frame.practice(finding.practice.slug), anchor: "e-\(statement.key)")) {
        $0.reading(finding.practice.title, frame)
      }
    }
    html.element("td", text: frame.label(statement.status))
    html.element("td") { html in
      html.element(
        "span", .class("direction"),
        text: statement.direction.map { frame.label($0) } ?? texts[.practiceUnknown])
      for flag in statement.flags {
        html.raw(" ")
        html.element("span", .class("flag"), text: frame.label(flag))
      }
    }
  }
}

internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// How many statements there are of each status and direction, and the way to the practices of each status.
struct EvidenceSummaryTable {
  let map: EvidenceMap
  let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  /// Every direction, and last the one that is not known.
  private var directions: [EvidenceDirection?] { EvidenceDirection.allCases.map { $0 } + [nil] }

  func write(_ html: inout HTML) {
    html.element("p", .class("minor"), .id("summary-note"), text: texts[.evidenceMapSummaryNote])
    html.element(
      "table", .class("matrix"), .labelledBy("summary"), Attribute("aria-describedby", "summary-note")
    ) { html in
      html.element("thead") { $0.element("tr") { head(&$0) } }
      html.element("tbody") { html in
        // As above: the strongest kinds of study first.
        for status in EvidenceStatus.allCases.reversed() { html.element("tr") { row(status, &$0) } }
      }
    }
  }

  private func head(_ html: inout HTML) {
    column(frame.label(of: .evidenceStatus), &html)
    for direction in directions { column(name(direction), &html) }
    column(texts[.evidenceMapStatements], &html)
    column(texts[.catalogueTitle], &html)
  }

  private func column(_ name: String, _ html: inout HTML) {
    html.element("th", Attribute("scope", "col"), text: name)
  }

  private func row(_ status: EvidenceStatus, _ html: inout HTML) {
    let tally = map.tally[status] ?? [:]
    html.element("th", Attribute("scope", "row"), text: frame.label(status))
    for direction in directions { count(tally[direction] ?? 0, name(direction), &html) }
    let total = tally.values.reduce(0, +)
    html.element("td", total == 0 ? .class("sum none") : .class("sum")) { html in
      label(texts[.evidenceMapStatements], &html)
      html.text(texts.number(total))
    }
    practices(status, of: total, &html)
  }

  /// The way to the catalogue, which counts practices and lists overviews apart.
  private func practices(_ status: EvidenceStatus, of total: Int, _ html: inout HTML) {
    guard total > 0 else {
      html.element("td", .class("none"), text: texts.number(0))
      return
    }
    let count = map.practices[status] ?? 0
    html.element("td") {
      $0.element(
        "a", .href(frame.catalogue(CatalogueQuery().choosing(status.rawValue, in: .evidence))),
        text: count > 0 ? texts.text(.countPractices, count: count) : texts[.catalogueOverviews])
    }
  }

  private func count(_ count: Int, _ name: String, _ html: inout HTML) {
    html.element("td", Self.shade(count)) { html in
      if count > 0 { label(name, &html) }
      html.text(texts.number(count))
    }
  }

  /// What a column's heading says, within the cell: shown where the table is too wide for the screen.
  private func label(_ name: String, _ html: inout HTML) {
    html.element("span", .class("cell-label"), text: name)
    html.raw(" ")
  }

  private func name(_ direction: EvidenceDirection?) -> String {
    direction.map { frame.label($0) } ?? texts[.practiceUnknown]
  }

  /// Darker for more statements.
  private static func shade(_ count: Int) -> Attribute {
    switch count {
    case ...0: .class("none")
    case 1: .class("some")
    case 2...5: .class("several")
    default: .class("many")
    }
  }
}

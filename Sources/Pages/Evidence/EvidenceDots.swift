internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// The evidence map: by groups of outcomes and kinds of study a dot for each statement, with a letter for its direction. On paper,
/// and for a screen reader, each says its practice.
struct EvidenceDots {
  let map: EvidenceMap
  let frame: Frame
  private let marks: DirectionMarks
  private var texts: InterfaceTexts { frame.texts }

  init(map: EvidenceMap, frame: Frame) {
    self.map = map
    self.frame = frame
    marks = DirectionMarks(frame)
  }

  func write(_ html: inout HTML) {
    legend(&html)
    if map.groups.contains(where: { $0.cells.values.contains { $0.further > 0 } }) {
      html.element("p", .class("minor"), text: texts[.evidenceMapFullPlaces])
    }
    html.element("div", .class("dots")) { html in
      for group in map.groups {
        html.element("div") { html in
          html.element("h3", text: frame.name(of: group))
          html.element("dl") { html in
            // The strongest kinds of study first.
            for status in EvidenceStatus.allCases.reversed() {
              if let cell = group.cells[status] { self.cell(cell, status, group, &html) }
            }
          }
        }
      }
    }
  }

  private var directions: [EvidenceDirection?] { EvidenceDirection.allCases.map(Optional.some) + [nil] }

  private func legend(_ html: inout HTML) {
    html.element("ul", .class("dot-legend")) { html in
      for direction in directions {
        html.element("li") { marks.write(direction, &$0) }
      }
    }
  }

  private func cell(
    _ cell: EvidenceMap.Cell, _ status: EvidenceStatus, _ group: EvidenceMap.Group, _ html: inout HTML
  ) {
    html.element("div") { html in
      html.element("dt", text: frame.label(status))
      html.element("dd") { html in
        // What points the same way stands together.
        for direction in directions {
          for finding in cell.findings where finding.statement.direction == direction { dot(finding, &html) }
        }
        guard cell.further > 0 else { return }
        let query = frame.query(group, status)
        html.element(
          "a", .href(frame.catalogue(query)),
          text: texts.text(.countFurther, ["count": texts.number(cell.further)]))
      }
    }
  }

  private func dot(_ finding: EvidenceMap.Finding, _ html: inout HTML) {
    let direction = finding.statement.direction
    let (title, language) = finding.practice.title.words(in: frame.language)
    html.element(
      "a", .href(frame.practice(finding.practice.slug), anchor: "e-\(finding.statement.key)"), .class("dot"),
      marks.attribute(direction), Attribute("title", title + texts[.siteColon] + marks.name(direction))
    ) { html in
      html.element("span", Attribute("aria-hidden", "true"), text: marks.letter(direction))
      html.element(
        "span", .class("dot-name"), .lang(language == frame.language ? nil : language), text: "\u{A0}" + title)
      html.element("span", .class("visually-hidden"), text: texts[.siteColon] + marks.name(direction))
    }
    html.raw(" ")
  }
}

extension Frame {
  /// What a group of outcomes is called.
  func name(of group: EvidenceMap.Group) -> String {
    group.key.map { label($0, in: .outcome) } ?? texts[.evidenceMapNoGroup]
  }

  /// Finds the practices that have a statement of the group and one of the status, which need not be the same.
  func query(_ group: EvidenceMap.Group, _ status: EvidenceStatus) -> CatalogueQuery {
    CatalogueQuery(chosen: [.outcome: [group.key?.text ?? Facet.unknown], .evidence: [status.rawValue]])
  }
}

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
  private let letters: [EvidenceDirection?: String]
  private var texts: InterfaceTexts { frame.texts }

  init(map: EvidenceMap, frame: Frame) {
    self.map = map
    self.frame = frame
    letters = Self.letters(frame)
  }

  /// Of each direction the first letter of its label that no direction before it has; of an unknown one a question mark.
  private static func letters(_ frame: Frame) -> [EvidenceDirection?: String] {
    var letters: [EvidenceDirection?: String] = [nil: "?"]
    for direction in EvidenceDirection.allCases {
      let label = frame.label(direction).uppercased()
      let free = label.first { $0.isLetter && !letters.values.contains(String($0)) }
      letters[direction] = String(free ?? "·")
    }
    return letters
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

  private func legend(_ html: inout HTML) {
    html.element("ul", .class("dot-legend")) { html in
      for direction in EvidenceDirection.allCases.map(Optional.some) + [nil] {
        html.element("li") { html in
          html.element("span", .class("dot"), mark(direction), text: letters[direction] ?? "")
          html.text(" " + name(direction))
        }
      }
    }
  }

  private func cell(
    _ cell: EvidenceMap.Cell, _ status: EvidenceStatus, _ group: EvidenceMap.Group, _ html: inout HTML
  ) {
    html.element("div") { html in
      html.element("dt", text: frame.label(status))
      html.element("dd") { html in
        for finding in cell.findings { dot(finding, &html) }
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
      mark(direction), Attribute("title", title + texts[.siteColon] + name(direction))
    ) { html in
      html.text(letters[direction] ?? "")
      html.element("span", .class("dot-name"), .lang(language == frame.language ? nil : language), text: " " + title)
    }
    html.raw(" ")
  }

  private func mark(_ direction: EvidenceDirection?) -> Attribute {
    Attribute("data-direction", direction?.rawValue)
  }

  private func name(_ direction: EvidenceDirection?) -> String {
    direction.map { frame.label($0) } ?? texts[.practiceUnknown]
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

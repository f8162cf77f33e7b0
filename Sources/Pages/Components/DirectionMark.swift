internal import Layout
internal import Practices

/// The direction of a finding: a mark that differs in form and not only in colour, and its word.
struct DirectionMark {
  let direction: EvidenceDirection
  let frame: Frame

  func write(_ html: inout HTML) {
    html.element("span", .class("direction"), Attribute("data-direction", direction.rawValue)) { html in
      html.element("span", .class("direction-mark"), Attribute("aria-hidden", "true"), text: Self.mark(direction))
      html.text(" " + frame.label(direction))
    }
  }

  private static func mark(_ direction: EvidenceDirection) -> String {
    switch direction {
    case .favourable: "▲"
    case .mixed: "◆"
    case .noEffect: "="
    case .unfavourable: "▼"
    case .absent: "○"
    case .pending: "…"
    case .notAnOutcome: "–"
    }
  }
}

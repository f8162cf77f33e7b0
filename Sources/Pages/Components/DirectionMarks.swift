internal import InterfaceTexts
internal import Layout
internal import Practices

/// How pages show the direction of a finding: a dot with a letter and a colour, and its word.
struct DirectionMarks {
  private let frame: Frame
  private let letters: [EvidenceDirection?: String]

  /// Of each direction the first letter of its label that no direction before it has; of an unknown one a question mark.
  init(_ frame: Frame) {
    self.frame = frame
    var letters: [EvidenceDirection?: String] = [nil: "?"]
    for direction in EvidenceDirection.allCases {
      let label = frame.label(direction).uppercased()
      let free = label.first { $0.isLetter && !letters.values.contains(String($0)) }
      letters[direction] = String(free ?? "·")
    }
    self.letters = letters
  }

  func letter(_ direction: EvidenceDirection?) -> String { letters[direction] ?? "" }

  func name(_ direction: EvidenceDirection?) -> String {
    direction.map { frame.label($0) } ?? frame.texts[.practiceUnknown]
  }

  /// By which the style sheet colours a dot.
  func attribute(_ direction: EvidenceDirection?) -> Attribute {
    Attribute("data-direction", direction?.rawValue)
  }

  /// The dot and the word. The letter is for eyes alone: a screen reader says the word.
  func write(_ direction: EvidenceDirection?, _ html: inout HTML) {
    html.element("span", .class("dot"), attribute(direction), Attribute("aria-hidden", "true"), text: letter(direction))
    html.text(" " + name(direction))
  }
}

internal import Records

/// What must hold of help in a crisis: a wrong number would help nobody.
///
/// A number needs a page of the line, of the emergency service or of the state; and no other text may hold one, or it would
/// stand there without such a page.
struct HelpRules {
  private let help: HelpLines

  init(_ help: HelpLines) { self.help = help }

  func check(_ add: (Fault) -> Void) {
    for (index, emergency) in help.emergency.enumerated() {
      check(emergency.number, emergency.source, FieldPath("emergency").item(index), add)
    }
    for (index, line) in help.lines.enumerated() {
      check(line.number, line.source, FieldPath("lines").item(index), add)
    }
    checkTexts(add)
  }

  private func check(_ number: String?, _ source: HelpSource, _ field: FieldPath, _ add: (Fault) -> Void) {
    guard let number else { return }
    if !number.isTelephoneNumber { add(Fault(field.field("number"), .noTelephoneNumber(number))) }
    if source.kind == .other { add(Fault(field.field("number"), .numberOfOthers(source.publisher))) }
  }

  private func checkTexts(_ add: (Fault) -> Void) {
    let known = Set((help.emergency.map(\.number) + help.lines.map(\.number)).compactMap { $0?.digits })
    HelpLines.shapes.walk(help.tree) { path, shape, value in
      let texts: [(FieldPath, String)]
      switch shape.form {
      case .line where shape.name != "number", .text: texts = value.scalar.map { [(path, $0)] } ?? []
      case .localized: texts = value.texts.map { (path.field($0.language.tag), $0.text) }
      default: return
      }
      for (place, text) in texts {
        for found in text.longNumbers where !known.contains(found.digits) { add(Fault(place, .numberInText(found))) }
      }
    }
  }
}

extension String {
  /// Digits in groups with single spaces between them, such as `116 123`, perhaps with a country's code before them.
  fileprivate var isTelephoneNumber: Bool {
    let groups = (hasPrefix("+") ? dropFirst() : self[...]).split(separator: " ", omittingEmptySubsequences: false)
    return groups.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
      && (2...15).contains(digits.utf8.count)
  }

  var digits: String { filter { $0.isASCII && $0.isNumber } }

  /// Whatever has three digits or more, with spaces or not, and is no year from 1900 to 2099; and three groups of digits or more
  /// with a point, a hyphen, a slash or the like between them, which are no date.
  var longNumbers: [String] {
    let plain = String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format }))
      .replacing(/[()]/, with: " ")
    let words = plain.split { !$0.isNumber && !$0.isWhitespace }.map { word in
      word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let joined = plain.matches(of: /[0-9]+(?:(?:\s*[-.\/·‐‑‒–—]\s*|,)[0-9]+){2,}/).map { String($0.output) }
    return words.filter { $0.count(where: \.isNumber) > 2 && $0.wholeMatch(of: /(?:19|20)[0-9]{2}/) == nil }
      + joined.filter { $0.firstMatch(of: /(?:19|20)[0-9]{2}/) == nil }
  }
}

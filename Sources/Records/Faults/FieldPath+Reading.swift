extension FieldPath {
  /// Deeper than any record's fields.
  private static let mostSteps = 16

  /// Reads a path as it is written, such as `sections[0].text.fr`; nil for anything else, and for one that is too deep.
  ///
  /// Names are of letters, digits, `-` and `_`; indices have at most nine digits, and no zero before others.
  public init?(reading text: String) {
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let name = pieces.first, !name.isEmpty, name.utf8.allSatisfy(Self.isOfName),
        steps.count + pieces.count <= Self.mostSteps
      else { return nil }
      steps.append(.field(String(name)))
      for piece in pieces.dropFirst() {
        guard let index = Self.index(piece) else { return nil }
        steps.append(.item(index))
      }
    }
    self.init(steps)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// What stands after an opening bracket: digits, and the closing one.
  private static func index(_ piece: Substring) -> Int? {
    guard piece.last == "]" else { return nil }
    let digits = piece.dropLast()
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isASCIIDigit),
      digits == "0" || digits.first != "0"
    else { return nil }
    return Int(digits)
  }
}

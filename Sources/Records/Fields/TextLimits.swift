/// What no text may hold, whatever it says; the rest could not be laid out as Markdown in good time, or not at all.
enum TextLimits {
  /// The most quotes that may stand within each other.
  private static let quotes = 20
  /// The most marks of lists that a line may begin with; a rule written as `- - -` has as many as it is long.
  private static let listMarks = 100
  /// So many opening brackets in a row are too many.
  private static let brackets = 200

  /// The most characters of a title or a name, and of a text of several lines.
  static let (longestLine, longestMarkdown) = (1_000, 100_000)

  /// What is wrong with a text; nil when nothing is.
  static func fault(in text: String) -> Fault.Reason? {
    for scalar in text.unicodeScalars {
      if Self.isControl(scalar) {
        return .controlCharacter(scalar.codePoint)
      }
      // Other programs show what stands around them turned about.
      if (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value) {
        return .hiddenCharacter(scalar.codePoint)
      }
    }
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let marks = leadingMarks(line)
      if marks.count(where: { $0 == UInt8(ascii: ">") }) > quotes {
        return .quotesTooDeep(limit: quotes)
      }
      if zip(marks, marks.dropFirst()).count(where: { $0 != $1 && $1 == UInt8(ascii: " ") }) > listMarks {
        return .listsTooDeep(limit: listMarks)
      }
    }
    if longestRun(of: UInt8(ascii: "["), in: text) >= brackets {
      return .bracketsInARow(limit: brackets)
    }
    return nil
  }

  /// Unicode's control characters, which never become more, without line breaks and tabs.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  /// The marks of quotes and lists before a line's own text, and what stands between them.
  private static func leadingMarks(_ line: Substring.UTF8View) -> Substring.UTF8View {
    line.prefix { byte in
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
  }

  private static func longestRun(of mark: UInt8, in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

extension Unicode.Scalar {
  /// Written `U+000B`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// Whether there is a character that leaves a trace on a page.
  var hasSomethingSeen: Bool {
    unicodeScalars.contains { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        && scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
    }
  }
}

/// What no text may hold, whatever it says; the rest could not be laid out as Markdown in good time, or not at all.
enum TextLimits {
  /// The most quotes that may stand within each other.
  private static let quotes = 20
  /// The most marks of lists that a line may begin with; a rule written as `- - -` has as many as it is long.
  private static let listMarks = 100
  /// So many opening brackets in a row are too many.
  private static let brackets = 200

  /// What is wrong with a text, as sentences for the person; nil when nothing is.
  static func fault(in text: String) -> String? {
    if let control = text.firstControlCharacter { return "The text holds the control character \(control). Remove it." }
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let marks = leadingMarks(line)
      if marks.count(where: { $0 == UInt8(ascii: ">") }) > quotes {
        return "A line of the text begins with more than \(quotes) quote marks `>`. Quote less deeply."
      }
      if zip(marks, marks.dropFirst()).count(where: { $0 != $1 && $1 == UInt8(ascii: " ") }) > listMarks {
        return "A line of the text begins with more than \(listMarks) marks of lists. Nest less deeply."
      }
    }
    if longestRun(of: UInt8(ascii: "["), in: text) >= brackets {
      return "The text has \(brackets) or more `[` in a row. Remove some."
    }
    return nil
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

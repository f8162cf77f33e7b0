/// Takes apart what a person typed: words, "phrases", -exclusions. Every text is valid.
enum QueryParser {
  /// Text after this many scalars is not read.
  static let longestText = 4096

  struct Part: Equatable {
    var text: String
    var isPhrase = false
    var isExcluded = false
    /// Whether the query ends right after this, so that its last word may be unfinished.
    var isOpen = false
  }

  /// The parts in order.
  ///
  /// - A minus before a word or phrase excludes it; a minus before a space or the end, or within a word, means nothing.
  /// - A quotation mark without a second one means nothing. Typographic marks („ “ ” « ») are quotation marks too.
  /// - Control characters part words, as spaces do.
  static func parts(of text: String) -> [Part] {
    let scalars = Array(text.unicodeScalars.prefix(longestText))
    var parts: [Part] = []
    var index = 0
    while index < scalars.count {
      var part = Part(text: "")
      while index < scalars.count, scalars[index] == "-" {
        part.isExcluded = true
        index += 1
      }
      if index < scalars.count, isQuotationMark(scalars[index]) {
        index += 1
        if let end = scalars[index...].firstIndex(where: isQuotationMark) {
          part.text = string(scalars[index..<end])
          part.isPhrase = true
          parts.append(part)
          index = end + 1
          continue
        }
      }
      let end = scalars[index...].firstIndex { isSeparator($0) || isQuotationMark($0) } ?? scalars.count
      if end > index {
        part.text = string(scalars[index..<end])
        part.isOpen = end == scalars.count
        parts.append(part)
      }
      index = end < scalars.count && isSeparator(scalars[end]) ? end + 1 : end
    }
    return parts
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}": true
    default: false
    }
  }
}

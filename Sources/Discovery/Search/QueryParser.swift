/// Takes apart what a person typed: words, "phrases", -exclusions, field:words. Every text is valid.
enum QueryParser {
  /// Text after this many scalars is not read.
  static let longestText = 4096

  struct Part: Equatable {
    var text: String
    /// Where the text begins in what was typed: bytes of UTF-8.
    var start = 0
    var isPhrase = false
    var isExcluded = false
    /// The field that the words must stand in; nil for any.
    var field: String?
    /// Whether the query ends right after this, so that its last word may be unfinished.
    var isOpen = false
  }

  /// The parts in order.
  ///
  /// - A minus before a word or phrase excludes it; a minus before a space or the end, or within a word, means nothing.
  /// - A quotation mark without a second one means nothing. Typographic marks („ “ ” « ») are quotation marks too.
  /// - The name of a field and a colon before a word or phrase limit it to that field; other names and colons mean nothing.
  /// - Control characters part words, as spaces do.
  static func parts(of text: String, fields: [String] = []) -> [Part] {
    let scalars = Array(text.unicodeScalars.prefix(longestText))
    var bytes = ByteCount()
    var parts: [Part] = []
    var index = 0
    while index < scalars.count {
      var part = Part(text: "")
      while index < scalars.count, scalars[index] == "-" {
        part.isExcluded = true
        index += 1
      }
      if let field = fields.first(where: { begins(scalars[index...], $0) }) {
        part.field = field
        index += field.unicodeScalars.count + 1
      }
      if index < scalars.count, isQuotationMark(scalars[index]) {
        index += 1
        if let end = scalars[index...].firstIndex(where: isQuotationMark) {
          part.text = string(scalars[index..<end])
          part.start = bytes.count(before: index, scalars)
          part.isPhrase = true
          parts.append(part)
          index = end + 1
          continue
        }
      }
      let end = scalars[index...].firstIndex { isSeparator($0) || isQuotationMark($0) } ?? scalars.count
      if end > index {
        part.text = string(scalars[index..<end])
        part.start = bytes.count(before: index, scalars)
        part.isOpen = end == scalars.count
        parts.append(part)
      }
      index = end < scalars.count && isSeparator(scalars[end]) ? end + 1 : end
    }
    return parts
  }

  /// Counts bytes of UTF-8 from the start of a text to places that come one after the other.
  private struct ByteCount {
    private var place = 0
    private var bytes = 0

    mutating func count(before index: Int, _ scalars: [Unicode.Scalar]) -> Int {
      for scalar in scalars[place..<index] { bytes += UTF8.width(scalar) }
      place = index
      return bytes
    }
  }

  /// Whether a field's name and a colon stand here, with something after them.
  private static func begins(_ scalars: ArraySlice<Unicode.Scalar>, _ field: String) -> Bool {
    let name = Array(field.unicodeScalars)
    guard scalars.count > name.count + 1, scalars.starts(with: name) else { return false }
    return scalars[scalars.startIndex + name.count] == ":" && !isSeparator(scalars[scalars.startIndex + name.count + 1])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}": true
    default: false
    }
  }
}

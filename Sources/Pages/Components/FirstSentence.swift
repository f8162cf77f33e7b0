internal import ICU
internal import Records

extension LocalizedText {
  /// What its first sentence, or the first few where they are short, say in a reader's language, with the citations in it.
  func firstSentence(in language: Language) -> LocalizedText {
    let reading = reading(in: language)
    let words = Self.firstSentence(of: reading.text, reading.language)
    // An item of a list may go on from the words before it.
    return LocalizedText(words.prefix(1).uppercased() + words.dropFirst(), in: reading.language)
  }

  /// In bytes; “Facilitators.” alone tells nothing.
  private static let shortest = 40

  /// Of a text that only leads to a list (“These are the steps:”) the first item.
  private static func firstSentence(of text: String, _ language: Language) -> String {
    let blocks = text.split(separator: #/\n\s*\n/#).map(firstItem)
    let lead = blocks.first ?? ""
    let words = lead.hasSuffix(":") && blocks.count > 1 ? blocks[1] : lead
    let bytes = Array(words.utf8)
    var end = 0
    for range in SentenceBreaker.sentences(of: words, language: language.tag) {
      end = range.upperBound
      let opened = bytes[..<end].count { $0 == UInt8(ascii: "[") }
      let closed = bytes[..<end].count { $0 == UInt8(ascii: "]") }
      // “[@coe, p. 3]” ends no sentence.
      if opened == closed, end >= shortest { break }
    }
    return String(decoding: bytes[..<end], as: UTF8.self).trimmed
  }

  /// The first item of a list, or the whole block, on one line.
  private static func firstItem(of block: Substring) -> String {
    let mark = #/(?:[-*+]|[0-9]+[.)])\s/#
    var lines: [String] = []
    for line in block.split(separator: "\n").map({ String($0).trimmed }) {
      if !lines.isEmpty, line.prefixMatch(of: mark) != nil { break }
      lines.append(lines.isEmpty ? String(line.trimmingPrefix(mark)) : line)
    }
    return lines.joined(separator: " ")
  }
}

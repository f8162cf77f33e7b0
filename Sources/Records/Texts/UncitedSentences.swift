import Foundation
import ICU

/// The sentences of a Markdown text that hold a digit and no citation.
package struct UncitedSentences {
  package private(set) var sentences: [String] = []

  /// Stands for a citation while sentences are cut; Unicode gives it to nobody.
  private static let citation: Character = "\u{E000}"

  package init(_ text: String, _ language: Language) {
    let masked = CitedText(text).segments.reduce(into: "") { masked, segment in
      switch segment {
      case .text(let text): masked += text.filter { $0 != Self.citation }
      case .citations: masked.append(Self.citation)
      }
    }
    var breaker = SentenceBreaker(language: language.tag)
    for block in Self.blocks(Self.withoutAddresses(masked)) {
      let block = language == .german ? Self.withoutOrdinalStops(block) : block
      let bytes = Array(block.utf8)
      for range in breaker.sentences(of: block) {
        let sentence = String(decoding: bytes[range], as: UTF8.self)
        let hasDigit = sentence.unicodeScalars.contains { $0.properties.numericType == .decimal }
        if hasDigit, !sentence.contains(Self.citation) { sentences.append(sentence.trimmed) }
      }
    }
  }

  /// Paragraphs, headings, list items and table rows, each with its lines joined. Numbers of list items are no figures.
  private static func blocks(_ text: String) -> [String] {
    var blocks: [String] = [""]
    var canBeginNumberedItem = true
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = String(line).trimmed
      let item = line.range(of: itemMark(canBeginNumberedItem), options: .regularExpression)
      let standsAlone = line.hasPrefix("#") || line.hasPrefix("|")
      if line.isEmpty || item != nil || standsAlone { blocks.append("") }
      let words = item.map { String(line[$0.upperBound...]) } ?? line
      blocks[blocks.count - 1] += "\(words) "
      if standsAlone { blocks.append("") }
      canBeginNumberedItem = line.isEmpty || item != nil || standsAlone
    }
    return blocks.filter { !$0.trimmed.isEmpty }
  }

  /// Within a paragraph only the number 1 begins a list (CommonMark 0.31.2, 5.2), so that a wrapped figure remains one.
  private static func itemMark(_ canBeginNumberedItem: Bool) -> String {
    canBeginNumberedItem ? #"^(?:[-*+]|[0-9]{1,9}[.)])\s+"# : #"^(?:[-*+]|1[.)])\s+"#
  }

  /// Digits in an address are no figures.
  private static func withoutAddresses(_ text: String) -> String {
    text.replacingOccurrences(of: #"\]\([^)]*\)"#, with: "]", options: .regularExpression)
      .replacingOccurrences(
        of: #"https?://[^\s<>\x{E000}]*[^\s<>\x{E000}.,;:!?)]"#, with: "", options: .regularExpression)
  }

  /// German writes “am 5. Mai”: a stop after one or two digits and before a capital ends no sentence.
  private static func withoutOrdinalStops(_ text: String) -> String {
    text.replacingOccurrences(
      of: #"(?<![0-9.,])([0-9]{1,2})\.(?=\s+\p{Lu})"#, with: "$1", options: .regularExpression)
  }
}

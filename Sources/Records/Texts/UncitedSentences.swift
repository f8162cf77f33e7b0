import Foundation
import ICU

/// The sentences of a Markdown text that hold a digit and no citation.
package struct UncitedSentences {
  package private(set) var sentences: [String] = []

  /// Stands for a citation while sentences are cut; Unicode gives it to nobody.
  private static let citation: Unicode.Scalar = "\u{E000}"

  package init(_ text: String, _ language: Language) {
    guard Self.hasDigit(text) else { return }
    let masked = CitedText(text).segments.reduce(into: "") { masked, segment in
      switch segment {
      case .text(let text) where text.unicodeScalars.contains(Self.citation):
        masked.unicodeScalars.append(contentsOf: text.unicodeScalars.filter { $0 != Self.citation })
      case .text(let text): masked += text
      case .citations: masked.unicodeScalars.append(Self.citation)
      }
    }
    for block in Self.blocks(Self.withoutAddresses(masked)) where Self.hasDigit(block) {
      let block = language == .german ? Self.withoutOrdinalStops(block) : block
      let bytes = Array(block.utf8)
      for range in SentenceBreaker.sentences(of: block, language: language.tag) {
        let sentence = String(decoding: bytes[range], as: UTF8.self)
        if Self.hasDigit(sentence), !sentence.unicodeScalars.contains(Self.citation) {
          sentences.append(sentence.trimmed)
        }
      }
    }
  }

  private static func hasDigit(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType == .decimal
    }
  }

  /// Paragraphs, headings, list items and table rows, each with its lines joined. Numbers of list items are no figures.
  private static func blocks(_ text: String) -> [String] {
    var blocks: [String] = [""]
    var canBeginNumberedItem = true
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = String(line).trimmed
      let item = itemMark(canBeginNumberedItem).first(in: line)
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
  private static func itemMark(_ canBeginNumberedItem: Bool) -> Pattern {
    canBeginNumberedItem ? anyItemMark : firstItemMark
  }

  private static let anyItemMark = Pattern(#"^(?:[-*+]|[0-9]{1,9}[.)])\s+"#, beginsWith: "-*+0123456789")
  private static let firstItemMark = Pattern(#"^(?:[-*+]|1[.)])\s+"#, beginsWith: "-*+1")

  /// Digits in an address are no figures.
  private static func withoutAddresses(_ text: String) -> String {
    let text = text.utf8.contains(UInt8(ascii: "]")) ? linkTarget.replacing(in: text, with: "]") : text
    return text.utf8.contains(UInt8(ascii: "/")) ? bareAddress.replacing(in: text, with: "") : text
  }

  private static let linkTarget = Pattern(#"\]\([^)]*\)"#)
  private static let bareAddress = Pattern(#"https?://[^\s<>\x{E000}]*[^\s<>\x{E000}.,;:!?)]"#)

  /// German writes “am 5. Mai”: a stop after one or two digits and before a capital ends no sentence.
  private static func withoutOrdinalStops(_ text: String) -> String { ordinalStop.replacing(in: text, with: "$1") }

  private static let ordinalStop = Pattern(#"(?<![0-9.,])([0-9]{1,2})\.(?=\s+\p{Lu})"#)
}

/// A regular expression, parsed once.
package struct Pattern: Sendable {
  private let expression: NSRegularExpression?
  /// What a match can begin with; nil where that is not known.
  private let first: Set<UInt8>?

  /// - Parameters:
  ///   - pattern: of ours, and so one that can be parsed.
  ///   - first: with which ASCII characters every match begins, for a pattern that stands at the start of a text.
  package init(_ pattern: String, beginsWith first: String? = nil) {
    expression = try? NSRegularExpression(pattern: pattern)
    self.first = first.map { Set($0.utf8) }
    assert(expression != nil, "“\(pattern)” is no regular expression.")
  }

  package func first(in text: String) -> Range<String.Index>? {
    if let first, !(text.utf8.first.map(first.contains) ?? false) { return nil }
    let range = NSRange(text.startIndex..., in: text)
    return expression?.firstMatch(in: text, range: range).flatMap { Range($0.range, in: text) }
  }

  package func replacing(in text: String, with template: String) -> String {
    let range = NSRange(text.startIndex..., in: text)
    return expression?.stringByReplacingMatches(in: text, range: range, withTemplate: template) ?? text
  }
}

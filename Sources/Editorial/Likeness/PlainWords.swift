internal import ICU

/// The words of a text without case, accents and punctuation, as titles and names are compared.
struct PlainWords: Hashable, Sendable {
  let words: [String]

  init(_ text: String) {
    let plain = Normalisation.nfd(CaseFolding.nfkc(text)).unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    words = plain.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String(String.UnicodeScalarView($0)) }
  }

  var isEmpty: Bool { words.isEmpty }
  var text: String { words.joined(separator: " ") }

  /// As a key holds it.
  var key: String { String(text.prefix(200)) }

  /// Those that tell what a text is about: the longer ones, by their beginnings, which most endings leave alone.
  var telling: Set<String> { Set(words.filter { $0.count >= 5 }.map { String($0.prefix(7)) }) }

  /// Whether the words of another text stand in it, in their order.
  func holds(_ other: PlainWords) -> Bool { !other.isEmpty && " \(text) ".contains(" \(other.text) ") }
}

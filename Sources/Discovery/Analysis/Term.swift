/// What is looked up in the index: a folded word, or a stem in a language.
///
/// Its bytes say which, so both live in one sorted dictionary: folded words are apart from stems, and the stems of one
/// language from those of another (French *main* is no English *main*).
struct Term: Hashable, Comparable, Sendable {
  private let bytes: [UInt8]

  /// A word in its folded form.
  init(exact folded: String) {
    bytes = [0] + Array(folded.utf8)
  }

  /// A stem; `language` is a code that ``Stemmer/code(for:)`` gave.
  init(stem: String, language: String) {
    bytes = [1] + Array(language.utf8) + [0] + Array(stem.utf8)
  }

  var isStem: Bool { bytes.first == 1 }

  func hasPrefix(_ prefix: Term) -> Bool { bytes.starts(with: prefix.bytes) }

  static func < (left: Term, right: Term) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}

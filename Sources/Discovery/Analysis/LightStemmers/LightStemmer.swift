/// Takes the endings of declension and conjugation off a word, by a table of its language.
///
/// For languages for which libstemmer has no rules. A table is light: it unites the forms of a word, and leaves words
/// that are derived from one another apart. It is written without marks (``Folding/withoutMarks(_:)``), and so serves
/// readers who type without them. That an approach so light serves searching as well as more elaborate ones do: Savoy
/// 2007, doi:10.1007/s10791-007-9033-9, for Bulgarian; Dolamic & Savoy 2009, doi:10.1016/j.ipm.2009.06.001, for Czech.
struct LightStemmer: Sendable {
  /// Letters that a stem keeps at least.
  static let shortestStem = 3

  /// Of each step the longest ending that fits is taken off; at last the longest end of a stem that has two forms is replaced.
  private let steps: [WordEndings]
  /// Letters with marks that are letters of their own for the table.
  private let kept: Set<Unicode.Scalar>

  /// - Parameters:
  ///   - steps: of each the endings, parted by white space.
  ///   - alternations: `from:to`, parted by white space.
  ///   - kept: letters with marks that are letters of their own in the other two.
  init(_ steps: [String], alternations: String = "", keeping kept: String = "") {
    let kept = Set(kept.unicodeScalars)
    self.kept = kept
    self.steps = (steps + [alternations]).map { step in
      let pairs = step.split(whereSeparator: \.isWhitespace).map { ending in
        let parts = ending.split(separator: ":").map { Array(Self.plain(String($0), keeping: kept).utf8) }
        return (parts[0], parts.count > 1 ? parts[1] : [])
      }
      return WordEndings(Dictionary(pairs) { first, _ in first })
    }
  }

  /// The stem of a word in lower case. A word that is too short or of another script stays as it is, but for its marks.
  func stem(_ word: String) -> String {
    var stem = Array(Self.plain(word, keeping: kept).utf8)
    for step in steps { step.replace(in: &stem, leaving: Self.shortestStem) }
    return String(decoding: stem, as: UTF8.self)
  }

  private static func plain(_ text: String, keeping kept: Set<Unicode.Scalar>) -> String {
    guard !kept.isEmpty, text.unicodeScalars.contains(where: kept.contains) else { return Folding.withoutMarks(text) }
    return text.reduce(into: "") { plain, letter in
      plain +=
        letter.unicodeScalars.contains(where: kept.contains) ? String(letter) : Folding.withoutMarks(String(letter))
    }
  }

  /// The stemmer of a language that libstemmer does not know, by its code; nil for all others.
  static func named(_ code: String) -> LightStemmer? { all[code] }

  static let codes = Set(all.keys)

  private static let all: [String: LightStemmer] = [
    "bg": bulgarian, "cs": czech, "hr": croatian, "ka": georgian, "pl": polish, "sk": slovak, "uk": ukrainian,
  ]
}

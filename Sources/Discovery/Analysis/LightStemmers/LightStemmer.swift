/// Takes the endings of declension and conjugation off a word, by a table of its language.
///
/// For languages for which libstemmer has no rules. A table is light: it unites the forms of a word, and leaves words that are derived
/// from one another apart. It is written without marks (``Folding/withoutMarks(_:)``), and so serves readers who type without them.
/// That an approach so light serves searching as well as more elaborate ones do: Savoy 2007, doi:10.1007/s10791-007-9033-9, for
/// Bulgarian; Dolamic & Savoy 2009, doi:10.1016/j.ipm.2009.06.001, for Czech.
struct LightStemmer: Sendable {
  /// Letters that a stem keeps at least.
  static let shortestStem = 3

  /// Endings that are taken off one after the other, of each step the longest that fits.
  private let steps: [Endings]
  /// What a stem ends with in some forms of a word → in the others. The longest that fits is replaced, once.
  private let alternations: [[UInt8]: [UInt8]]
  private let longestAlternation: Int
  /// Letters with marks that are letters of their own for the table.
  private let kept: Set<Character>

  /// - Parameters:
  ///   - steps: of each the endings, parted by white space.
  ///   - alternations: `from:to`, parted by white space.
  ///   - kept: letters with marks that are letters of their own in the other two.
  init(_ steps: [String], alternations: String = "", keeping kept: String = "") {
    let kept = Set(kept)
    self.kept = kept
    self.steps = steps.map { Endings(Self.plain($0, keeping: kept)) }
    let pairs = alternations.split(whereSeparator: \.isWhitespace).map { pair in
      pair.split(separator: ":").map { Array(Self.plain(String($0), keeping: kept).utf8) }
    }
    self.alternations = Dictionary(pairs.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }) { first, _ in first }
    longestAlternation = self.alternations.keys.map(\.count).max() ?? 0
  }

  /// The stem of a word in lower case. A word that is too short or of another script stays as it is, but for its marks.
  func stem(_ word: String) -> String {
    var stem = ArraySlice(Self.plain(word, keeping: kept).utf8)
    for endings in steps { stem = stem.dropLast(endings.length(in: stem)) }
    for length in stride(from: min(longestAlternation, stem.count), to: 0, by: -1) {
      guard let other = alternations[Array(stem.suffix(length))] else { continue }
      let changed = stem.dropLast(length) + other
      if Self.isLongEnough(changed) { stem = changed }
      break
    }
    return String(decoding: stem, as: UTF8.self)
  }

  private static func plain(_ text: String, keeping kept: Set<Character>) -> String {
    guard text.contains(where: kept.contains) else { return Folding.withoutMarks(text) }
    return text.reduce(into: "") { $0 += kept.contains($1) ? String($1) : Folding.withoutMarks(String($1)) }
  }

  /// Counts letters: bytes that begin a scalar, but for the marks of й and ї, which folding leaves and parts from their letters.
  fileprivate static func isLongEnough(_ stem: ArraySlice<UInt8>) -> Bool {
    stem.count { $0 & 0xC0 != 0x80 && $0 != 0xCC } >= shortestStem
  }

  /// The stemmer of a language that libstemmer does not know, by its code; nil for all others.
  static func named(_ code: String) -> LightStemmer? { all[code] }

  static let codes = Set(all.keys)

  private static let all: [String: LightStemmer] = [
    "bg": bulgarian, "cs": czech, "hr": croatian, "ka": georgian, "pl": polish, "sk": slovak, "uk": ukrainian,
  ]
}

/// The endings of one step.
private struct Endings: Sendable {
  private let endings: Set<[UInt8]>
  private let longest: Int

  init(_ text: String) {
    endings = Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
    longest = endings.map(\.count).max() ?? 0
  }

  /// The bytes of the longest ending of a word that leaves enough of it; 0 where there is none.
  func length(in word: ArraySlice<UInt8>) -> Int {
    for length in stride(from: min(longest, word.count), to: 0, by: -1) {
      if endings.contains(Array(word.suffix(length))), LightStemmer.isLongEnough(word.dropLast(length)) {
        return length
      }
    }
    return 0
  }
}

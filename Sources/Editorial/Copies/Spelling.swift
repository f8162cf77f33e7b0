internal import Foundation
public import Records

/// The words of a record that are spelt otherwise than readers see them, where nothing else differs.
public struct Spelling: Hashable, Sendable {
  /// A word, in a text of a language.
  public struct Word: Hashable, Sendable {
    /// As `RecordDifference` names it.
    public var field: String
    public var language: Language
    public var former: String
    public var present: String
  }

  public let words: [Word]

  /// Nil where something else differs, or nothing. Each text has as many words as before, and each changed one is the same but for
  /// its case, accents and punctuation, or for two letters after its first; links, addresses and digits stay.
  ///
  /// The bounds keep out what turns a meaning round: `voluntary` is not a spelling of `involuntary`, nor `now` of `not`.
  public init?(from former: any Record, to present: any Record) throws {
    let type = type(of: former)
    let differences = RecordDifference.between(try RecordBody.encode(former), try RecordBody.encode(present))
    guard !differences.isEmpty else { return nil }
    var words: [Word] = []
    for difference in differences {
      guard let text = TextOfRecord(difference, type), let own = text.words else { return nil }
      words += own
    }
    self.words = words
  }
}

/// A text of a record before and after.
private struct TextOfRecord {
  let field: String
  let language: Language
  let former: String
  let present: String

  /// Nil where the field is no text in a language, or came or went.
  init?(_ difference: RecordDifference, _ type: any Record.Type) {
    guard case .string(let former)? = difference.former, case .string(let present)? = difference.present else {
      return nil
    }
    let names = difference.path.compactMap { step in if case .field(let name) = step { name } else { nil } }
    let shapes = type.shapes.along(names)
    guard case .localized? = shapes.last?.form else { return nil }
    // A translation is an object of its text and of what it was made from.
    let rest = Array(names.dropFirst(shapes.count))
    guard rest.count == 1 || rest.count == 2 && rest[1] == "text", let language = Language(rest[0]) else { return nil }
    (field, self.language, self.former, self.present) = (difference.field, language, former, present)
  }

  /// Nil where more than the spelling of words changed.
  var words: [Spelling.Word]? {
    let (old, new) = (former.split(whereSeparator: \.isWhitespace), present.split(whereSeparator: \.isWhitespace))
    guard old.count == new.count else { return nil }
    var words: [Spelling.Word] = []
    for (old, new) in zip(old, new) where old.utf8.elementsEqual(new.utf8) == false {
      guard Self.isSpelling(String(old), String(new)) else { return nil }
      words.append(.init(field: field, language: language, former: String(old), present: String(new)))
    }
    return words
  }

  private static func isSpelling(_ old: String, _ new: String) -> Bool {
    let marks = ["://", "](", "@", "<", "`"]
    guard !marks.contains(where: { old.contains($0) || new.contains($0) }) else { return false }
    guard old.filter(\.isNumber) == new.filter(\.isNumber) else { return false }
    let (former, present) = (letters(old), letters(new))
    if former == present { return true }
    guard former.first == present.first, min(former.count, present.count) > 3 else { return false }
    return present.difference(from: former).count <= 2
  }

  private static func letters(_ word: String) -> [Character] {
    word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).filter(\.isLetter)
  }
}

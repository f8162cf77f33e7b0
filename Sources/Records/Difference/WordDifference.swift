/// What became of a text, word by word.
///
/// Words are those of UAX #29; what stands between two of them counts as one too. Texts of which much differs are compared
/// sentence by sentence first, and a passage of more than ``WordDifference/mostPieces`` is replaced as a whole: a passage
/// costs at most some ten milliseconds and some ten megabytes, whatever the texts are.
public struct WordDifference: Hashable, Sendable {
  public enum Change: Hashable, Sendable { case kept, deleted, inserted }

  public struct Passage: Hashable, Sendable {
    public var change: Change
    public var text: String
  }

  /// In reading order; what was deleted stands before what was inserted in its place. No two of one kind in a row.
  public let passages: [Passage]

  /// How many pieces of both texts together are compared with each other at most.
  public static let mostPieces = 2_000

  /// Compares by the rules of `language`, a BCP 47 tag, for what is a word and a sentence.
  public init(from former: String, to present: String, language: String? = nil) {
    let changes = Self.changes(former, present, [TextPiece.words, TextPiece.sentences], language)
    passages = Self.joiningAcrossSpaces(changes)
  }

  public var former: String { passages.filter { $0.change != .inserted }.map(\.text).joined() }
  public var present: String { passages.filter { $0.change != .deleted }.map(\.text).joined() }

  /// Compares by the first cut under which few enough pieces differ, and what then differs by the finer ones before it.
  private static func changes(
    _ former: String, _ present: String, _ cuts: [TextPiece.Cut], _ language: String?
  ) -> [Passage] {
    for (index, cut) in cuts.enumerated() {
      let (old, new) = (cut(former, language), cut(present, language))
      let leading = zip(old, new).prefix { $0 == $1 }.count
      let rest = min(old.count, new.count) - leading
      let trailing = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
      guard old.count + new.count - 2 * (leading + trailing) <= mostPieces else { continue }
      var passages = Passages()
      passages.add(.kept, new.prefix(leading))
      passages.add(old.dropFirst(leading).dropLast(trailing), new.dropFirst(leading).dropLast(trailing))
      passages.add(.kept, new.suffix(trailing))
      return index == 0 ? passages.list : refined(passages.list, Array(cuts[..<index]), language)
    }
    var passages = Passages()
    passages.add(.deleted, former.utf8)
    passages.add(.inserted, present.utf8)
    return passages.list
  }

  /// The same with each deletion that an insertion follows compared by finer cuts.
  private static func refined(_ passages: [Passage], _ cuts: [TextPiece.Cut], _ language: String?) -> [Passage] {
    var result: [Passage] = []
    for passage in passages {
      if passage.change == .inserted, let last = result.last, last.change == .deleted {
        result.removeLast()
        result += changes(last.text, passage.text, cuts, language)
      } else {
        result.append(passage)
      }
    }
    return result
  }

  /// A space that alone was kept between two changes belongs to both of them: a changed phrase is easier to read whole.
  private static func joiningAcrossSpaces(_ changes: [Passage]) -> [Passage] {
    var passages = Passages()
    for (index, passage) in changes.enumerated() {
      let isBetween = index > 0 && index + 1 < changes.count
      if passage.change == .kept, isBetween, passage.text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
        passages.add(.deleted, passage.text.utf8)
        passages.add(.inserted, passage.text.utf8)
      } else {
        passages.add(passage.change, passage.text.utf8)
      }
    }
    return passages.list
  }
}

/// Passages as they come together: deletions and insertions in a row are gathered, each kind into one.
private struct Passages {
  private var done: [WordDifference.Passage] = []
  private var kept: [UInt8] = []
  private var deleted: [UInt8] = []
  private var inserted: [UInt8] = []

  mutating func add(_ change: WordDifference.Change, _ bytes: some Sequence<UInt8>) {
    switch change {
    case .kept:
      flushChanges()
      kept += bytes
    case .deleted:
      flushKept()
      deleted += bytes
    case .inserted:
      flushKept()
      inserted += bytes
    }
  }

  mutating func add(_ change: WordDifference.Change, _ pieces: ArraySlice<TextPiece>) {
    for piece in pieces { add(change, piece.bytes) }
  }

  /// What differs between two rows of pieces.
  mutating func add(_ former: ArraySlice<TextPiece>, _ present: ArraySlice<TextPiece>) {
    let (former, present) = (Array(former), Array(present))
    for edit in ListEdit.edits(from: former, to: present) {
      switch edit {
      case .kept(_, let place): add(.kept, present[place].bytes)
      case .deleted(let place): add(.deleted, former[place].bytes)
      case .inserted(let place): add(.inserted, present[place].bytes)
      }
    }
  }

  /// Every passage so far. No piece ends within a character's bytes, so the bytes are texts.
  var list: [WordDifference.Passage] {
    var copy = self
    copy.flushKept()
    copy.flushChanges()
    return copy.done
  }

  private mutating func flushKept() {
    guard !kept.isEmpty else { return }
    done.append(WordDifference.Passage(change: .kept, text: String(decoding: kept, as: UTF8.self)))
    kept = []
  }

  private mutating func flushChanges() {
    for (change, bytes) in [(WordDifference.Change.deleted, deleted), (.inserted, inserted)] where !bytes.isEmpty {
      done.append(WordDifference.Passage(change: change, text: String(decoding: bytes, as: UTF8.self)))
    }
    (deleted, inserted) = ([], [])
  }
}

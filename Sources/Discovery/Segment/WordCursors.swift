/// Goes through the words of several segments at once, in the order of their keys.
struct WordCursors: ~Copyable {
  /// A word of one of the segments.
  struct Word {
    var part: Int
    /// Its number in the part.
    var number: Int
    var value: UnsafeRawBufferPointer
  }

  private final class Cursor {
    var cursor: TableCursor
    /// The number that each of the segment's stemmers has here.
    let stemmers: [UInt8]

    init(_ segment: Segment, _ stemmers: [UInt8]) {
      cursor = segment.wordTable.cursor(at: 0)
      self.stemmers = stemmers
      skipDamage()
    }

    /// The key without its last byte, the stemmer.
    var key: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: cursor.key.dropLast()) }

    func advance() {
      cursor.advance()
      skipDamage()
    }

    /// Skips words without a key, or of a stemmer that the segment does not have: only damage can make them.
    private func skipDamage() {
      while cursor.isValid, cursor.key.isEmpty || Int(WordKey.stemmer(cursor.key)) >= stemmers.count {
        cursor.advance()
      }
    }
  }

  private let cursors: [Cursor]
  /// Words that differ in their segment and in their stemmer alone, those of the same stemmer next to each other.
  private var group: [(stemmer: UInt8, word: Word)] = []
  /// How many of the group have been given out.
  private var given = 0

  /// The key of the word that the cursors stand on.
  private(set) var key: [UInt8] = []
  /// Where it stands: once for each segment that has it.
  private(set) var words: [Word] = []

  /// `stemmers` has for each segment the number that each of its stemmers shall have.
  init(_ segments: [Segment], _ stemmers: [[UInt8]]) {
    cursors = zip(segments, stemmers).map { Cursor($0, $1) }
  }

  /// Moves to the next word; false at the end.
  mutating func next() -> Bool {
    if given == group.count { readGroup() }
    guard given < group.count else { return false }
    let stemmer = group[given].stemmer
    key[key.count - 1] = stemmer
    words.removeAll(keepingCapacity: true)
    while given < group.count, group[given].stemmer == stemmer {
      words.append(group[given].word)
      given += 1
    }
    return true
  }

  private mutating func readGroup() {
    group.removeAll(keepingCapacity: true)
    given = 0
    var least: Cursor?
    for cursor in cursors where cursor.cursor.isValid {
      if let other = least, comparison(cursor.key, other.key) >= 0 { continue }
      least = cursor
    }
    guard let least else { return }
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: least.cursor.key)
    for (part, cursor) in cursors.enumerated() {
      while cursor.cursor.isValid, key.withUnsafeBytes({ comparison(cursor.key, .init(rebasing: $0.dropLast())) }) == 0
      {
        let word = Word(part: part, number: cursor.cursor.index, value: cursor.cursor.value)
        group.append((cursor.stemmers[Int(WordKey.stemmer(cursor.cursor.key))], word))
        cursor.advance()
      }
    }
    if group.count > 1 { group.sort { ($0.stemmer, $0.word.part) < ($1.stemmer, $1.word.part) } }
  }
}

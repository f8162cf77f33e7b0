/// Reads where the words of a phrase stand, and finds where they do in a row. In plain memory: the documents that hold common words
/// are many, and phrases of them the slowest requests there are.
struct PhrasePositions: ~Copyable {
  private let fields: UInt64
  /// One for each form of each word, the forms of a word side by side. Reached by `pointee` and not by a subscript, with
  /// which Swift 6.3.1 crashes when it compiles for the thread sanitizer.
  private let cursors: UnsafeMutablePointer<PositionCursor>
  /// For each word, where its cursors begin, and where the next one would.
  private let starts: [Int]
  /// The words, those that stand in the fewest places first.
  private let order: [Int]
  private let found: UnsafeMutablePointer<UInt32>
  private let next: UnsafeMutablePointer<UInt32>
  /// For each of the first positions of each field, the last ``stamp`` with which it was marked.
  private let marks: UnsafeMutablePointer<UInt32>
  private var stamp: UInt32 = 0
  /// Marks of a field; a power of two.
  private static let marked: UInt32 = 1 << 10
  /// Positions below this are marked: there is room for as many words as a query has before the first and after the last.
  private static let mostMarked = marked - UInt32(Query.longest)

  init(_ forms: [[WordForms.Form]], _ fields: UInt64, in segment: Segment) {
    self.fields = fields
    starts = forms.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let places = forms.map { $0.reduce(0) { $0 + $1.list.positions.count } }
    order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    cursors = .allocate(capacity: starts[forms.count])
    for (place, form) in forms.joined().enumerated() {
      (cursors + place).initialize(to: PositionCursor(form.list, in: segment))
    }
    let room = (forms.map(\.count).max() ?? 1) * PositionCursor.most
    found = .allocate(capacity: room * 2)
    next = found + room
    let markCount = Int(Self.marked) * IndexSettings.mostFields
    marks = .allocate(capacity: markCount)
    marks.initialize(repeating: 0, count: markCount)
  }

  deinit {
    cursors.deinitialize(count: starts[order.count])
    cursors.deallocate()
    found.deallocate()
    marks.deallocate()
  }

  /// How often the phrase stands in each field of a document, as a frequency vector; nil where it does not.
  mutating func vector(ofPhraseIn document: Int) -> UInt64? {
    let count = countByMarks(document) ?? countInOrder(document)
    guard count > 0 else { return nil }
    var vector: UInt64 = 0
    for index in 0..<count {
      let shift = UInt64(found[index] >> 29) * 8
      if vector >> shift & 0xFF < 255 { vector += 1 << shift }
    }
    return vector
  }

  /// Goes to a document with the cursors of a word.
  ///
  /// - Returns: The fields in which the word stands.
  private func move(_ word: Int, to document: Int) -> UInt64 {
    var vector: UInt64 = 0
    for cursor in starts[word]..<starts[word + 1] { vector |= (cursors + cursor).pointee.move(to: document) }
    return FrequencyCodes.fields(of: vector) & fields
  }

  /// Fills ``found`` with the positions of the rarest word that have the other words beside them: the positions of each
  /// are marked, and those kept for which the right one is.
  ///
  /// - Returns: How many there are; nil where a position is too high to be marked, or for one word.
  private mutating func countByMarks(_ document: Int) -> Int? {
    guard order.count > 1 else { return nil }
    var common = move(order[0], to: document) & move(order[1], to: document)
    if common == 0 { return 0 }
    var highest = mark(order[1], common)
    var (count, high) = readMarked(order[0], common, at: order[1] - order[0])
    for word in order.dropFirst(2) where count > 0 {
      common &= move(word, to: document)
      highest = max(highest, mark(word, common))
      count = keepMarked(count, at: word - order[0])
    }
    high = max(high, highest)
    // Marks may say yes wrongly, and never no.
    return count == 0 || high < Self.mostMarked ? count : nil
  }

  /// - Returns: The highest position.
  private mutating func mark(_ word: Int, _ fields: UInt64) -> UInt32 {
    stamp &+= 1
    let (marks, stamp) = (marks, stamp)
    var highest: UInt32 = 0
    for cursor in starts[word]..<starts[word + 1] {
      let high = (cursors + cursor).pointee.forEachPosition(in: fields) { lane, position in
        marks[Self.mark(lane, position)] = stamp
      }
      highest = max(highest, high)
    }
    return highest
  }

  /// Fills ``found`` with those positions of a word that are marked so many words further. What is done does not depend on what the
  /// positions are, so that the processor never has to guess: comparing two lists of common words it would guess wrong
  /// half the time.
  private mutating func readMarked(_ word: Int, _ fields: UInt64, at offset: Int) -> (count: Int, highest: UInt32) {
    let (marks, found, stamp, offset) = (marks, found, stamp, UInt32(truncatingIfNeeded: offset))
    var (count, highest) = (0, UInt32(0))
    for cursor in starts[word]..<starts[word + 1] {
      let high = (cursors + cursor).pointee.forEachPosition(in: fields) { lane, position in
        found[count] = lane | position
        count &+= Self.isSame(marks[Self.mark(lane, position &+ offset)], stamp)
      }
      highest = max(highest, high)
    }
    return (count, highest)
  }

  /// Keeps the positions that are marked so many words further.
  private func keepMarked(_ count: Int, at offset: Int) -> Int {
    var kept = 0
    for index in 0..<count {
      let position = found[index]
      found[kept] = position
      kept &+= Self.isSame(marks[Self.mark(position, position &+ UInt32(truncatingIfNeeded: offset))], stamp)
    }
    return kept
  }

  /// 1 where two stamps are the same: only then their difference less 1 is below 0.
  @inline(__always)
  private static func isSame(_ one: UInt32, _ other: UInt32) -> Int {
    Int((UInt64(one ^ other) &- 1) &>> 63)
  }

  /// Where the mark of a position is, given a number with its field in the highest bits.
  @inline(__always)
  private static func mark(_ lane: UInt32, _ position: UInt32) -> Int {
    Int(lane &>> 29 &* marked | position & (marked &- 1))
  }

  /// As ``countByMarks(_:)``, for any positions: list after list in order, from the first word on.
  private func countInOrder(_ document: Int) -> Int {
    var count = read(0, document, into: found)
    for word in 1..<max(1, order.count) where count > 0 {
      count = keep(count, followedBy: read(word, document, into: next), at: UInt32(word))
    }
    return count
  }

  private func read(_ word: Int, _ document: Int, into positions: UnsafeMutablePointer<UInt32>) -> Int {
    let fields = move(word, to: document)
    var count = 0
    for cursor in starts[word]..<starts[word + 1] {
      (cursors + cursor).pointee.forEachPosition(in: fields) { lane, position in
        positions[count] = lane | position
        count &+= 1
      }
    }
    if starts[word + 1] - starts[word] > 1 {
      var all = UnsafeMutableBufferPointer(start: positions, count: count)
      all.sort()
    }
    return count
  }

  /// Keeps the positions that have one of ``next`` so many words after them.
  private func keep(_ count: Int, followedBy others: Int, at offset: UInt32) -> Int {
    var (kept, place) = (0, 0)
    for index in 0..<count {
      let wanted = found[index] &+ offset
      while place < others, next[place] < wanted { place &+= 1 }
      guard place < others else { break }
      if next[place] == wanted {
        found[kept] = found[index]
        kept &+= 1
      }
    }
    return kept
  }
}

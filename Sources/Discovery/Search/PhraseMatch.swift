/// The documents of a segment in which words stand in a row, dead ones included.
struct PhraseMatch {
  let set: Bits.Set
  /// Ascending, with the weighted frequencies of the phrase.
  private(set) var documents: [UInt32] = []
  private(set) var frequencies: [Float] = []

  init(_ words: [Query.Word], _ fields: UInt64, in segment: Segment, _ norms: FieldNorms, _ scratch: Scratch) {
    let forms = words.map { WordForms.exact($0, in: segment) }
    let result = scratch.bitmap(segment.words)
    set = Bits.Set(result)
    guard forms.allSatisfy({ !$0.isEmpty }) else { return }
    let mark = scratch.mark
    let candidates = scratch.uninitialised(segment.words)
    let sets = forms.map { ClauseMatch.union($0.map(\.list), segment, scratch) }
    Bits.intersect(sets, into: candidates, segment.words)
    match(forms, Bits.Set(candidates), fields, in: segment, norms, result)
    scratch.release(to: mark)
  }

  private mutating func match(
    _ forms: [[WordForms.Form]], _ candidates: Bits.Set, _ fields: UInt64, in segment: Segment, _ norms: FieldNorms,
    _ result: Bits.MutableSet
  ) {
    var words = WordPositions(forms, fields, in: segment)
    Bits.forEach(candidates, 0..<segment.words) { document in
      guard let vector = words.vector(ofPhraseIn: document) else { return }
      Bits.insert(document, result)
      documents.append(UInt32(document))
      frequencies.append(norms.frequency(vector, segment.lengths + document * segment.fieldCount))
    }
  }
}

/// Reads where the words of a phrase stand, and finds where they do in a row. In plain memory: the documents that hold common words
/// are many, and phrases of them the slowest requests there are.
private struct WordPositions: ~Copyable {
  private let fields: UInt64
  /// One for each form of each word, the forms of a word side by side.
  private let cursors: UnsafeMutablePointer<PositionCursor>
  /// For each word, where its cursors begin, and where the next one would.
  private let starts: [Int]
  private let found: UnsafeMutablePointer<UInt32>
  private let next: UnsafeMutablePointer<UInt32>
  /// A byte for each position, many of them sharing one.
  private let marks: UnsafeMutablePointer<UInt8>
  private static let markCount = 1 << 12

  init(_ forms: [[WordForms.Form]], _ fields: UInt64, in segment: Segment) {
    self.fields = fields
    starts = forms.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    cursors = .allocate(capacity: starts[forms.count])
    for (place, form) in forms.joined().enumerated() {
      (cursors + place).initialize(to: PositionCursor(form.list, in: segment))
    }
    let room = (forms.map(\.count).max() ?? 1) * PositionCursor.most
    found = .allocate(capacity: room * 2)
    next = found + room
    marks = .allocate(capacity: Self.markCount)
    marks.initialize(repeating: 0, count: Self.markCount)
  }

  deinit {
    cursors.deinitialize(count: starts[starts.count - 1])
    cursors.deallocate()
    found.deallocate()
    marks.deallocate()
  }

  /// How often the phrase stands in each field of a document, as a frequency vector; nil where it does not.
  mutating func vector(ofPhraseIn document: Int) -> UInt64? {
    var count = read(0, document, into: found)
    for word in 1..<max(1, starts.count - 1) where count > 0 {
      count = keep(count, followedBy: read(word, document, into: next), at: UInt32(word))
    }
    guard count > 0 else { return nil }
    var vector: UInt64 = 0
    for index in 0..<count {
      let shift = UInt64(found[index] >> 29) * 8
      if vector >> shift & 0xFF < 255 { vector += 1 << shift }
    }
    return vector
  }

  private func read(_ word: Int, _ document: Int, into positions: UnsafeMutablePointer<UInt32>) -> Int {
    var count = 0
    for cursor in starts[word]..<starts[word + 1] {
      count &+= cursors[cursor].read(document, fields: fields, into: positions + count)
    }
    if starts[word + 1] - starts[word] > 1 {
      var all = UnsafeMutableBufferPointer(start: positions, count: count)
      all.sort()
    }
    return count
  }

  /// Keeps the positions that have one of ``next`` so many words after them.
  private func keep(_ count: Int, followedBy others: Int, at offset: UInt32) -> Int {
    let count = keepLikely(count, followedBy: others, at: offset)
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

  /// Keeps the positions that may have one of ``next`` so many words after them, and few others. Nothing here depends on what the
  /// positions are, so that the processor never has to guess: comparing two lists of common words it would guess wrong half the time.
  private func keepLikely(_ count: Int, followedBy others: Int, at offset: UInt32) -> Int {
    for place in 0..<others { marks[Self.mark(next[place])] = 1 }
    var kept = 0
    for index in 0..<count {
      let position = found[index]
      found[kept] = position
      kept &+= Int(marks[Self.mark(position &+ offset)])
    }
    for place in 0..<others { marks[Self.mark(next[place])] = 0 }
    return kept
  }

  /// Fields, in the highest bits, are kept apart.
  @inline(__always)
  private static func mark(_ position: UInt32) -> Int {
    Int(position &+ position &>> 20) & (markCount &- 1)
  }
}

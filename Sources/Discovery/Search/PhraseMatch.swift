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
    let cursors = forms.map { $0.map { PositionCursor($0.list, in: segment) } }
    var found: [UInt32] = []
    var next: [UInt32] = []
    Bits.forEach(Bits.Set(candidates), 0..<segment.words) { document in
      Self.read(cursors[0], document, fields, into: &found)
      for (offset, own) in cursors.enumerated().dropFirst() where !found.isEmpty {
        Self.read(own, document, fields, into: &next)
        Self.keep(&found, followedBy: next, at: UInt32(offset))
      }
      guard !found.isEmpty else { return }
      Bits.insert(document, result)
      documents.append(UInt32(document))
      frequencies.append(norms.frequency(Self.vector(found), segment.lengths + document * segment.fieldCount))
    }
    scratch.release(to: mark)
  }

  private static func read(
    _ cursors: [PositionCursor], _ document: Int, _ fields: UInt64, into positions: inout [UInt32]
  ) {
    positions.removeAll(keepingCapacity: true)
    for cursor in cursors { cursor.append(positionsIn: document, fields: fields, to: &positions) }
    if cursors.count > 1 { positions.sort() }
  }

  /// Keeps the positions that have one of `next` so many words after them.
  private static func keep(_ found: inout [UInt32], followedBy next: [UInt32], at offset: UInt32) {
    var place = 0
    found.removeAll { position in
      while place < next.count, next[place] < position &+ offset { place += 1 }
      return place == next.count || next[place] != position &+ offset
    }
  }

  private static func vector(_ positions: [UInt32]) -> UInt64 {
    var vector: UInt64 = 0
    for position in positions {
      let shift = UInt64(position >> 29) * 8
      if vector >> shift & 0xFF < 255 { vector += 1 << shift }
    }
    return vector
  }
}

/// Scores the matching documents of one stretch at a time, list after list.
final class StretchScorer {
  private let segment: Segment
  private let norms: FieldNorms
  private let clauses: [RankedClause]
  private let bounds: ScoreBounds
  /// The score of each document of the stretch; of those that do not match, anything, and of those that were given up, less.
  let scores: UnsafeMutablePointer<Float>
  private let best: UnsafeMutablePointer<Float>
  private let sums: UnsafeMutablePointer<Float>
  /// The documents of the stretch that match and can still reach what they must.
  private let left: Bits.MutableSet
  /// For each long list, clause by clause and group by group.
  private let readers: UnsafeMutablePointer<BlockReader>
  private let readerCount: Int

  init(_ clauses: [RankedClause], in segment: Segment, _ norms: FieldNorms, _ bounds: ScoreBounds) {
    self.segment = segment
    self.norms = norms
    self.clauses = clauses
    self.bounds = bounds
    scores = .allocate(capacity: ScoreBounds.stretch * 3)
    best = scores + ScoreBounds.stretch
    sums = scores + ScoreBounds.stretch * 2
    left = .allocate(capacity: ScoreBounds.wordsPerStretch)
    let lists = clauses.flatMap { $0.groups.flatMap { $0.lists.map(\.list) } }
    readerCount = lists.count
    readers = .allocate(capacity: readerCount)
    for (place, list) in lists.enumerated() { (readers + place).initialize(to: BlockReader(list)) }
  }

  deinit {
    scores.deallocate()
    left.deallocate()
    readers.deinitialize(count: readerCount)
    readers.deallocate()
  }

  /// Fills ``scores`` for the documents of a stretch that are in `matching`.
  ///
  /// A document that what is left cannot bring to `threshold` is given up (MaxScore, Turtle & Flood 1995,
  /// doi:10.1016/0306-4573(95)00020-H).
  ///
  /// - Returns: Whether one of them can reach `threshold`.
  func score(_ stretch: Int, _ matching: Bits.Set, reaching threshold: Float) -> Bool {
    let lower = stretch * ScoreBounds.stretch
    let range = lower..<min(lower + ScoreBounds.stretch, segment.count)
    scores.update(repeating: 0, count: ScoreBounds.stretch)
    for word in 0..<ScoreBounds.wordsPerStretch {
      left[word] = lower / 64 + word < segment.words ? matching[lower / 64 + word] : 0
    }
    var next = readers
    for (number, clause) in clauses.enumerated() {
      if number > 0 {
        // The same sums in another order can differ by a little.
        giveUp(below: threshold / 1.0001 - bounds.rest(from: number, in: stretch))
        if (0..<ScoreBounds.wordsPerStretch).allSatisfy({ left[$0] == 0 }) { return false }
      }
      add(clause, &next, range)
    }
    return true
  }

  private func giveUp(below least: Float) {
    for word in 0..<ScoreBounds.wordsPerStretch {
      var rest = left[word]
      var kept: UInt64 = 0
      while rest != 0 {
        let bit = rest & (0 &- rest)
        if scores[word &<< 6 &+ bit.trailingZeroBitCount] >= least { kept |= bit }
        rest &= rest &- 1
      }
      left[word] = kept
    }
  }

  /// Adds what a clause comes to. `reader` is at that of its first list, and afterwards at that of the next clause's.
  private func add(
    _ clause: RankedClause, _ reader: inout UnsafeMutablePointer<BlockReader>, _ range: Range<Int>
  ) {
    best.update(repeating: 0, count: ScoreBounds.stretch)
    for (place, group) in clause.groups.enumerated() {
      // What comes first needs no room of its own.
      let own = place == 0 ? best : sums
      if place > 0 { sums.update(repeating: 0, count: ScoreBounds.stretch) }
      add(group, reader, to: own, range)
      reader += group.lists.count
      guard place > 0 else { continue }
      // The first stemmer is no stemmer: what it finds counts with each language.
      if group.stemmer == 0 {
        for index in 0..<range.count { best[index] += sums[index] }
      } else {
        for index in 0..<range.count { best[index] = max(best[index], sums[index]) }
      }
    }
    for (documents, frequency) in clause.everywhere { add(frequency, where: documents, range) }
    for index in 0..<range.count { scores[index] += clause.weight * Ranking.saturated(best[index]) }
  }

  private func add(_ everywhere: Float, where documents: Bits.Set?, _ range: Range<Int>) {
    guard let documents else {
      for index in 0..<range.count { best[index] += everywhere }
      return
    }
    for index in 0..<range.count where Bits.contains(documents, range.lowerBound + index) { best[index] += everywhere }
  }

  private func add(
    _ group: RankedClause.Group, _ readers: UnsafeMutablePointer<BlockReader>, to sums: UnsafeMutablePointer<Float>,
    _ range: Range<Int>
  ) {
    for (place, (list, weight)) in group.lists.enumerated() {
      if let bitmap = list.bitmap {
        add(list, bitmap, weight, to: sums, range)
      } else {
        readers[place].forEach(in: range) { document, code in
          if Bits.contains(left, document &- range.lowerBound) { add(document, code(), weight, to: sums, range) }
        }
      }
    }
    var place = group.documents.firstSorted { Int($0) >= range.lowerBound }
    while place < group.documents.count, Int(group.documents[place]) < range.upperBound {
      sums[Int(group.documents[place]) - range.lowerBound] += group.frequencies[place]
      place += 1
    }
  }

  /// Of a list with a bitmap only the codes of what matches are read: the place of a document in the list is the number of bits
  /// before its own.
  private func add(
    _ list: PostingList, _ bitmap: Bits.Set, _ weight: Float, to sums: UnsafeMutablePointer<Float>,
    _ range: Range<Int>
  ) {
    var index = list.block(holding: range.lowerBound)
    var block = list.block(index)
    var before = Bits.count(bitmap, from: min(block.firstDocument, range.lowerBound), to: range.lowerBound)
    let first = range.lowerBound / 64
    for word in first..<(range.upperBound + 63) / 64 {
      let bits = bitmap[word]
      var common = bits & left[word &- first]
      while common != 0 {
        let bit = common & (0 &- common)
        var place = before &+ (bits & (bit &- 1)).nonzeroBitCount
        while place >= BitPacking.group {
          index += 1
          guard index < list.blockCount else { return }
          block = list.block(index)
          place -= BitPacking.group
          before -= BitPacking.group
        }
        guard place >= 0, place < block.count else { return }
        add(word &<< 6 &+ bit.trailingZeroBitCount, list.code(at: place, of: block), weight, to: sums, range)
        common &= common &- 1
      }
      before += bits.nonzeroBitCount
    }
  }

  @inline(__always)
  private func add(
    _ document: Int, _ code: UInt32, _ weight: Float, to sums: UnsafeMutablePointer<Float>, _ range: Range<Int>
  ) {
    guard Int(code) < segment.vectors.count else { return }
    let lengths = segment.lengths + document &* segment.fieldCount
    sums[document &- range.lowerBound] += weight * norms.frequency(segment.vectors[Int(code)], lengths)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies `isAtOrAfter`, by bisection: elements that do come after those that do not.
  func firstSorted(_ isAtOrAfter: (Element) -> Bool) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isAtOrAfter(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}

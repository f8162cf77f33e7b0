/// Scores the matching documents of one stretch at a time, list after list.
final class StretchScorer {
  private let segment: Segment
  private let norms: FieldNorms
  private let clauses: [RankedClause]
  private let bounds: ScoreBounds
  /// The score of each document of the stretch; of those that do not match, anything.
  let scores: UnsafeMutablePointer<Float>
  private let best: UnsafeMutablePointer<Float>
  private let sums: UnsafeMutablePointer<Float>
  private let documents: UnsafeMutablePointer<UInt32>

  init(_ clauses: [RankedClause], in segment: Segment, _ norms: FieldNorms, _ bounds: ScoreBounds) {
    self.segment = segment
    self.norms = norms
    self.clauses = clauses
    self.bounds = bounds
    scores = .allocate(capacity: ScoreBounds.stretch * 3)
    best = scores + ScoreBounds.stretch
    sums = scores + ScoreBounds.stretch * 2
    documents = .allocate(capacity: BitPacking.group)
  }

  deinit {
    scores.deallocate()
    documents.deallocate()
  }

  /// Fills ``scores`` for the documents of a stretch that are in `matching`.
  ///
  /// - Returns: Whether one of them can reach `threshold`; where none can, the scores are not whole.
  func score(_ stretch: Int, _ matching: Bits.Set, reaching threshold: Float) -> Bool {
    let lower = stretch * ScoreBounds.stretch
    let range = lower..<min(lower + ScoreBounds.stretch, segment.count)
    scores.update(repeating: 0, count: ScoreBounds.stretch)
    for (number, clause) in clauses.enumerated() {
      if number > 0 {
        // The same sums in another order can differ by a little.
        let most = (highest(range, matching) + bounds.rest(from: number, in: stretch)) * 1.0001
        if most < threshold { return false }
      }
      add(clause, range, matching)
    }
    return true
  }

  private func highest(_ range: Range<Int>, _ matching: Bits.Set) -> Float {
    var highest: Float = 0
    Bits.forEach(matching, range.lowerBound / 64..<(range.upperBound + 63) / 64) { document in
      highest = max(highest, scores[document &- range.lowerBound])
    }
    return highest
  }

  private func add(_ clause: RankedClause, _ range: Range<Int>, _ matching: Bits.Set) {
    best.update(repeating: 0, count: ScoreBounds.stretch)
    // The first stemmer is no stemmer: what it finds counts with each language.
    for group in clause.groups where group.stemmer != 0 {
      sums.update(repeating: 0, count: ScoreBounds.stretch)
      add(group, range, matching)
      for index in 0..<range.count { best[index] = max(best[index], sums[index]) }
    }
    for group in clause.groups where group.stemmer == 0 {
      sums.update(repeating: 0, count: ScoreBounds.stretch)
      add(group, range, matching)
      for index in 0..<range.count { best[index] += sums[index] }
    }
    if clause.everywhere > 0 {
      for index in 0..<range.count where Bits.contains(clause.documents, range.lowerBound + index) {
        best[index] += clause.everywhere
      }
    }
    for index in 0..<range.count { scores[index] += clause.weight * Ranking.saturated(best[index]) }
  }

  private func add(_ group: RankedClause.Group, _ range: Range<Int>, _ matching: Bits.Set) {
    for (list, weight) in group.lists {
      if let bitmap = list.bitmap {
        add(list, bitmap, weight, range, matching)
      } else {
        add(list, weight, range, matching)
      }
    }
    var place = group.documents.firstSorted { Int($0) >= range.lowerBound }
    while place < group.documents.count, Int(group.documents[place]) < range.upperBound {
      sums[Int(group.documents[place]) - range.lowerBound] += group.frequencies[place]
      place += 1
    }
  }

  private func add(_ list: PostingList, _ weight: Float, _ range: Range<Int>, _ matching: Bits.Set) {
    let blocks = list.blockCount
    var index = list.block(holding: range.lowerBound)
    while index < blocks, list.firstDocument(ofBlock: index) < range.upperBound {
      let block = list.block(index)
      let count = list.documents(of: block, into: documents)
      for place in 0..<count {
        let document = Int(documents[place])
        guard document >= range.lowerBound, Bits.contains(matching, document) else { continue }
        guard document < range.upperBound else { return }
        add(document, list.code(at: place, of: block), weight, range)
      }
      index += 1
    }
  }

  /// Of a list with a bitmap only the codes of what matches are read: the place of a document in the list is the number of bits
  /// before its own.
  private func add(
    _ list: PostingList, _ bitmap: Bits.Set, _ weight: Float, _ range: Range<Int>, _ matching: Bits.Set
  ) {
    var index = list.block(holding: range.lowerBound)
    var block = list.block(index)
    var before = Bits.count(bitmap, from: min(block.firstDocument, range.lowerBound), to: range.lowerBound)
    for word in range.lowerBound / 64..<(range.upperBound + 63) / 64 {
      let bits = bitmap[word]
      var common = bits & matching[word]
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
        add(word &<< 6 &+ bit.trailingZeroBitCount, list.code(at: place, of: block), weight, range)
        common &= common &- 1
      }
      before += bits.nonzeroBitCount
    }
  }

  @inline(__always)
  private func add(_ document: Int, _ code: UInt32, _ weight: Float, _ range: Range<Int>) {
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

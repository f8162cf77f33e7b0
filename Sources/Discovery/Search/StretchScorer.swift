/// Scores the matching documents of one stretch at a time, list after list.
final class StretchScorer {
  private let segment: Segment
  private let norms: FieldNorms
  private let clauses: [RankedClause]
  /// The score of each document of the stretch; of those that do not match, anything.
  let scores: UnsafeMutablePointer<Float>
  private let best: UnsafeMutablePointer<Float>
  private let sums: UnsafeMutablePointer<Float>
  private let documents: UnsafeMutablePointer<UInt32>
  private let codes: UnsafeMutablePointer<UInt32>

  init(_ clauses: [RankedClause], in segment: Segment, _ norms: FieldNorms) {
    self.segment = segment
    self.norms = norms
    self.clauses = clauses
    scores = .allocate(capacity: ScoreBounds.stretch * 3)
    best = scores + ScoreBounds.stretch
    sums = scores + ScoreBounds.stretch * 2
    documents = .allocate(capacity: BitPacking.group * 2)
    codes = documents + BitPacking.group
  }

  deinit {
    scores.deallocate()
    documents.deallocate()
  }

  /// Fills ``scores`` for the documents of a stretch that are in `matching`.
  func score(_ stretch: Int, _ matching: Bits.Set) {
    let lower = stretch * ScoreBounds.stretch
    let range = lower..<min(lower + ScoreBounds.stretch, segment.count)
    scores.update(repeating: 0, count: ScoreBounds.stretch)
    for clause in clauses {
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
        for index in 0..<range.count where Bits.contains(clause.documents, lower + index) {
          best[index] += clause.everywhere
        }
      }
      for index in 0..<range.count { scores[index] += clause.weight * Ranking.saturated(best[index]) }
    }
  }

  private func add(_ group: RankedClause.Group, _ range: Range<Int>, _ matching: Bits.Set) {
    for (list, weight) in group.lists { add(list, weight, range, matching) }
    var place = group.documents.firstSorted { Int($0) >= range.lowerBound }
    while place < group.documents.count, Int(group.documents[place]) < range.upperBound {
      sums[Int(group.documents[place]) - range.lowerBound] += group.frequencies[place]
      place += 1
    }
  }

  private func add(_ list: PostingList, _ weight: Float, _ range: Range<Int>, _ matching: Bits.Set) {
    let blocks = list.blockCount
    var index = list.block(holding: range.lowerBound)
    while index < blocks {
      let block = list.block(index)
      guard block.firstDocument < range.upperBound else { return }
      let count = list.documents(of: block, into: documents)
      if count > 0 { list.codes(of: block, into: codes) }
      for place in 0..<count {
        let document = Int(documents[place])
        guard document >= range.lowerBound, Bits.contains(matching, document) else { continue }
        guard document < range.upperBound else { return }
        let code = Int(codes[place])
        guard code < segment.vectors.count else { continue }
        let lengths = segment.lengths + document &* segment.fieldCount
        sums[document &- range.lowerBound] += weight * norms.frequency(segment.vectors[code], lengths)
      }
      index += 1
    }
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

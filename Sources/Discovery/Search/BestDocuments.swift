/// The best documents of all segments by score; among equals those that come first in the order of the index.
struct BestDocuments {
  struct Found {
    var score: Float
    var segment: Int
    var document: Int
  }

  private let limit: Int
  private let order: TieOrder
  /// A heap, the worst at its top.
  private var heap: [Found] = []

  init(limit: Int, order: TieOrder) {
    self.limit = limit
    self.order = order
  }

  /// Best first.
  var sorted: [Found] { heap.sorted(by: precedes) }

  /// What a document must score at least to get in.
  private var threshold: Float { heap.count < limit ? -1 : heap[0].score }

  /// Looks through the documents of a segment that match.
  mutating func add(
    _ matching: Bits.Set, segment place: Int, _ segment: Segment, _ clauses: [RankedClause], _ ranking: Ranking
  ) {
    guard limit > 0 else { return }
    let bounds = ScoreBounds(clauses, in: segment, growth: ranking.growth(since: segment))
    let scorer = StretchScorer(clauses, in: segment, ranking.norms, bounds)
    var stretches = Stretches(bounds.bounds, matching, words: segment.words)
    while let (stretch, bound) = stretches.next() {
      // No document of the stretch can be better than its first one with the highest score.
      let best = Found(score: bound, segment: place, document: stretch * ScoreBounds.stretch)
      guard heap.count < limit || precedes(best, heap[0]) else { return }
      guard scorer.score(stretch, matching, reaching: threshold) else { continue }
      let first = stretch * ScoreBounds.wordsPerStretch
      let last = min(first + ScoreBounds.wordsPerStretch, segment.words)
      Bits.forEach(matching, first..<last) { document in
        let score = scorer.scores[document - stretch * ScoreBounds.stretch]
        if score >= threshold { add(Found(score: score, segment: place, document: document)) }
      }
    }
  }

  private mutating func add(_ found: Found) {
    if heap.count < limit {
      heap.append(found)
      rise(heap.count - 1)
    } else if precedes(found, heap[0]) {
      heap[0] = found
      sink()
    }
  }

  private func precedes(_ left: Found, _ right: Found) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.segment == right.segment { return left.document < right.document }
    return order.precedes((left.segment, left.document), (right.segment, right.document))
  }

  private mutating func rise(_ start: Int) {
    var index = start
    while index > 0, precedes(heap[(index - 1) / 2], heap[index]) {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private mutating func sink() {
    var index = 0
    while index * 2 + 1 < heap.count {
      var worse = index * 2 + 1
      if worse + 1 < heap.count, precedes(heap[worse], heap[worse + 1]) { worse += 1 }
      guard precedes(heap[index], heap[worse]) else { return }
      heap.swapAt(index, worse)
      index = worse
    }
  }
}

/// Stretches that hold a matching document, from the highest bound down, equal ones in their order. Making them is
/// linear, each step logarithmic.
private struct Stretches {
  private var heap: [(stretch: Int, bound: Float)] = []

  init(_ bounds: [Float], _ matching: Bits.Set, words: Int) {
    for stretch in bounds.indices {
      let first = stretch * ScoreBounds.wordsPerStretch
      var any: UInt64 = 0
      for word in first..<min(first + ScoreBounds.wordsPerStretch, words) { any |= matching[word] }
      if any != 0 { heap.append((stretch, bounds[stretch])) }
    }
    for index in (0..<heap.count / 2).reversed() { sink(index) }
  }

  mutating func next() -> (stretch: Int, bound: Float)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink(0)
    }
    return first
  }

  private func precedes(_ left: (stretch: Int, bound: Float), _ right: (stretch: Int, bound: Float)) -> Bool {
    left.bound != right.bound ? left.bound > right.bound : left.stretch < right.stretch
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while index * 2 + 1 < heap.count {
      var better = index * 2 + 1
      if better + 1 < heap.count, precedes(heap[better + 1], heap[better]) { better += 1 }
      guard precedes(heap[better], heap[index]) else { return }
      heap.swapAt(index, better)
      index = better
    }
  }
}

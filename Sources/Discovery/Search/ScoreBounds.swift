/// What the documents of a segment can score at most, stretch by stretch.
///
/// A stretch is a fixed run of documents, whatever the words are; the bounds of all words are added up for each. They come from the
/// impacts that lists hold for their blocks. Those who look for the best documents go through the stretches from the highest bound
/// down, and stop when no stretch can hold a better one (Ding & Suel 2011, doi:10.1145/2009916.2010048, on blocks of documents).
struct ScoreBounds {
  /// Documents of a stretch.
  static let stretch = 256
  static let wordsPerStretch = stretch / 64

  private(set) var bounds: [Float]
  /// For each clause, what the clauses before it come to.
  private var sums: [[Float]] = []

  init(_ clauses: [RankedClause], in segment: Segment, growth: Float) {
    let count = (segment.count + Self.stretch - 1) / Self.stretch
    bounds = [Float](repeating: 0, count: count)
    var (sums, own, list) = (bounds, bounds, bounds)
    var isRounded = [Bool](repeating: false, count: count)
    for clause in clauses {
      self.sums.append(bounds)
      for index in sums.indices { sums[index] = 0 }
      // As the scorer has it: the best of the languages, and with it what has none.
      for group in clause.groups {
        Self.bound(group, growth, into: &own, with: &list)
        if group.stemmer == 0 {
          for index in own.indices { sums[index] += own[index] }
        } else {
          for index in own.indices { sums[index] = max(sums[index], own[index]) }
        }
      }
      let everywhere = clause.everywhere.reduce(0) { $0 + $1.frequency }
      for index in sums.indices {
        if sums[index] > 0 { isRounded[index] = true }
        bounds[index] += clause.weight * Ranking.saturated(sums[index] + everywhere)
      }
    }
    // Sums of rounded numbers can differ from the score's by a little; those of the same numbers cannot.
    for index in bounds.indices where isRounded[index] { bounds[index] *= 1.0001 }
  }

  /// What a clause and those after it can add to the score of a document in a stretch.
  func rest(from clause: Int, in stretch: Int) -> Float { bounds[stretch] - sums[clause][stretch] }

  /// What the lists of a group come to at most in each stretch; `list` is room for one of them.
  private static func bound(
    _ group: RankedClause.Group, _ growth: Float, into bounds: inout [Float], with list: inout [Float]
  ) {
    bound(group.documents, group.frequencies, into: &bounds)
    for (postings, weight) in group.lists {
      bound(postings, into: &list)
      for index in bounds.indices { bounds[index] += list[index] * weight * growth }
    }
  }

  /// The highest impact of a list in each stretch that one of its blocks reaches.
  private static func bound(_ list: PostingList, into bounds: inout [Float]) {
    for index in bounds.indices { bounds[index] = 0 }
    let blocks = list.blockCount
    for block in 0..<blocks {
      let impact = Impact.values[Int(list.impact(ofBlock: block))]
      let first = list.firstDocument(ofBlock: block) / stretch
      let last = block + 1 < blocks ? list.firstDocument(ofBlock: block + 1) / stretch : bounds.count - 1
      guard first <= last, last < bounds.count else { continue }
      for index in first...last where bounds[index] < impact { bounds[index] = impact }
    }
  }

  private static func bound(_ documents: [UInt32], _ frequencies: [Float], into bounds: inout [Float]) {
    for index in bounds.indices { bounds[index] = 0 }
    for (document, frequency) in zip(documents, frequencies) {
      let index = Int(document) / stretch
      if bounds[index] < frequency { bounds[index] = frequency }
    }
  }
}

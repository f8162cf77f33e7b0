/// Puts the matching documents of all segments in order.
struct Listing {
  private let matches: [SegmentMatches]
  /// For each segment what matches, filters included.
  private let filtered: [Bitmap]
  /// For each segment the score of each document; nil where they do not matter.
  private let scores: [[Double]]?
  private let sort: SearchRequest.Sort

  init(matches: [SegmentMatches], filtered: [Bitmap], scores: [[Double]]?, sort: SearchRequest.Sort) {
    self.matches = matches
    self.filtered = filtered
    self.scores = scores
    self.sort = sort
  }

  private struct Candidate {
    var id: String
    var score: Double
    var key: [UInt8]?
  }

  /// A page of the matching documents of a kind.
  func hits(of kind: String, offset: Int, limit: Int) -> [Hit] {
    candidates(of: kind).sorted(by: precedes).dropFirst(max(0, offset)).prefix(max(0, limit))
      .map { Hit(id: $0.id, score: $0.score) }
  }

  private func candidates(of kind: String) -> [Candidate] {
    var candidates: [Candidate] = []
    for (place, match) in matches.enumerated() {
      let segment = match.part.segment
      guard let ofKind = segment.kinds[kind] else { continue }
      filtered[place].intersection(ofKind).forEach { number in
        let document = segment.documents[number]
        var key: [UInt8]?
        if case .key(let name) = sort { key = document.sortKeys[name] }
        candidates.append(Candidate(id: document.id, score: scores?[place][number] ?? 0, key: key))
      }
    }
    return candidates
  }

  private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.score != right.score { return left.score > right.score }
    switch (left.key, right.key) {
    case (let left?, let right?) where left != right: return left.lexicographicallyPrecedes(right)
    case (_?, nil): return true
    case (nil, _?): return false
    default: return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
  }
}

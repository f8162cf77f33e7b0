/// Which documents of an index answer the words of a query, segment by segment.
struct WordMatch {
  /// Where each clause matches in each segment.
  let clauses: [[ClauseMatch]]
  /// How many documents each clause matches, and what that is worth.
  let rarities: [(documents: Int, weight: Float)]
  let weights: ClauseWeights
  /// The documents of each segment that answer enough; nil for all.
  let found: [Bits.Set?]
  /// Of those, the documents that answer every word that tells; nil where all do.
  let complete: [Bits.Set]?

  init(_ query: Query, _ request: SearchRequest, in index: SearchIndex, _ ranking: Ranking, _ scratch: Scratch) {
    let clauses = index.segments.map {
      Self.matches(of: query.required, request.matching, $0.segment, ranking.norms, scratch)
    }
    let rarities = query.required.indices.map { clause in
      let documents = zip(index.segments, clauses).reduce(0) { $0 + $1.0.liveCount($1.1[clause].counted) }
      return (documents: documents, weight: ranking.inverseDocumentFrequency(matching: documents))
    }
    let weights = ClauseWeights(query, rarities)
    (self.clauses, self.rarities, self.weights) = (clauses, rarities, weights)
    guard !query.required.isEmpty else {
      (found, complete) = (index.segments.map { _ in nil }, nil)
      return
    }
    switch request.matching {
    case .all, .any:
      found = zip(index.segments, clauses).map { Self.combined($1, request.matching, $0.segment, scratch) }
      complete = nil
    case .best:
      let best = BestMatch(query, weights, clauses, request, index.segments, scratch)
      (found, complete) = (best.found, best.complete)
    }
  }

  /// Where clauses match. Phrases cost most: where all clauses must match they come last, and each is looked for only
  /// where those before it were found.
  private static func matches(
    of clauses: [Query.Clause], _ matching: SearchRequest.Matching, _ segment: Segment, _ norms: FieldNorms,
    _ scratch: Scratch
  ) -> [ClauseMatch] {
    guard matching == .all else { return clauses.map { ClauseMatch($0, in: segment, norms, scratch) } }
    var matches = clauses.map { $0.isPhrase ? nil : ClauseMatch($0, in: segment, norms, scratch) }
    for (place, clause) in clauses.enumerated() where clause.isPhrase {
      let former = matches.compactMap { $0?.documents }
      matches[place] = ClauseMatch(clause, within: former, in: segment, norms, scratch)
    }
    return matches.compactMap(\.self)
  }

  private static func combined(
    _ clauses: [ClauseMatch], _ matching: SearchRequest.Matching, _ segment: Segment, _ scratch: Scratch
  ) -> Bits.Set {
    if clauses.count == 1 { return clauses[0].documents }
    let set = scratch.uninitialised(segment.words)
    if matching == .all {
      Bits.intersect(clauses.map(\.documents), into: set, segment.words)
    } else {
      Bits.copy(clauses[0].documents, to: set, segment.words)
      for clause in clauses.dropFirst() { Bits.form(set, union: clause.documents, segment.words) }
    }
    return Bits.Set(set)
  }
}

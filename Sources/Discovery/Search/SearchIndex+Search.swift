extension SearchIndex {
  /// Hits of a kind listed apart.
  public static let apartLimit = 10

  /// Finds what answers a request.
  ///
  /// Words are looked for in any order and place of a document; a word matches as it stands (without case and accents) or by its
  /// stem in any language of the index. `"Words in quotes"` match in this order, next to each other and
  /// without stems. `-word` and `-"words"` exclude what they would find. `title:word` and `title:"words"` look in one field. The
  /// last word also matches as a beginning when nothing follows it, it has two letters or more and is not excluded.
  /// Only exclusions, or nothing: all documents of the filters. Words that ask, such as "who", count little in texts of
  /// their language. The first 4,096 characters and 32 words are read, the rest is not.
  ///
  /// Where nothing is found and words are in no document, they are taken for slips of typing, one in words of four to
  /// seven letters, two in longer ones; the answer is then that to ``SearchResult/correction``. The first letter is
  /// believed unless no word that begins with it is near enough; then words one slip away are looked for, and last
  /// those two away.
  ///
  /// - Complexity: O(occurrences of the words / 100 + documents / 64 + matches), see `docs/performance.md`.
  public func search(_ request: SearchRequest) -> SearchResult {
    ScratchPool.with { scratch in
      var result = answer(request, request.text, scratch)
      guard result.total == 0, let correction = correction(of: request.text, scratch.analyser) else { return result }
      result = answer(request, correction.text, scratch)
      result.correction = correction
      return result
    }
  }

  private func answer(_ request: SearchRequest, _ text: String, _ scratch: Scratch) -> SearchResult {
    scratch.reset()
    let query = Query(text, codes: stemmers, fields: settings.fields.map(\.name), analyser: scratch.analyser)
    return Search(self, query, request, scratch).result()
  }
}

/// One search: matches, counts, ranks.
struct Search {
  private let index: SearchIndex
  private let request: SearchRequest
  private let scratch: Scratch
  private let ranking: Ranking
  private let query: Query

  init(_ index: SearchIndex, _ query: Query, _ request: SearchRequest, _ scratch: Scratch) {
    self.index = index
    self.query = query
    self.request = request
    self.scratch = scratch
    ranking = Ranking(index)
  }

  func result() -> SearchResult {
    let matches = index.segments.map { SegmentMatch(query, request, in: $0, ranking.norms, scratch) }
    var tally = FacetTally(index.schema)
    var found: [Bits.Set] = []
    for (place, match) in matches.enumerated() {
      let set = match.set(ofKind: request.kind, scratch)
      found.append(set.whole)
      guard let kind = match.part.segment.meta.kinds.firstIndex(of: request.kind) else { continue }
      tally.add(
        match.part, place: place, kind: kind, base: set.base, isWhole: match.isWhole, whole: set.whole,
        choices: match.choices, scratch)
    }
    let rarities = rarities(matches)
    let clauses = rankedClauses(matches, rarities)
    let offset = min(max(0, request.offset), tally.total)
    let wanted = min(max(0, request.limit), tally.total - offset)
    let hits = wanted == 0 ? [] : hits(found, clauses, limit: offset + wanted).dropFirst(offset)
    let apart = request.apart.map { kind in
      (
        kind,
        Array(self.hits(matches.map { $0.set(ofKind: kind, scratch).whole }, clauses, limit: SearchIndex.apartLimit))
      )
    }
    return SearchResult(
      total: tally.total, hits: Array(hits), apart: Dictionary(apart, uniquingKeysWith: { first, _ in first }),
      counts: FacetCounts(index.schema, kind: request.kind, counts: tally.counts),
      weights: ClauseWeights(query, rarities.map(\.weight)))
  }

  /// How many documents each clause matches, and what that is worth.
  private func rarities(_ matches: [SegmentMatch]) -> [(documents: Int, weight: Float)] {
    query.required.indices.map { clause in
      let documents = matches.reduce(0) { $0 + $1.liveCount(ofClause: clause) }
      return (documents, ranking.inverseDocumentFrequency(matching: documents))
    }
  }

  /// What counts for the score in each segment; nil where the order does not come from words.
  private func rankedClauses(
    _ matches: [SegmentMatch], _ rarities: [(documents: Int, weight: Float)]
  ) -> [[RankedClause]]? {
    guard request.sort == .relevance, !query.required.isEmpty else { return nil }
    // The rarest first: what they come to tells soonest that a document cannot be among the best.
    let order = rarities.indices.sorted { (rarities[$0].documents, $0) < (rarities[$1].documents, $1) }
    return matches.map { match in
      order.map { clause in
        match.clauses[clause].ranked(
          in: match.part.segment, ranking.norms,
          weight: query.required[clause].boost * rarities[clause].weight,
          isVague: rarities[clause].documents > Ranking.mostByBeginning, isRequired: request.matching == .all, scratch)
      }
    }
  }

  private func hits(_ found: [Bits.Set], _ clauses: [[RankedClause]]?, limit: Int) -> [Hit] {
    guard let clauses else {
      return Listing(index.segments, by: sort).first(limit, of: found).map { hit($0.segment, $0.document, score: 0) }
    }
    var best = BestDocuments(limit: limit, order: TieOrder(segments: index.segments, sort: tie))
    for (place, part) in index.segments.enumerated() {
      best.add(found[place], segment: place, part.segment, clauses[place], ranking)
    }
    return best.sorted.map { hit($0.segment, $0.document, score: $0.score) }
  }

  private var sort: Int? {
    if case .key(let name) = request.sort, let sort = index.settings.sorts.firstIndex(of: name) { return sort }
    return tie
  }

  private var tie: Int? { index.settings.tieSort }

  private func hit(_ place: Int, _ document: Int, score: Float) -> Hit {
    let segment = index.segments[place].segment
    return Hit(
      id: segment.idText(document), score: score, payload: request.payloads ? segment.payload(document) : [])
  }
}

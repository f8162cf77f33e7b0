extension SearchIndex {
  /// Hits of a kind listed apart.
  public static let apartLimit = 10

  /// Finds what answers a request.
  ///
  /// Which words must be answered ``SearchRequest/Matching`` says. They are looked for in any order and place of a document; a word matches as it stands (without case and accents) or by its
  /// stem in any language of the index. `"Words in quotes"` match in this order, next to each other and
  /// without stems. `-word` and `-"words"` exclude what they would find. `title:word` and `title:"words"` look in one field. The
  /// last word also matches as a beginning when nothing follows it, it has two letters or more and is not excluded.
  /// Only exclusions, or nothing: all documents of the filters. Common words, such as "who", count little
  /// in the order. The first 4,096 characters and 32 words are read, the rest is not.
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
      guard result.listed == 0, let correction = correction(of: request.text, request.language, scratch.analyser)
      else { return result }
      result = answer(request, correction.text, scratch)
      result.correction = correction
      return result
    }
  }

  private func answer(_ request: SearchRequest, _ text: String, _ scratch: Scratch) -> SearchResult {
    scratch.reset()
    return Search(self, query(text, request, scratch.analyser), request, scratch).result()
  }

  /// A query as this index answers it; `other` is a stemmer beside those of the index.
  func query(
    _ text: String, _ request: SearchRequest, _ analyser: Analyser, beside other: String? = nil
  ) -> Query {
    var query = Query(
      text, codes: stemmers + [other].compactMap { $0 }, fields: settings.fields.map(\.name),
      reader: Stemmer.code(for: request.language),
      analyser: analyser)
    if request.matching == .best { query.addAlternatives(self, analyser) }
    return query
  }
}

/// One search: matches, counts, ranks.
struct Search {
  private let index: SearchIndex
  private let request: SearchRequest
  private let scratch: Scratch
  private let ranking: Ranking
  private let query: Query
  private let words: WordMatch
  private let matches: [SegmentMatch]

  init(_ index: SearchIndex, _ query: Query, _ request: SearchRequest, _ scratch: Scratch) {
    self.index = index
    self.query = query
    self.request = request
    self.scratch = scratch
    let ranking = Ranking(index)
    let words = WordMatch(query, request, in: index, ranking, scratch)
    matches = index.segments.indices.map { place in
      SegmentMatch(
        query, request, words.clauses[place], words: words.found[place], in: index.segments[place], ranking.norms,
        scratch)
    }
    (self.ranking, self.words) = (ranking, words)
  }

  /// The documents of each segment that answer, of one kind and with what is chosen.
  func found(ofKind kind: String) -> [Bits.Set] { matches.map { $0.set(ofKind: kind, scratch).whole } }

  func result() -> SearchResult {
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
    let clauses = rankedClauses
    let listed = withThoseBeside(found)
    let count = request.beside.isEmpty ? tally.total : count(listed)
    let offset = min(max(0, request.offset), count)
    let wanted = min(max(0, request.limit), count - offset)
    let hits = wanted == 0 ? [] : self.hits(listed, clauses, limit: offset + wanted).dropFirst(offset)
    let apart = request.apart.map { kind in
      (kind, self.hits(self.found(ofKind: kind), clauses, limit: SearchIndex.apartLimit))
    }
    return SearchResult(
      total: tally.total, listed: count, hits: Array(hits),
      apart: Dictionary(apart, uniquingKeysWith: { first, _ in first }),
      counts: FacetCounts(index.schema, kind: request.kind, counts: tally.counts), weights: words.weights)
  }

  /// What was found of the request's kind, and what of the kinds beside it.
  private func withThoseBeside(_ found: [Bits.Set]) -> [Bits.Set] {
    guard !request.beside.isEmpty else { return found }
    return matches.enumerated().map { place, match in
      let set = scratch.uninitialised(match.part.segment.words)
      Bits.copy(found[place], to: set, match.part.segment.words)
      for kind in request.beside {
        Bits.form(set, union: match.set(ofKind: kind, scratch).whole, match.part.segment.words)
      }
      return Bits.Set(set)
    }
  }

  private func count(_ found: [Bits.Set]) -> Int {
    zip(found, index.segments).reduce(0) { $0 + Bits.count($1.0, $1.1.segment.words) }
  }

  /// What counts for the score in each segment; nil where the order does not come from words.
  private var rankedClauses: [[RankedClause]]? {
    guard request.sort == .relevance, !query.required.isEmpty else { return nil }
    let rarities = words.rarities
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

  /// Of documents that are ranked, those that answer all words that tell come first.
  private func hits(_ found: [Bits.Set], _ clauses: [[RankedClause]]?, limit: Int) -> [Hit] {
    guard let clauses else {
      return Listing(index.segments, by: sort).first(limit, of: found).map { hit($0.segment, $0.document, score: 0) }
    }
    guard let complete = words.complete else { return best(found, clauses, limit: limit) }
    let first = split(found, by: complete, isIn: true)
    let hits = best(first, clauses, limit: limit)
    let left = limit - hits.count
    return left == 0 ? hits : hits + best(split(found, by: complete, isIn: false), clauses, limit: left)
  }

  private func split(_ found: [Bits.Set], by sets: [Bits.Set], isIn: Bool) -> [Bits.Set] {
    index.segments.indices.map { place in
      let words = index.segments[place].segment.words
      let set = scratch.uninitialised(words)
      for word in 0..<words { set[word] = found[place][word] & (isIn ? sets[place][word] : ~sets[place][word]) }
      return Bits.Set(set)
    }
  }

  private func best(_ found: [Bits.Set], _ clauses: [[RankedClause]], limit: Int) -> [Hit] {
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
      id: segment.idText(document), score: score, answered: matches[place].answered(by: document),
      payload: request.payloads ? segment.payload(document) : [])
  }
}

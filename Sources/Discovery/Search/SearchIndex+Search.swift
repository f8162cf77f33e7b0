extension SearchIndex {
  /// Hits of a kind listed apart.
  public static let apartLimit = 10

  /// Finds what answers a request.
  ///
  /// Words are looked for in any order and place of a document, all of them; a word matches as it stands (without case and
  /// accents) or by its stem in any language of the index. `"Words in quotes"` match in this order, next to each other and
  /// without stems. `-word` and `-"words"` exclude what they would find. The last word also matches as a
  /// beginning when nothing follows it, it has two letters or more and is not excluded. Only exclusions, or nothing: all
  /// documents of the filters. The first 4,096 characters and 32 words are read, the rest is not.
  ///
  /// - Complexity: O(occurrences of the words + facet values · documents / 64), and the sorting of what matches.
  public func search(_ request: SearchRequest) -> SearchResult {
    let query = Query(request.text, languages: languages)
    let matches = segments.map { SegmentMatches(query, in: $0) }
    var tally = FacetTally(facets: settings.facets)
    var filtered: [Bitmap] = []
    for match in matches {
      let chosen = Self.documents(of: request.chosen, in: match.part.segment)
      tally.add(match.part, matching: match.documents, chosen: chosen, kind: request.kind)
      filtered.append(chosen.values.reduce(match.documents) { $0.intersection($1) })
    }
    let scores = request.sort == .relevance ? scores(matches) : nil
    let listing = Listing(matches: matches, filtered: filtered, scores: scores, sort: request.sort)
    let apart = request.apart.map { ($0, listing.hits(of: $0, offset: 0, limit: Self.apartLimit)) }
    return SearchResult(
      total: tally.total,
      hits: listing.hits(of: request.kind, offset: request.offset, limit: request.limit),
      apart: Dictionary(apart, uniquingKeysWith: { first, _ in first }),
      counts: tally.counts)
  }

  /// For each facet with a choice, the documents that have one of the chosen values.
  private static func documents(of chosen: [String: Set<String>], in segment: Segment) -> [String: Bitmap] {
    var documents: [String: Bitmap] = [:]
    for (facet, values) in chosen where !values.isEmpty {
      var union = Bitmap()
      for value in values { if let having = segment.facets[facet]?[value] { union.formUnion(having) } }
      documents[facet] = union
    }
    return documents
  }

  /// For each segment the score of each of its documents; what does not match has any score.
  private func scores(_ matches: [SegmentMatches]) -> [[Double]] {
    let ranking = Ranking(self)
    var scores = matches.map { [Double](repeating: 0, count: $0.part.segment.documents.count) }
    for clause in matches.first?.clauses.indices ?? 0..<0 {
      let matching = matches.reduce(0) { $0 + $1.clauses[clause].documents.count(in: $1.part.live) }
      let weight = ranking.inverseDocumentFrequency(matching: matching)
      for (place, match) in matches.enumerated() {
        ranking.add(match.clauses[clause].matches[...], of: match.part.segment, weight: weight, to: &scores[place])
      }
    }
    return scores
  }
}

extension SearchIndex {
  /// Terms of a document that are compared; Lucene's `MoreLikeThis` takes as many.
  private static let comparedTerms = 25

  /// Documents of the same kind that share the most telling words with a document, best first, ties by id.
  ///
  /// The weight of a term in a document is its BM25F weight, a form of tf-idf (Salton & Buckley 1988,
  /// doi:10.1016/0306-4573(88)90021-0); documents are compared by the inner product over the 25 heaviest terms of the given
  /// one. Documents that share none of them are not listed; for an id that the index does not hold nothing is.
  ///
  /// - Complexity: O(occurrences of all terms of the document).
  public func related(to id: String, limit: Int) -> [String] {
    guard let (source, number) = liveDocument(id) else { return [] }
    let ranking = Ranking(self)
    var scores = segments.map { [Double](repeating: 0, count: $0.segment.documents.count) }
    for (term, weight) in tellingTerms(of: number, in: source, ranking: ranking) {
      for (place, part) in segments.enumerated() {
        let matches = part.segment.occurrences(of: term).map { ClauseMatches.Match(place: $0, weight: 1) }
        ranking.add(matches[...], of: part.segment, weight: weight, to: &scores[place])
      }
    }
    var ranked: [Hit] = []
    for (place, part) in segments.enumerated() {
      let documents = part.segment.documents
      part.live.forEach { other in
        guard scores[place][other] > 0, documents[other].kind == source.documents[number].kind else { return }
        if documents[other].id != id { ranked.append(Hit(id: documents[other].id, score: scores[place][other])) }
      }
    }
    ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    return ranked.prefix(max(0, limit)).map(\.id)
  }

  private func liveDocument(_ id: String) -> (segment: Segment, number: Int)? {
    for part in segments {
      if let number = part.segment.number(of: id), part.live.contains(number) { return (part.segment, number) }
    }
    return nil
  }

  /// The heaviest terms that another document has too, each with its weight here times its inverse document frequency.
  private func tellingTerms(of number: Int, in segment: Segment, ranking: Ranking) -> [(term: Term, weight: Double)] {
    var terms: [(term: Term, weight: Double, order: Double)] = []
    for termNumber in segment.terms(describing: number) {
      let term = segment.terms[Int(termNumber)]
      let matching = documentFrequency(of: term)
      guard matching > 1 else { continue }
      let own = segment.occurrences(ofTerm: Int(termNumber), in: segment.documents[number].texts)
        .map { ClauseMatches.Match(place: $0, weight: 1) }
      let rarity = ranking.inverseDocumentFrequency(matching: matching)
      let weight = rarity * ranking.saturatedFrequency(of: own[...], in: segment)
      terms.append((term, weight * rarity, weight))
    }
    terms.sort { $0.order != $1.order ? $0.order > $1.order : $0.term < $1.term }
    return terms.prefix(Self.comparedTerms).map { ($0.term, $0.weight) }
  }

  /// How many live documents hold the term.
  private func documentFrequency(of term: Term) -> Int {
    var count = 0
    for part in segments {
      var last = -1
      for occurrence in part.segment.occurrences(of: term) {
        let document = part.segment.texts[Int(occurrence.text)].document
        if document != last && part.live.contains(document) { count += 1 }
        last = document
      }
    }
    return count
  }
}

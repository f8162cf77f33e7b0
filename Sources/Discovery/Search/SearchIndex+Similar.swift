extension SearchIndex {
  /// Words of a text that are compared; Lucene's `MoreLikeThis` takes as many.
  private static let comparedWords = 25

  /// How much more a value tells than a word: somebody has judged that the document is about it.
  private static let valueWeight: Float = 4

  /// Documents of a kind that share the most telling words with texts, and values, best first, ties as ``search(_:)`` has them.
  ///
  /// A word tells more the oftener it stands in the texts and the rarer it is in the index (tf-idf; Salton & Buckley 1988,
  /// doi:10.1016/0306-4573(88)90021-0); the 25 most telling are looked for, one is enough. What each adds to a score is
  /// multiplied by how much it tells, as `MoreLikeThis` does with its boost: else long texts, which hold many of them
  /// by chance, would be similar to everything. Words that fewer than two documents hold tell nothing. Fields that the
  /// index does not have are left out; so is the document `excluded`, from which the texts are.
  ///
  /// A value of a facet tells more than a word of the texts that is as rare: it is the same in whatever language a document is
  /// written, and of words that many texts have only in one language some seem rare that are not.
  ///
  /// - Complexity: O(words · log words of the index), with the occurrences of the words in a segment that is not
  ///   compacted, and that of a search for the words chosen.
  public func similar(
    to texts: [FieldText], values: [(facet: String, value: String)] = [], kind: String, without excluded: String,
    limit: Int
  ) -> [Hit] {
    guard limit > 0 else { return [] }
    return ScratchPool.with { scratch in
      var query = Query(tellingWords(of: texts, scratch))
      query.required += values.compactMap { clause(ofValue: $0.value, in: $0.facet) }
      guard !query.required.isEmpty else { return [] }
      let wanted = min(limit, count) + 1
      let request = SearchRequest(matching: .any, kind: kind, limit: wanted)
      let hits = Search(self, query, request, scratch).result().hits
      return Array(hits.lazy.filter { $0.id != excluded }.prefix(limit))
    }
  }

  private func tellingWords(of texts: [FieldText], _ scratch: Scratch) -> [(word: Query.Word, boost: Float)] {
    var words: [String: (word: Query.Word, weight: Float)] = [:]
    for text in texts {
      guard let field = settings.fields.first(where: { $0.name == text.field }) else { continue }
      let code = Stemmer.code(for: text.language)
      for token in scratch.analyser.tokens(in: text.text)
      where !CommonWords.contains(token.folded, in: [code ?? ""]) {
        let stem = code.flatMap { code in scratch.analyser.stem(of: token.word, code: code).map { (code, $0) } }
        let key = stem.map { "\($0)\0\($1)" } ?? token.folded
        let word = Query.Word(
          accented: token.accented, folded: token.folded, stems: stem.map { [$0] } ?? [])
        words[key, default: (word, 0)].weight += field.weight
      }
    }
    let ranking = Ranking(self)
    let weighed = words.compactMap { key, entry -> (key: String, word: Query.Word, weight: Float)? in
      let documents = documentFrequency(of: entry.word)
      guard documents > 1 else { return nil }
      let rarity = ranking.inverseDocumentFrequency(matching: min(documents, count))
      return (key, entry.word, Ranking.saturated(entry.weight) * rarity * rarity)
    }
    return weighed.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(Self.comparedWords).map {
      ($0.word, $0.weight)
    }
  }

  /// The clause of a value that another document has too; nil for other values.
  private func clause(ofValue value: String, in facet: String) -> Query.Clause? {
    guard let place = settings.facets.firstIndex(of: facet) else { return nil }
    let documents = segments.reduce(0) { sum, part in
      guard let number = part.segment.value(value, facet: place) else { return sum }
      return sum + part.liveCount(part.segment.bitmap(ofValue: number))
    }
    guard documents > 1 else { return nil }
    var clause = Query.Clause(content: .word(Query.Word(accented: "", folded: "")), fields: .max)
    let weight = settings.fields.map(\.weight).max() ?? 1
    clause.alternatives = [.meaning(.value(facet: facet, value: value), weight)]
    clause.boost =
      Self.valueWeight * Ranking.saturated(weight)
      * Ranking(self).inverseDocumentFrequency(matching: min(documents, count))
    return clause
  }

  /// How many documents hold a form of the word; those that hold two count twice.
  private func documentFrequency(of word: Query.Word) -> Int {
    segments.reduce(0) { sum, part in
      sum + WordForms(word, in: part.segment).forms.reduce(0) { $0 + part.liveCount($1.list) }
    }
  }
}

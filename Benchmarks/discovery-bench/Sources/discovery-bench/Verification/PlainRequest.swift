/// A request as the model reads it.
struct PlainRequest: Sendable {
  /// Each clause must match: one word, or the words of a phrase in a row within a field.
  let clauses: [[PlainTerms.Term]]
  /// Facet, by its place in ``Record/facets``, and the values of which a record must have one.
  let chosen: [(facet: Int, values: Set<String>)]
  let isNewestFirst: Bool
  let limit: Int
  /// Ids of the hits of an answer in which the order does not tell whether they are right.
  let hits: Set<Int>

  /// `text` holds the words to look for: those of the log, or those that the engine put in their place.
  init(_ logged: LoggedRequest, text: String, hits: Set<Int>) {
    var words: [String] = []
    PlainAnalysis.forEachWord(in: text) { words.append($0) }
    let isPhrase = logged.mode == "phrase"
    let terms = words.enumerated().map { place, word in
      let isUnfinished = logged.mode == "prefix" && place == words.count - 1
      return PlainTerms.Term(
        folded: PlainAnalysis.folded(word), word: word,
        matching: isPhrase ? .exact : isUnfinished ? .prefix : .stem)
    }
    clauses = terms.isEmpty ? [] : isPhrase ? [terms] : terms.map { [$0] }
    chosen = logged.filters.compactMap { name, values in
      Record.facets.firstIndex(of: name).map { (facet: $0, values: Set(values)) }
    }
    isNewestFirst = logged.isNewestFirst
    limit = logged.limit
    self.hits = hits
  }
}

/// What the model finds for a request.
struct PlainAnswer: Sendable {
  var total = 0
  /// Facet → value → count, of every value that any record has.
  var counts: [String: [String: Int]] = [:]
  /// The newest that match, newest first.
  var newest: [(submission: Int, id: Int)] = []
  /// How many of ``PlainRequest/hits`` match.
  var rightHits = 0

  mutating func add(_ id: Int, submission: Int, limit: Int) {
    if newest.count >= limit, let last = newest.last, last.submission > submission { return }
    let place = newest.firstIndex { $0.submission < submission } ?? newest.count
    newest.insert((submission, id), at: place)
    if newest.count > limit { newest.removeLast() }
  }

  mutating func add(_ other: PlainAnswer, limit: Int) {
    total += other.total
    rightHits += other.rightHits
    counts.merge(other.counts) { $0.merging($1, uniquingKeysWith: +) }
    for each in other.newest { add(each.id, submission: each.submission, limit: limit) }
  }
}

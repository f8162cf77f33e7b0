import Testing

@testable import Discovery

/// Ten thousand random requests of an index that is updated meanwhile, each answer compared with that of ``BruteForce``.
struct RandomRequestTests {
  private struct Seen {
    var found = 0
    var corrected = 0
    var phrases = 0
    var ranked = 0
    var inParts = 0
  }

  @Test(arguments: [nil, "date"], [1, 2] as [UInt64])
  func answersAsLookingAtEveryDocumentDoes(tie: String?, seed: UInt64) {
    var random = SeededGenerator(seed)
    var index = SearchIndex(Collection.settings(tie: tie))
    var plain = BruteForce(index.settings)
    var seen = Seen()
    for step in 0..<100 {
      let size = step == 0 ? 250 : random.pick([0, 1, 2, 5, 12, 50])
      let adding = (0..<size).map { _ in Collection.document(Int.random(in: 0..<400, using: &random), &random) }
      let removing = Set(
        (0..<random.pick([0, 1, 3, 12])).map { _ in "d\(Int.random(in: 0..<400, using: &random))" })
      index = index.updated(removing: removing, adding: adding)
      plain.update(removing: removing, adding: adding)
      #expect(index.count == plain.documents.count)
      if index.segments.count > 1, index.segments.contains(where: { $0.live != nil }) { seen.inParts += 1 }
      for _ in 0..<25 { check(index, plain, &random, &seen) }
    }
    #expect(seen.found > 1000 && seen.corrected > 30 && seen.phrases > 100 && seen.ranked > 300 && seen.inParts > 20)
  }

  private func check(_ index: SearchIndex, _ plain: BruteForce, _ random: inout SeededGenerator, _ seen: inout Seen) {
    var query = PlainQuery(&random)
    let request = Collection.request(for: query, &random)
    let result = index.search(request)
    var words = plain.words(query)
    var expected = plain.matching(request, words, kind: request.kind)
    if expected.isEmpty, let corrected = plain.corrected(query) {
      query = corrected
      words = plain.words(query)
      expected = plain.matching(request, words, kind: request.kind)
      seen.corrected += 1
      #expect(result.correction?.isUsed == true, "\(request)")
      checkText(result.correction?.text ?? "", query, request)
    } else {
      #expect(result.correction == nil, "\(request)")
    }
    #expect(result.total == expected.count, "\(request)")
    #expect(result.counts.all == plain.counts(request, words), "\(request)")
    checkHits(result, expected, request, query, index, plain)
    checkApart(result, request, words, plain)
    seen.found += expected.isEmpty ? 0 : 1
    seen.phrases += !expected.isEmpty && query.required.contains { $0.words.count > 1 } ? 1 : 0
    seen.ranked += expected.count > 1 && result.hits.contains { $0.score > 0 } ? 1 : 0
  }

  /// A corrected text has the right words, and is as it was around them.
  private func checkText(_ text: String, _ query: PlainQuery, _ request: SearchRequest) {
    #expect(PlainQuery.words(of: text).prefix(query.words.count).elementsEqual(query.words), "\(request): \(text)")
    #expect(text.filter { !$0.isLetter } == request.text.filter { !$0.isLetter })
  }

  private func checkHits(
    _ result: SearchResult, _ expected: Set<Int>, _ request: SearchRequest, _ query: PlainQuery, _ index: SearchIndex,
    _ plain: BruteForce
  ) {
    for hit in result.hits { #expect(hit.payload == plain.documents[BruteForce.number(of: hit.id)]?.payload) }
    let offset = min(max(0, request.offset), expected.count)
    let page = offset..<offset + min(max(0, request.limit), expected.count - offset)
    guard request.sort == .relevance, !query.required.isEmpty else {
      #expect(result.hits.map(\.id) == Array(plain.ordered(expected, by: sort(request, plain))[page]), "\(request)")
      #expect(result.hits.allSatisfy { $0.score == 0 })
      return
    }
    var whole = request
    (whole.offset, whole.limit) = (0, .max)
    let all = page == 0..<expected.count ? result.hits : index.search(whole).hits
    #expect(all.count == expected.count && Set(all.map { BruteForce.number(of: $0.id) }) == expected, "\(request)")
    #expect(result.hits == Array(all[page]), "\(request)")
    #expect(all.allSatisfy { $0.score > 0 }, "\(request)")
    for (left, right) in zip(all, all.dropFirst()) {
      #expect(
        left.score > right.score || left.score == right.score && isBefore(left, right, plain), "\(request)")
    }
  }

  private func isBefore(_ left: Hit, _ right: Hit, _ plain: BruteForce) -> Bool {
    guard let one = plain.documents[BruteForce.number(of: left.id)],
      let other = plain.documents[BruteForce.number(of: right.id)]
    else { return false }
    return plain.precedes(one, other, by: plain.settings.tie)
  }

  private func checkApart(_ result: SearchResult, _ request: SearchRequest, _ words: Set<Int>?, _ plain: BruteForce) {
    #expect(Set(result.apart.keys) == Set(request.apart))
    for (kind, hits) in result.apart {
      let expected = plain.matching(request, words, kind: kind)
      #expect(hits.count == min(expected.count, SearchIndex.apartLimit), "\(request)")
      #expect(Set(hits.map { BruteForce.number(of: $0.id) }).isSubset(of: expected), "\(request)")
      #expect(Set(hits.map(\.id)).count == hits.count)
      if request.sort != .relevance {
        let ids = plain.ordered(expected, by: sort(request, plain))
        #expect(hits.map(\.id) == Array(ids.prefix(SearchIndex.apartLimit)), "\(request)")
      }
    }
  }

  private func sort(_ request: SearchRequest, _ plain: BruteForce) -> String? {
    if case .key(let name) = request.sort, plain.settings.sorts.contains(name) { return name }
    return plain.settings.tie
  }
}

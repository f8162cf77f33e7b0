import Testing

@testable import Discovery

struct SegmentTests {
  @Test func keepsSegmentsFewAndMostlyAlive() {
    var random = SeededGenerator(5)
    var index = SearchIndex(Collection.settings)
    for id in 0..<500 {
      index = index.updated(removing: id % 3 == 0 ? ["d\(id / 2)"] : [], adding: [Collection.document(id, &random)])
        .compacted()
      let counts = index.segments.map(\.count)
      for (left, right) in zip(counts, counts.dropFirst()) { #expect(left > 2 * right) }
      for part in index.segments { #expect(2 * part.count >= part.segment.count) }
    }
    #expect(index.segments.count <= 9)
  }

  @Test func doesNotLetSegmentsBecomeManyWhereNobodyCompactsThem() {
    var random = SeededGenerator(7)
    var index = SearchIndex(Collection.settings)
    var most = 0
    for id in 0..<200 {
      index = index.updated(removing: [], adding: [Collection.document(id, &random)])
      most = max(most, index.segments.count)
    }
    #expect(most == SearchIndex.mostSegments)
    #expect(index.count == 200)
  }

  @Test func findsTheSameInDocumentsThatSeveralThreadsAdded() {
    var random = SeededGenerator(8)
    let documents = (0..<1500).map { Collection.document($0, &random) }
    let together = SearchIndex(Collection.settings).updated(removing: [], adding: documents)
    var one = SearchIndex(Collection.settings)
    for start in stride(from: 0, to: 1500, by: 100) {
      one = one.updated(removing: [], adding: Array(documents[start..<start + 100])).compacted()
    }
    #expect(together.count == 1500)
    for _ in 0..<100 {
      let request = Collection.request(&random)
      #expect(together.search(request) == one.search(request))
    }
  }

  /// The last list of a section, whose last block takes hardly any bytes.
  @Test func findsAllDocumentsOfTheLastWord() {
    let documents = (0..<274).map { number in
      Document(
        id: "d\(1000 + number)", kind: "practice",
        texts: [FieldText(field: "body", language: nil, text: number.isMultiple(of: 2) ? "aa zz" : "aa")])
    }
    let index = SearchIndex(Collection.settings).updated(removing: [], adding: documents)
    #expect(index.search(SearchRequest(text: "zz ", kind: "practice")).total == 137)
    let merged = index.updated(removing: ["d1000"], adding: Array(documents.prefix(1))).compacted()
    #expect(merged.search(SearchRequest(text: "zz ", kind: "practice")).total == 137)
  }

  @Test func isEmptyWhenAllIsRemoved() {
    var random = SeededGenerator(6)
    let documents = (0..<20).map { Collection.document($0, &random) }
    let index = SearchIndex(Collection.settings).updated(removing: [], adding: documents)
      .updated(removing: Set(documents.map(\.id)), adding: [])
    #expect(index.segments.isEmpty)
  }
}

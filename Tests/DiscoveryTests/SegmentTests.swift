import Testing

@testable import Discovery

struct SegmentTests {
  @Test func keepsSegmentsFewAndMostlyAlive() {
    var random = SeededGenerator(5)
    var index = SearchIndex(Collection.settings)
    for id in 0..<500 {
      index = index.updated(removing: id % 3 == 0 ? ["d\(id / 2)"] : [], adding: [Collection.document(id, &random)])
      let counts = index.segments.map(\.count)
      for (left, right) in zip(counts, counts.dropFirst()) { #expect(left > 2 * right) }
      for part in index.segments { #expect(2 * part.count >= part.segment.count) }
    }
    #expect(index.segments.count <= 9)
  }

  @Test func isEmptyWhenAllIsRemoved() {
    var random = SeededGenerator(6)
    let documents = (0..<20).map { Collection.document($0, &random) }
    let index = SearchIndex(Collection.settings).updated(removing: [], adding: documents)
      .updated(removing: Set(documents.map(\.id)), adding: [])
    #expect(index.segments.isEmpty)
  }
}

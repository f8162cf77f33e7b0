import Discovery
import Testing

struct FacetCountTests {
  @Test func countsAsABruteForceCountDoes() {
    var random = SeededGenerator(7)
    let documents = (0..<300).map { Collection.document($0, &random) }
    let plain = BruteForce(documents: documents, settings: Collection.settings)
    // In several steps, so that there are several segments.
    var index = SearchIndex(Collection.settings)
    for start in [0, 200, 280, 296] {
      index = index.updated(removing: [], adding: documents.filter { (start..<300).contains(Int($0.id.dropFirst())!) })
    }
    var found = 0
    for _ in 0..<1000 {
      let request = Collection.request(&random)
      let result = index.search(request)
      let expected = plain.matching(request, kind: request.kind)
      #expect(result.total == expected.count, "\(request)")
      #expect(result.counts.all == plain.counts(request), "\(request)")
      #expect(result.hits.count == max(0, min(request.limit, expected.count - request.offset)))
      #expect(Set(result.hits.map(\.id)).isSubset(of: expected.map(\.id)))
      #expect(Set(result.apart.keys) == Set(request.apart))
      for (kind, hits) in result.apart {
        let all = plain.matching(request, kind: kind).map(\.id)
        #expect(hits.count == min(all.count, SearchIndex.apartLimit))
        #expect(Set(hits.map(\.id)).isSubset(of: all))
      }
      found += expected.isEmpty ? 0 : 1
    }
    #expect(found > 300)
  }

  @Test func countsOtherValuesOfAFacetAsIfNothingWereChosenInIt() {
    let index = SearchIndex(IndexSettings(fields: [], facets: ["type"])).updated(
      removing: [],
      adding: [
        Document(id: "a", kind: "practice", texts: [], facets: ["type": ["hospital"]]),
        Document(id: "b", kind: "practice", texts: [], facets: ["type": ["community", "community"]]),
        Document(id: "c", kind: "page", texts: [], facets: ["type": ["other"]]),
      ])
    let result = index.search(SearchRequest(chosen: ["type": ["hospital"]], kind: "practice"))
    #expect(result.total == 1)
    #expect(result.counts.all == ["type": ["hospital": 1, "community": 1]])
  }

  @Test func findsNothingForAChoiceThatTheIndexDoesNotHold() {
    let index = SearchIndex(IndexSettings(fields: [], facets: ["type"])).updated(
      removing: [], adding: [Document(id: "a", kind: "practice", texts: [], facets: ["type": ["hospital"]])])
    let unknownFacet = index.search(SearchRequest(chosen: ["colour": ["red"]], kind: "practice"))
    #expect(unknownFacet.total == 0)
    #expect(unknownFacet.counts.all == ["type": ["hospital": 0]])
    let unknownValue = index.search(SearchRequest(chosen: ["type": ["none"]], kind: "practice"))
    #expect(unknownValue.total == 0)
    #expect(unknownValue.counts.all == ["type": ["hospital": 1]])
    #expect(index.search(SearchRequest(chosen: ["type": []], kind: "practice")).total == 1)
  }

  @Test func countsAnEmptyIndex() {
    let result = SearchIndex(Collection.settings).search(SearchRequest(text: "x", kind: "practice", apart: ["page"]))
    #expect(result.total == 0)
    #expect(result.apart == ["page": []])
    #expect(result.counts.all == ["type": [:], "country": [:], "topic": [:]])
  }
}

import Discovery
import Testing

struct FacetCountTests {
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

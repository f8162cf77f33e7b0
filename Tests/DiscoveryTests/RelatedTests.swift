import Discovery
import Testing

struct RelatedTests {
  private static func document(_ id: String, _ kind: String, _ text: String) -> Document {
    Document(id: id, kind: kind, texts: [FieldText(field: "body", language: "en", text: text)])
  }

  private static let index = SearchIndex(IndexSettings(fields: [:], facets: [])).updated(
    removing: [],
    adding: [
      document("crisis", "practice", "A crisis house run by peers, with the open dialogue of families"),
      document("house", "practice", "Crisis houses, run by peers with families"),
      document("dialogue", "practice", "An open dialogue with the network of the person"),
      document("law", "practice", "The law on advance directives"),
      document("page", "page", "Crisis houses and the peers who run them"),
      document("other", "practice", "Nothing shared whatsoever"),
    ])

  @Test func listsWhatSharesTheMostTellingWordsFirst() {
    let related = Self.index.related(to: "crisis", limit: 10)
    #expect(related.prefix(2) == ["house", "dialogue"])
    #expect(!related.contains("crisis") && !related.contains("page") && !related.contains("other"))
  }

  @Test func listsNoMoreThanAskedFor() {
    #expect(Self.index.related(to: "crisis", limit: 1) == ["house"])
    #expect(Self.index.related(to: "crisis", limit: -1).isEmpty)
  }

  @Test func listsNothingForAnUnknownOrRemovedDocument() {
    #expect(Self.index.related(to: "unknown", limit: 5).isEmpty)
    #expect(Self.index.updated(removing: ["crisis"], adding: []).related(to: "crisis", limit: 5).isEmpty)
    #expect(Self.index.updated(removing: ["house"], adding: []).related(to: "crisis", limit: 1) == ["dialogue"])
  }
}

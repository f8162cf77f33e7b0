import Discovery
import Testing

struct SimilarTests {
  private static let documents = [
    document("crisis", "practice", "A crisis house run by peers, with the open dialogue of families"),
    document("house", "practice", "Crisis houses, run by peers with families"),
    document("dialogue", "practice", "An open dialogue with the network of the person"),
    document("law", "practice", "The law on advance directives"),
    document("page", "page", "Crisis houses and the peers who run them"),
    document("other", "practice", "Nothing shared whatsoever"),
  ]

  private static let index = SearchIndex(IndexSettings(fields: [.init("body")], facets: [])).updated(
    removing: [], adding: documents)

  private static func document(_ id: String, _ kind: String, _ text: String) -> Document {
    Document(id: id, kind: kind, texts: [FieldText(field: "body", language: "en", text: text)])
  }

  private func similar(_ texts: [FieldText], in index: SearchIndex = index, limit: Int = 10) -> [String] {
    index.similar(to: texts, kind: "practice", without: "crisis", limit: limit).map(\.id)
  }

  @Test func listsWhatSharesTheMostTellingWordsFirst() {
    let found = similar(Self.documents[0].texts)
    #expect(found.prefix(2) == ["house", "dialogue"])
    #expect(!found.contains("crisis") && !found.contains("page") && !found.contains("other"))
  }

  @Test func listsNoMoreThanAskedFor() {
    #expect(similar(Self.documents[0].texts, limit: 1) == ["house"])
    #expect(similar(Self.documents[0].texts, limit: -1).isEmpty)
    #expect(similar(Self.documents[0].texts, limit: .max).first == "house")
  }

  @Test func listsNothingForTextsThatShareNothing() {
    #expect(similar([]).isEmpty)
    #expect(similar([FieldText(field: "body", language: "en", text: "zebra quagga")]).isEmpty)
    #expect(similar([FieldText(field: "absent", language: "en", text: "crisis house")]).isEmpty)
  }

  @Test func leavesOutWhatWasRemoved() {
    let index = Self.index.updated(removing: ["house"], adding: [])
    #expect(similar(Self.documents[0].texts, in: index, limit: 1) == ["dialogue"])
  }

  @Test func countsWordsAsMuchAsTheyTell() {
    let index = SearchIndex(IndexSettings(fields: [.init("body")], facets: [])).updated(
      removing: [],
      adding: [
        Self.document("a", "practice", "garden bench"), Self.document("b", "practice", "seclusion room"),
        Self.document("c", "page", "garden walk"), Self.document("d", "page", "seclusion walls"),
      ])
    for (text, found) in [
      ("seclusion seclusion seclusion garden", ["b", "a"]), ("garden garden seclusion", ["a", "b"]),
    ] {
      #expect(similar([FieldText(field: "body", language: "en", text: text)], in: index) == found)
    }
  }
}

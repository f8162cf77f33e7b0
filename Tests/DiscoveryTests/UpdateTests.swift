import Discovery
import Testing

struct UpdateTests {
  @Test(arguments: 0..<12)
  func answersAsAnIndexBuiltAfresh(seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    var index = SearchIndex(Collection.settings)
    var documents: [String: Document] = [:]
    for _ in 0..<40 {
      let removing = Set(
        (0..<Int.random(in: 0...8, using: &random)).map { _ in "d\(Int.random(in: 0..<120, using: &random))" })
      let size = random.pick([0, 1, 1, 3, 30])
      let adding = (0..<size).map { _ in Collection.document(Int.random(in: 0..<120, using: &random), &random) }
      index = index.updated(removing: removing, adding: adding)
      if Bool.random(using: &random) { index = index.compacted() }
      for id in removing { documents[id] = nil }
      for document in adding { documents[document.id] = document }
      #expect(index.count == documents.count)
    }
    let fresh = SearchIndex(Collection.settings)
      .updated(removing: [], adding: documents.values.sorted { $0.id < $1.id })
    for _ in 0..<60 {
      let request = Collection.request(&random)
      #expect(index.search(request) == fresh.search(request))
    }
    for (id, document) in documents {
      let similar = index.similar(to: document.texts, kind: document.kind, without: id, limit: 10)
      let expected = fresh.similar(to: document.texts, kind: document.kind, without: id, limit: 10)
      #expect(similar.map(\.id) == expected.map(\.id))
    }
    for text in ["o", "oa", "ba", "the", "oak bi", "br", "é", "ca", "wi", "st", "ma"] {
      for language in ["en", "fr", nil] {
        #expect(
          index.completions(of: text, kind: "practice", language: language, preferring: ["title"], limit: 8)
            == fresh.completions(of: text, kind: "practice", language: language, preferring: ["title"], limit: 8))
      }
    }
  }

  @Test func keepsTheOldValueAsItWas() {
    var random = SeededGenerator(1)
    let before = SearchIndex(Collection.settings)
      .updated(removing: [], adding: (0..<50).map { Collection.document($0, &random) })
    let request = SearchRequest(kind: "practice")
    let result = before.search(request)
    _ = before.updated(removing: Set((0..<50).map { "d\($0)" }), adding: [])
    #expect(before.search(request) == result)
  }

  @Test func replacesADocumentWithTheSameIdAndKeepsTheLaterOfTwo() {
    func document(_ text: String) -> Document {
      Document(id: "a", kind: "practice", texts: [FieldText(field: "body", language: "en", text: text)])
    }
    let index = SearchIndex(Collection.settings).updated(removing: [], adding: [document("one")])
      .updated(removing: ["a", "unknown"], adding: [document("two"), document("three")])
    #expect(index.count == 1)
    #expect(index.search(SearchRequest(text: "one ", kind: "practice")).total == 0)
    #expect(index.search(SearchRequest(text: "two ", kind: "practice")).total == 0)
    #expect(index.search(SearchRequest(text: "three ", kind: "practice")).total == 1)
  }

  @Test func answersManyReadersWhileItIsUpdated() async {
    var random = SeededGenerator(3)
    let documents = (0..<60).map { Collection.document($0, &random) }
    let index = SearchIndex(Collection.settings).updated(removing: [], adding: documents)
    let request = SearchRequest(text: "oak", kind: "practice")
    let expected = index.search(request)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 { group.addTask { (0..<50).allSatisfy { _ in index.search(request) == expected } } }
      for document in documents { _ = index.updated(removing: [document.id], adding: []) }
      for await same in group { #expect(same) }
    }
  }
}

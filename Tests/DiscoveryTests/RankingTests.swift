import Testing

@testable import Discovery

struct RankingTests {
  private func index(_ texts: [(id: String, title: String, body: String)]) -> SearchIndex {
    SearchIndex(IndexSettings(fields: [.init("title", weight: 3), .init("body")], facets: [])).updated(
      removing: [],
      adding: texts.map { row in
        Document(
          id: row.id, kind: "practice",
          texts: [
            FieldText(field: "title", language: "en", text: row.title),
            FieldText(field: "body", language: "en", text: row.body),
          ])
      })
  }

  private func order(_ query: String, _ texts: [(id: String, title: String, body: String)]) -> [String] {
    index(texts).search(SearchRequest(text: query, kind: "practice")).hits.map(\.id)
  }

  @Test func putsAnExactFormBeforeAnother() {
    #expect(order("houses ", [("a", "x", "a house here"), ("b", "x", "a houses here")]) == ["b", "a"])
    #expect(order("hous", [("a", "x", "a houses here"), ("b", "x", "a hous here")]) == ["b", "a"])
  }

  @Test func putsATitleBeforeABody() {
    #expect(order("house ", [("a", "one", "house two"), ("b", "house", "one two")]) == ["b", "a"])
  }

  @Test func putsAShortTextBeforeALongOne() {
    #expect(order("house ", [("a", "x", "house and many other words"), ("b", "x", "house x")]) == ["b", "a"])
  }

  @Test func putsARareWordBeforeACommonOne() {
    let rows = [("a", "x", "house house ward"), ("b", "x", "ward ward house"), ("c", "x", "house x x")]
    #expect(order("house ward ", rows) == ["b", "a"])
  }

  @Test func letsCommonWordsOnlyHelpToOrder() throws {
    let rows = [("a", "x", "how to do"), ("b", "x", "ward rules"), ("c", "x", "ward how"), ("d", "x", "house")]
    let request = SearchRequest(text: "how do we run a ward ", language: "en", matching: .best, kind: "practice")
    let result = index(rows).search(request)
    #expect(result.hits.map(\.id) == ["c", "b"])
    #expect(result.weights.words(of: result.weights.telling) == ["run", "ward"])
    #expect(result.hits.allSatisfy { result.weights.words(of: $0.answered).contains("ward") })
  }

  @Test(arguments: [
    ("was ist eine Ward", ["de"], [true, true, true, false]), ("who runs it", ["en"], [true, false, true]),
    ("WHO guidance for it", ["en"], [false, false, true, true]), ("die", ["de"], [true]),
    ("ποιες είναι", ["el"], [true, true]),
  ])
  func knowsCommonWordsOfTheLanguageOfAQuery(text: String, languages: [String], common: [Bool]) {
    let analyser = Analyser()
    let words = analyser.tokens(in: text).map(\.folded)
    #expect(Set(languages).isSubset(of: CommonWords.languages(of: words, reader: nil)))
    let query = Query(text, codes: [], reader: languages[0], analyser: analyser)
    // Where all are common, all are looked for.
    #expect(query.required.map(\.isCommon) == (common.contains(false) ? common : common.map { _ in false }))
  }

  @Test func doesNotCountATranslationTwice() throws {
    func document(_ id: String, _ languages: [String]) -> Document {
      Document(
        id: id, kind: "practice", texts: languages.map { FieldText(field: "body", language: $0, text: "Soteria x") })
    }
    let index = SearchIndex(IndexSettings(fields: [.init("body")], facets: []))
      .updated(removing: [], adding: [document("a", ["en", "fr", "de"]), document("b", ["en"])])
    let hits = index.search(SearchRequest(text: "soteria ", kind: "practice")).hits
    #expect(hits.map(\.id) == ["a", "b"])
    #expect(try #require(hits.first).score == hits.last?.score)
  }

  @Test func scoresAsTheFormulaSays() throws {
    let index = index([("a", "house", "one two three"), ("b", "x", "one")])
    let hit = try #require(index.search(SearchRequest(text: "house ", kind: "practice")).hits.first)
    // ln(1 + (2 - 1 + 0.5) / (1 + 0.5)) = ln 2; the title is of average length and weighs 3: 3 / (3 + 1.2).
    #expect(abs(hit.score - 0.693_147_180_56 * 3 / 4.2) < 1e-6)
  }

  @Test func keepsInverseDocumentFrequencyAboveZero() {
    let ranking = Ranking(index([("a", "x", "y"), ("b", "x", "y")]))
    #expect(ranking.inverseDocumentFrequency(matching: 2) > 0)
    #expect(ranking.inverseDocumentFrequency(matching: 1) > ranking.inverseDocumentFrequency(matching: 2))
  }

  /// Phrases are looked for one after the other, each only where those before it were found.
  @Test func weighsPhrasesWhateverTheirOrder() {
    var rows = [("first", "x", "a b a b c d"), ("second", "x", "a b c d c d")]
    for number in 0..<40 { rows.append(("common\(number)", "x", "a b")) }
    for query in [#""a b" "c d""#, #""c d" "a b""#, #"x "a b" "c d""#, #""c d" x "a b""#] {
      #expect(order(query, rows) == ["second", "first"], "\(query)")
    }
  }

  @Test(arguments: [Float(0), 1e-6, 0.004, 1, 1.2, 245, 246, 717, 1e6])
  func boundsFrequenciesFromAbove(frequency: Float) {
    let bound = Impact.values[Int(Impact.code(frequency))]
    #expect(bound >= frequency)
    #expect(Ranking.saturated(bound) >= Ranking.saturated(frequency))
  }
}

import Discovery
import Testing

/// What a request can ask for beside words and facets.
struct ChoiceTests {
  private static let index = SearchIndex(
    IndexSettings(fields: [.init("title", weight: 3), .init("body")], facets: ["type"], numbers: ["started"])
  ).updated(
    removing: [],
    adding: [
      document("a", title: "Open ward", body: "A house of peers", started: 1978),
      document("b", title: "Crisis house", body: "An open ward", started: 1998),
      document("c", title: "Peers", body: "Nothing else", started: nil),
    ])

  private static func document(_ id: String, title: String, body: String, started: Int?) -> Document {
    Document(
      id: id, kind: "practice",
      texts: [
        FieldText(field: "title", language: "en", text: title), FieldText(field: "body", language: "en", text: body),
        FieldText(field: "unnamed", language: "en", text: "forgotten"),
      ],
      facets: ["type": [id == "b" ? "community" : "hospital"]], numbers: started.map { ["started": $0] } ?? [:],
      payload: Array("of \(id)".utf8))
  }

  private func found(_ request: SearchRequest) -> String { Self.index.search(request).hits.map(\.id).sorted().joined() }

  @Test(arguments: [
    ("title:house ", "b"), ("body:house ", "a"), ("house ", "ab"), (#"title:"open ward""#, "a"),
    (#"body:"open ward""#, "b"), ("house -title:crisis ", "a"), ("title:hou", "b"), ("colour:house ", ""),
    // With a space after it the name is a word like others, which no text here holds.
    ("title: house ", ""), ("forgotten ", ""),
  ])
  func looksInTheFieldThatIsNamed(text: String, expected: String) {
    #expect(found(SearchRequest(text: text, kind: "practice")) == expected)
  }

  @Test(arguments: [
    (1978...1998, "ab"), (1979...1998, "b"), (1900...1978, "a"), (1979...1997, ""), (Int.min...Int.max, "ab"),
  ])
  func takesARangeOfNumbers(range: ClosedRange<Int>, expected: String) {
    let request = SearchRequest(ranges: ["started": range], kind: "practice")
    #expect(found(request) == expected)
    let counts = Self.index.search(request).counts["type"]
    #expect(counts?["hospital"] == (expected.contains("a") ? 1 : 0))
    #expect(counts?["community"] == (expected.contains("b") ? 1 : 0))
  }

  @Test func findsNothingInARangeOfANumberThatTheIndexDoesNotHold() {
    #expect(found(SearchRequest(ranges: ["ended": 0...9999], kind: "practice")) == "")
  }

  @Test func isContentWithOneWordWhenAskedTo() {
    #expect(found(SearchRequest(text: "crisis peers ", kind: "practice")) == "")
    #expect(found(SearchRequest(text: "crisis peers ", matching: .any, kind: "practice")) == "abc")
  }

  @Test func givesBackWhatADocumentBrought() {
    let hits = Self.index.search(SearchRequest(text: "crisis ", kind: "practice")).hits
    #expect(hits.map { String(decoding: $0.payload, as: UTF8.self) } == ["of b"])
    let bare = Self.index.search(SearchRequest(text: "crisis ", kind: "practice", payloads: false)).hits
    #expect(bare.map(\.id) == hits.map(\.id) && bare.allSatisfy { $0.payload.isEmpty })
  }
}

import Discovery
import TestSupport
import Testing

struct HostileInputTests {
  static let index = SearchTests.index()

  static let queries: [String] = [
    String(repeating: "a", count: 1_000_000),
    String(repeating: "word ", count: 200_000),
    String(repeating: "\"", count: 10_000),
    String(repeating: "-", count: 10_000),
    String(repeating: "-\"", count: 5_000),
    String(repeating: "\" ", count: 5_000) + "house",
    "\u{0}", "house\u{0}peer", "\u{FFFD}\u{FFFD}", "\u{200F}house\u{200E}", "ho\u{200D}use", "\u{202E}esuoh",
    "e" + String(repeating: "\u{301}", count: 100_000), String(repeating: "👩‍", count: 10_000), "'", "''", "l'", "-'",
    "\"'\"",
    "\u{FDFA}", "%00", "<script>", "*", "ho*", "(house OR ward)", "title:house", "\\", "\u{10FFFF}", "\u{E0001}",
    String(decoding: [0xED, 0xA0, 0x80, 0xC0, 0xAF, 0xFF] as [UInt8], as: UTF8.self),
  ]

  @Test(arguments: queries.indices)
  func answersAnyQueryFast(number: Int) {
    let query = Self.queries[number]
    let time = threadSeconds {
      let result = Self.index.search(SearchRequest(text: query, kind: "practice"))
      #expect(result.total == result.hits.count)
      _ = Self.index.highlight(query, in: SearchTests.texts[0].body, language: "en", length: 20)
    }
    #expect(time < 2)
  }

  @Test func answersRandomBytes() {
    var random = SeededGenerator(11)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let result = Self.index.search(SearchRequest(text: String(decoding: bytes, as: UTF8.self), kind: "practice"))
      #expect((0...7).contains(result.total))
    }
  }

  @Test func findsAWordThroughInvisibleCharacters() {
    for query in ["ho\u{200D}uses ", "ho\u{AD}uses ", "\u{200F}houses\u{200E} "] {
      #expect(
        Self.index.search(SearchRequest(text: query, kind: "practice")).hits.map(\.id) == ["a"],
        "\(query.debugDescription)")
    }
  }

  @Test func indexesAndMarksHostileTexts() {
    for (number, text) in Self.queries.enumerated() {
      let document = Document(
        id: "x\(number)", kind: "practice", texts: [FieldText(field: "body", language: "en", text: text + " house")])
      let index = Self.index.updated(removing: [], adding: [document])
      #expect(index.search(SearchRequest(text: "house", kind: "practice")).total == 2)
    }
  }

  @Test func marksALongTextFast() {
    let text = String(repeating: "House. ward, house! ", count: 20_000)
    let time = threadSeconds {
      let highlight = Self.index.highlight("house ward", in: text, language: "en", length: 300)
      #expect(highlight.passage.utf8.count <= 300)
    }
    #expect(time < 20)
  }
}

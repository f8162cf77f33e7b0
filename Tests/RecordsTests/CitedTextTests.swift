import Records
import TestSupport
import Testing

@Suite struct CitedTextTests {
  @Test func cutsATextAtItsCitations() {
    let text = CitedText("Groups meet [@longden2018, p. 184; sub:17C] in [@coe] Lille [1].")
    #expect(
      text.segments == [
        .text("Groups meet "), .citations([.reference("longden2018", locator: "p. 184"), .submission("17C")]),
        .text(" in "), .citations([.reference("coe", locator: nil)]), .text(" Lille [1]."),
      ])
    #expect(text.plain == "Groups meet in Lille [1].")
  }

  @Test(arguments: [
    "[@]", "[@Coe]", "[@coe;]", "[;@coe]", "[@coe @b]", "[coe]", "[sub:]", "[sub:27b]", "[sub:12345]", "[sub: 27]",
    "[@coe", "@coe]", "[]", "[[]]", "[@coe\u{301}]", "[see @coe]",
  ])
  func leavesEverythingElseAsText(_ text: String) {
    #expect(CitedText(text).segments == [.text(text[...])])
  }

  @Test(arguments: [
    ("[@Coe] and [@coe]", ["[@Coe]"]), ("[ @a_b]", ["[ @a_b]"]), ("[sub:x]", ["[sub:x]"]), ("[@coe", ["[@coe"]),
    ("[see @coe] [1] [a](b)", []), ("[@a; b]", ["[@a; b]"]),
  ])
  func tellsWhatLooksLikeACitationAndIsNone(_ text: String, _ malformed: [String]) {
    #expect(CitedText(text).malformed == malformed)
  }

  @Test func readsTheInnermostBrackets() {
    #expect(CitedText("[see [@coe]]").citations == [.reference("coe", locator: nil)])
    #expect(CitedText("[@a [@coe]").citations == [.reference("coe", locator: nil)])
  }

  /// Texts of a part and brackets between them, in their order, are the whole text.
  @Test func losesNothingOfAnyText() {
    var numbers = FixtureGenerator(1)
    let pieces = [
      "[", "]", "@", "coe", ";", ",", "sub:", "27", " ", "[@coe]", "[sub:1; @a, p. 3]", "é", "🙂", "\u{301}", "\n",
    ]
    for _ in 0..<2_000 {
      let text = (0..<numbers.number(0...12)).map { _ in
        numbers.chance(80) ? numbers.one(of: pieces) : numbers.anyText(upTo: 3)
      }.joined()
      let cited = CitedText(text)
      var end = text.startIndex
      var isAfterText = false
      for segment in cited.segments {
        switch segment {
        case .text(let part):
          #expect(!isAfterText && !part.isEmpty && part.startIndex == end)
          end = part.endIndex
          isAfterText = true
        case .citations(let citations):
          let rest = text.utf8[end...]
          #expect(rest.first == UInt8(ascii: "["))
          let close = rest.firstIndex(of: UInt8(ascii: "]"))
          let group = String(decoding: text.utf8[end...(close ?? end)], as: UTF8.self)
          #expect(CitedText(group).segments == [.citations(citations)])
          end = close.map { text.utf8.index(after: $0) } ?? end
          isAfterText = false
        }
      }
      #expect(end == text.endIndex)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func readsHostileTextInOnePass() {
    let many = 300_000
    let open = String(repeating: "[", count: many)
    #expect(CitedText(open + "]").segments == [.text((open + "]")[...])])
    #expect(CitedText(String(repeating: "[@a;", count: many) + "]").citations.isEmpty)
    #expect(CitedText(String(repeating: "[@a]", count: many)).citations.count == many)
    #expect(CitedText("[" + String(repeating: ";", count: many) + "]").citations.isEmpty)
    #expect(CitedText(String(repeating: "[@", count: many)).malformed.count == many)
  }
}

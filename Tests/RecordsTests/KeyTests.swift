import Foundation
import Records
import Testing

@Suite struct KeyTests {
  @Test(arguments: ["a", "0", "a-b", "what-it-is", "longden2018", "a--b", String(repeating: "a", count: 80)])
  func takesLettersDigitsAndInnerHyphens(_ text: String) {
    #expect(Key(text)?.text == text)
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "A", "é", "a b", "a_b", "a.b", "a/b", "a\n", "а", "ａ", "a\u{301}", "\u{0}",
    String(repeating: "a", count: 81),
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(Key(text) == nil)
  }

  @Test func sortsByBytes() {
    let keys: [Key] = ["a", "a-b", "a0", "ab", "b"]
    #expect(keys.shuffled().sorted() == keys)
  }

  @Test func isAStringInJSONAndAFieldInObjects() throws {
    let json = try JSONEncoder().encode(["a-b" as Key: "c" as Key])
    #expect(String(decoding: json, as: UTF8.self) == #"{"a-b":"c"}"#)
    #expect(try JSONDecoder().decode([Key: Key].self, from: json) == ["a-b": "c"])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Key].self, from: Data(#"["A"]"#.utf8)) }
  }
}

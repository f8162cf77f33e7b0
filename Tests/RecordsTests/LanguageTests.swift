import Foundation
import Records
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [("en", "en"), ("EN", "en"), ("pt-BR", "pt-br"), ("sr-Latn-RS", "sr-latn-rs"), ("gsw", "gsw")])
  func readsTagsInEitherCase(_ tag: String, _ expected: String) {
    #expect(Language(tag)?.tag == expected)
  }

  @Test(arguments: [
    "", "e", "engl", "en-", "-en", "en--gb", "en-a", "en-abcdefghi", "en-gb-x1-y2-z3", "e1", "en_GB", "ελ", "\u{212A}a",
    "en\n", "é",
  ])
  func refusesWhatHasNotTheFormOfATag(_ tag: String) {
    #expect(Language(tag) == nil)
  }

  @Test func hasSixInterfaceLanguagesInTheOrderOfTheSwitch() {
    #expect(Language.interface.map(\.tag) == ["en", "fr", "de", "it", "es", "el"])
  }

  @Test func isAFieldInJSONObjects() throws {
    let json = try JSONEncoder().encode([Language.greek: "Θέμα"])
    #expect(String(decoding: json, as: UTF8.self) == #"{"el":"Θέμα"}"#)
    #expect(try JSONDecoder().decode([Language: String].self, from: json) == [.greek: "Θέμα"])
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode([Language: String].self, from: Data(#"{"?":""}"#.utf8))
    }
  }
}

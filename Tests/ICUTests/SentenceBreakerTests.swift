import ICU
import Testing

struct SentenceBreakerTests {
  private func sentences(_ text: String, _ language: String?) -> [String] {
    var breaker = SentenceBreaker(language: language)
    let bytes = Array(text.utf8)
    return breaker.sentences(of: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func cutsAfterTheSpacesThatFollowASentence() {
    #expect(sentences("It is open. Anyone may come! Why?", nil) == ["It is open. ", "Anyone may come! ", "Why?"])
  }

  @Test func knowsAbbreviationsOfTheLanguage() {
    #expect(sentences("Mr. Smith came. He stayed.", "en") == ["Mr. Smith came. ", "He stayed."])
    #expect(sentences("Das gilt z.B. Montag. Dann nicht.", "de").last == "Dann nicht.")
  }

  @Test func cutsAtTheIdeographicStop() {
    #expect(sentences("開いています。来てください。", "ja").count == 2)
  }

  @Test func hasNoSentenceInAnEmptyText() {
    #expect(sentences("", "en").isEmpty)
  }
}

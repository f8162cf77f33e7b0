import ICU
import Testing

struct WordBreakerTests {
  private func words(_ text: String, _ language: String? = nil) -> [String] {
    var breaker = WordBreaker(language: language)
    let bytes = Array(text.utf8)
    return breaker.segments(of: text).filter(\.isWord).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Crisis houses, 24/7.", ["Crisis", "houses", "24", "7"]),
    ("c'est l’été", ["c'est", "l’été"]),
    ("Ανοιχτή πόρτα;", ["Ανοιχτή", "πόρτα"]),
    ("Відкриті двері — ґанок", ["Відкриті", "двері", "ґанок"]),
    ("peer-support", ["peer", "support"]),
    ("", []),
    (" \u{0} \u{200F}\n", []),
    ("👩‍⚕️ 3,5 %", ["3,5"]),
  ])
  func findsWords(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func findsWordsInThaiByDictionary() {
    #expect(words("สุขภาพจิต").count > 1)
  }

  @Test func coversTheTextWithoutAGapOnScalarBoundaries() {
    var breaker = WordBreaker()
    var random = SeededGenerator(1)
    for _ in 0..<300 {
      let text = String(String.UnicodeScalarView((0..<40).map { _ in random.scalar() }))
      var end = 0
      for segment in breaker.segments(of: text) {
        #expect(segment.range.lowerBound == end)
        end = segment.range.upperBound
        let index = text.utf8.index(text.utf8.startIndex, offsetBy: end)
        #expect(index.samePosition(in: text.unicodeScalars) != nil)
      }
      #expect(end == text.utf8.count)
    }
  }

  @Test(arguments: ["de", "xx-unknown", "no tag at all", "", "en\u{0}de"])
  func opensForAnyLanguageTag(language: String) {
    #expect(words("one two", language) == ["one", "two"])
  }

  @Test func opensForALanguageTagOfAnyLength() {
    #expect(words("one two", String(repeating: "a", count: 10_000)) == ["one", "two"])
  }

  @Test func worksFromManyTasksWithAValueEach() async {
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var breaker = WordBreaker()
          return (0..<200).reduce(0) { sum, _ in sum + breaker.segments(of: "a b c").filter(\.isWord).count }
        }
      }
      for await count in group { #expect(count == 600) }
    }
  }
}

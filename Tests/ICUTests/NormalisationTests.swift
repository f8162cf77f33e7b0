import ICU
import Testing

struct NormalisationTests {
  @Test(arguments: [
    ("é", "e\u{301}"), ("й", "и\u{306}"), ("ΐ", "ι\u{308}\u{301}"), ("ł", "ł"), ("abc", "abc"), ("", ""),
  ])
  func takesCharactersApart(text: String, expected: String) {
    #expect(Array(Normalisation.nfd(text).utf8) == Array(expected.utf8))
  }
}

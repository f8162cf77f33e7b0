import Testing

@testable import Discovery

struct StemmerTests {
  /// How many of 400 words get the stem of the Snowball project's newest rules. Debian's libstemmer (2.2) follows older
  /// rules for French and German; the numbers change when the library does.
  @Test(arguments: [
    (StemmerVocabulary.english, 400), (.french, 378), (.german, 382), (.italian, 400), (.greek, 400),
  ])
  func stemsAsSnowballDoes(vocabulary: StemmerVocabulary, expected: Int) throws {
    let stemmer = try #require(Stemmer(code: vocabulary.language))
    let pairs = vocabulary.pairs
    #expect(pairs.count == 400)
    let agreeing = pairs.count { Array(stemmer.stem($0.word).utf8) == Array($0.stem.utf8) }
    #expect(agreeing == expected)
  }

  @Test(arguments: [
    ("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("nb", "no"), ("nn-NO", "no"), ("da", "da"), ("nl", "nl"),
    ("fi", "fi"),
    ("fr", "fr"), ("de-AT", "de"), ("el", "el"), ("hu", "hu"), ("it", "it"), ("pt-BR", "pt"), ("ro", "ro"),
    ("ru", "ru"),
    ("es", "es"), ("sv", "sv"), ("tr", "tr"), ("pl", "pl"), ("uk", "uk"), ("cs-CZ", "cs"), ("bs", "hr"), ("sq", nil),
    ("", nil), ("porter", nil),
    (nil, nil),
  ])
  func knowsTheStemmerOfALanguage(language: String?, code: String?) {
    #expect(Stemmer.code(for: language) == code)
    if let code { #expect(Stemmer(code: code) != nil) }
  }

  @Test func stemsWhateverIsNoWord() throws {
    let stemmer = try #require(Stemmer(code: "en"))
    for word in ["", "\u{0}", "'", "'''", String(repeating: "s", count: 100_000), "日本", "🏠", "\u{FFFD}"] {
      #expect(stemmer.stem(word).utf8.count <= word.utf8.count)
    }
  }
}

import Testing

@testable import Discovery

struct AnalyserTests {
  private func words(_ text: String) -> [String] {
    let analyser = Analyser()
    return analyser.tokens(in: text).map(\.folded)
  }

  private func stem(_ word: String, _ code: String) -> String? {
    let analyser = Analyser()
    return analyser.stem(of: word, code: code)
  }

  @Test(arguments: [
    ("l'été", ["ete"]), ("L’Été", ["ete"]), ("d'accueil", ["accueil"]), ("qu’elle", ["elle"]), ("dell'arte", ["arte"]),
    ("Dell’Arte", ["arte"]), ("l'hospital d'urgències", ["hospital", "urgencies"]), ("lorsqu'il", ["il"]),
    ("aujourd'hui", ["aujourd'hui"]), ("people's", ["people's"]), ("don't", ["don't"]), ("O'Neill", ["o'neill"]),
    ("l'", ["l"]), ("l''x", ["l", "x"]), ("'", []), ("п'ять", ["п'ять"]),
  ])
  func splitsOffElidedArticles(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func givesTheRangeOfAWordWithoutItsArticle() {
    let analyser = Analyser()
    let ranges = analyser.tokens(in: "à l’été").map(\.range)
    #expect(ranges == [0..<2, 7..<12])
  }

  /// UAX #29 would take the narrow space for a part of the words.
  @Test func cutsAtTheNarrowSpaceOfFrench() {
    let tokens = Analyser().tokens(in: "«\u{202F}Crise\u{202F}»\u{202F}: 2\u{202F}970")
    #expect(tokens.map(\.folded) == ["crise", "2", "970"])
    #expect(tokens.map(\.range) == [5..<10, 20..<21, 24..<27])
  }

  @Test(arguments: [
    ("en", "houses", "house"), ("en", "people's", "people"), ("en", "people’s", "people"), ("fr", "maisons", "maison"),
    ("fr", "ÉTÉS", "été"), ("de", "Häuser", "häuser"), ("de", "Häusern", "Häuser"), ("el", "υπηρεσίες", "ΥΠΗΡΕΣΊΑΣ"),
    ("it", "ospedali", "ospedale"), ("ru", "больницы", "больница"), ("tr", "IŞIKLAR", "ışık"),
    ("tr", "İstanbul'da", "istanbul"), ("nb", "husene", "hus"), ("hu", "házak", "ház"),
    ("es", "hospitales", "hospital"),
  ])
  func givesFormsOfAWordOneStem(language: String, word: String, other: String) throws {
    let code = try #require(Stemmer.code(for: language))
    let expected = try #require(stem(other, code))
    #expect(stem(word, code) == expected)
  }

  @Test func stemsNothingWithoutAStemmer() {
    #expect(stem("main", "xx") == nil)
  }
}

import ICU
import Testing

struct CaseFoldingTests {
  @Test(arguments: [
    ("Straße", "strasse"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("ﬁne", "fine"), ("①", "1"), ("co\u{AD}op", "coop"),
    ("e\u{301}", "é"), ("Й", "й"), ("plain ascii", "plain ascii"), ("ASCII", "ascii"), ("", ""), ("I", "i"),
    ("İ", "i\u{307}"), ("a\u{200D}b", "ab"), ("\u{0}A", "\u{0}a"),
  ])
  func foldsCaseAndForm(text: String, expected: String) {
    #expect(Array(CaseFolding.nfkc(text).utf8) == Array(expected.utf8))
  }

  @Test func growsWhereOneCharacterBecomesEighteen() {
    #expect(CaseFolding.nfkc(String(repeating: "\u{FDFA}", count: 1000)).unicodeScalars.count == 18_000)
  }

  @Test func changesNothingTheSecondTime() {
    var random = SeededGenerator(2)
    for _ in 0..<500 {
      let once = CaseFolding.nfkc(String(String.UnicodeScalarView((0..<20).map { _ in random.scalar() })))
      #expect(Array(CaseFolding.nfkc(once).utf8) == Array(once.utf8))
    }
  }
}

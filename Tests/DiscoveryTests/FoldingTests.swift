import Testing

@testable import Discovery

struct FoldingTests {
  @Test(arguments: [
    ("Crisis", "crisis"), ("ÉTÉ", "ete"), ("e\u{301}te\u{301}", "ete"), ("Öffnung", "offnung"), ("Straße", "strasse"),
    ("Łódź", "lodz"), ("Ørsted", "orsted"), ("Ærø", "aero"), ("œuvre", "oeuvre"), ("Þórr", "thorr"), ("đ", "d"),
    ("ISPARTA", "isparta"), ("Işık", "isik"), ("İstanbul", "istanbul"), ("ığdır", "igdir"),
    ("Ψυχική", "ψυχικη"), ("ΥΓΕΊΑΣ", "υγειασ"), ("υγείας", "υγειασ"), ("ΐ", "ι"), ("ᾴδω", "αιδω"),
    ("ﬁne", "fine"), ("Ｆｕｌｌ", "full"), ("co\u{AD}op", "coop"), ("a\u{200D}b", "ab"), ("\u{200D}", ""),
    ("l’été", "l'ete"), ("п’ять", "п'ять"), ("пʼять", "п'ять"),
  ])
  func foldsCaseAndMarks(word: String, folded: String) {
    #expect(Array(Folding.folded(word).utf8) == Array(folded.utf8))
  }

  @Test(arguments: [
    ("й", "и"), ("ї", "і"), ("ё", "е"), ("ў", "у"), ("ґ", "г"), ("ѓ", "г"), ("ќ", "к"), ("ѝ", "и"),
  ])
  func keepsTheLettersOfCyrillic(letter: String, other: String) {
    #expect(Folding.folded(letter) != Folding.folded(other))
    #expect(Folding.folded(letter.uppercased()) == Folding.folded(letter))
  }

  @Test func dropsTheStressMarkOfCyrillic() {
    #expect(Folding.folded("за\u{301}мок") == Folding.folded("замок"))
  }

  @Test func keepsTheMarksOfOtherScripts() {
    #expect(Folding.folded("हिन्दी") != Folding.folded("हनद"))
    #expect(Folding.folded("が") != Folding.folded("か"))
  }

  @Test func cutsEndlessWords() {
    #expect(Folding.folded(String(repeating: "x", count: 1_000_000)).count == Folding.longestWord)
    #expect(Folding.folded(String(repeating: "й", count: 1_000)).unicodeScalars.count == 2 * Folding.longestWord)
  }

  /// Latin letters are looked up one by one; that must be what taking the whole word apart gives.
  @Test func looksLatinLettersUpAsTheyAreTakenApart() throws {
    let letters = try (0xC0...0x24F).map { try #require(Unicode.Scalar(UInt32($0))) } + ["a", "i", "'"]
    for one in letters {
      for other in letters {
        let word = String(String.UnicodeScalarView([one, other]))
        #expect(Array(Folding.withoutMarks(word).utf8) == Array(Folding.takenApart(word).utf8), "\(word)")
      }
    }
  }
}

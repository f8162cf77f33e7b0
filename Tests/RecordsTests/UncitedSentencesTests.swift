import Testing

@testable import Records

@Suite struct UncitedSentencesTests {
  private func uncited(_ text: String, _ language: Language = .english) -> [String] {
    UncitedSentences(text, language).sentences
  }

  @Test(arguments: [
    "No figure here.", "In 2012 there were 5 [@coe].", "In 2012 there were 5 [@coe, p. 3; sub:27].",
    "It rose by 3.5 [@coe], 1,000 in all.", "In 2018, Smith et al. [@coe] found 5.", "[@coe] counts 5.", "",
    "- one\n- two\n\n1. one\n2. two\n10) ten", "See [the page](https://example.org/2012/05).",
    "See https://example.org/2012.",
    "See <https://example.org/2012?a=1>.", "| Year | Count |\n| --- | --- |\n| 2012 [@coe] | 5 |", "### Heading\nText.",
  ])
  func findNothing(_ text: String) {
    #expect(uncited(text) == [])
  }

  @Test(arguments: [
    ("There were 5. Then none.", ["There were 5."]),
    ("There were 5. [@coe] They met.", ["There were 5."]),
    ("None [@coe]. There were 5! And 6?", ["There were 5!", "And 6?"]),
    ("Dr. Smith saw 3.5 per cent, e.g. at home.", ["Dr. Smith saw 3.5 per cent, e.g. at home."]),
    ("Groups [1] met.", ["Groups [1] met."]), ("See [@Coe 2018].", ["See [@Coe 2018]."]),
  ])
  func findSentences(_ text: String, _ expected: [String]) {
    #expect(uncited(text) == expected)
  }

  @Test func joinWrappedLinesAndCutAtParagraphs() {
    #expect(uncited("There were\n5 groups\n[@coe].") == [])
    #expect(uncited("There were 5 groups\n\nIn all [@coe].") == ["There were 5 groups"])
  }

  @Test func takeEveryListItemByItself() {
    #expect(uncited("- 5 groups\n- 6 groups [@coe]\n  and more\n* 7\n+ 8\n1. 9") == ["5 groups", "7", "8", "9"])
  }

  @Test func keepTheFigureOfAWrappedLineThatLooksLikeAListNumber() {
    #expect(uncited("The number of groups was\n35. Then it fell.") == ["The number of groups was 35."])
    #expect(uncited("The number of groups was\n35) in all [@coe].") == [])
  }

  @Test func takeHeadingsAndTableRowsByThemselves() {
    #expect(uncited("### The 1990s\nGroups met [@coe].") == ["### The 1990s"])
    #expect(uncited("Groups met [@coe]\n| 2012 | 5 |\n| 2013 [@coe] | 6 |\nafter 7.") == ["| 2012 | 5 |", "after 7."])
  }

  @Test func takeNoNumberOfAnAddressForAFigureButTheOthers() {
    #expect(uncited("See https://example.org/1. There were 2.") == ["There were 2."])
    #expect(uncited("[5 groups](https://example.org)") == ["[5 groups]"])
  }

  @Test func readDigitsOfOtherScripts() {
    #expect(uncited("Υπάρχουν ٣ ομάδες. Δύο.", .greek) == ["Υπάρχουν ٣ ομάδες."])
    #expect(uncited("There are ५.") == ["There are ५."])
  }

  @Test func cutGreekAtItsStopsAndQuestionMark() {
    #expect(uncited("Πόσες ομάδες; Ήταν 5. Καμία άλλη [@coe].", .greek).last == "Ήταν 5.")
    #expect(uncited("Το 2012 ήταν 5 [@coe]. Τώρα καμία.", .greek) == [])
  }

  @Test func cutFrenchWithItsSpacesAndQuotes() {
    #expect(uncited("« Il y en a 5 ! » Plus [@coe].", .french).count == 1)
    #expect(uncited("Depuis 2012 : 1 000 personnes [@coe] ; 3,5 % de plus.", .french) == [])
    #expect(uncited("Il y en a 5. M. Dupont [@coe] vient.", .french) == ["Il y en a 5."])
  }

  @Test func joinGermanOrdinals() {
    #expect(uncited("Am 5. Mai 2012 und in der 2. Runde gab es 5 [@coe].", .german) == [])
    #expect(uncited("Im Jahr 2012. Danach [@coe].", .german) == ["Im Jahr 2012."])
    #expect(uncited("Es waren 3.5. Mehr [@coe].", .german) == ["Es waren 3.5."])
    #expect(uncited("On the 5. May was good [@coe].") == ["On the 5."])
  }

  @Test func cannotBeTrickedByWhatStandsForCitations() {
    #expect(uncited("There were 5 \u{E000}.") == ["There were 5 ."])
  }
}

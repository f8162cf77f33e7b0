import ICU
import Testing

struct PluralRulesTests {
  @Test(
    arguments: [
      ("en", [0: .other, 1: .one, 2: .other]),
      ("fr", [0: .one, 1: .one, 2: .other, 1_000_000: .many]),
      ("pl", [1: .one, 2: .few, 5: .many, 12: .many, 22: .few, 25: .many]),
      ("uk", [1: .one, 2: .few, 11: .many, 21: .one]),
      ("lt", [1: .one, 2: .few, 10: .other, 21: .one]),
      ("ar", [0: .zero, 1: .one, 2: .two, 3: .few, 11: .many, 100: .other]),
      ("cy", [0: .zero, 1: .one, 2: .two, 3: .few, 6: .many, 7: .other]),
      ("ja", [0: .other, 1: .other]),
      ("pt-PT", [1: .one, 2: .other]),
      ("nonsense tag", [1: .other]),
    ] as [(String, [Int: PluralCategory])])
  func choosesTheCategoryOfCLDR(language: String, expected: [Int: PluralCategory]) {
    let rules = PluralRules(language: language)
    for (number, category) in expected { #expect(rules.category(for: number) == category, "\(language) \(number)") }
  }

  @Test func countsANegativeNumberAsItsMagnitude() {
    #expect(PluralRules(language: "en").category(for: -1) == .one)
    #expect(PluralRules(language: "en").category(for: .min) == .other)
  }
}

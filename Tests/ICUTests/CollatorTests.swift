import ICU
import Testing

struct CollatorTests {
  private func sorted(_ texts: [String], _ language: String?) -> [String] {
    let collator = Collator(language: language)
    return texts.map { (collator.key(for: $0), $0) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  @Test(arguments: [
    ("sv", ["Zeta", "Ånge", "Ärlig", "Öppen"]),  // å ä ö after z
    ("de", ["Ärzte", "Offen", "Öffnung", "Zeta"]),  // ä with a
    ("de", ["Strasse", "Straße", "Straßen"]),
    ("tr", ["cam", "çam", "ısı", "izin", "ok", "öğle", "su", "şu"]),  // ç after c, ı before i
    ("es", ["nube", "ñu", "oso"]),
    ("cs", ["had", "chata", "ibis"]),  // ch after h
    ("da", ["Zulu", "Ærø", "Ørsted", "Aarhus"]),  // aa is å, the last letter
    ("el", ["Άλφα", "αυγή", "Βήτα"]),
    ("uk", ["гай", "ґанок", "дім", "іній", "їжак", "йод"]),
    ("fr", ["cote", "coté", "côte", "côté"]),
    ("fr-CA", ["cote", "côte", "coté", "côté"]),  // accents from the end
    ("lt", ["yla", "jau"]),  // y sorts with i
    (nil, ["crisis house", "crisis-house", "crisiscentre"]),  // word by word
    (nil, ["10 steps", "9 lives", "a"]),
  ])
  func sortsAsANativeExpects(language: String?, expected: [String]) {
    #expect(sorted(expected.reversed(), language) == expected)
  }

  @Test func sortsATitleInQuotationMarksByItsFirstLetter() {
    #expect(
      sorted(["Zebra", "«Maison» ouverte", "“Crisis” card", "Anna"], "en")
        == ["Anna", "“Crisis” card", "«Maison» ouverte", "Zebra"])
  }

  @Test func keepsPunctuationThatStandsAlone() {
    let collator = Collator(language: "en")
    #expect(collator.key(for: "!").isEmpty == false)
    #expect(collator.key(for: "").lexicographicallyPrecedes(collator.key(for: "a")))
  }

  @Test func givesCanonicallyEqualTextsOneKey() {
    let collator = Collator(language: "fr")
    #expect(collator.key(for: "é") == collator.key(for: "e\u{301}"))
  }

  @Test func makesKeysOfLongTexts() {
    let collator = Collator(language: "en")
    let long = String(repeating: "日本 ", count: 50_000)
    #expect(collator.key(for: long).lexicographicallyPrecedes(collator.key(for: long + "x")))
  }

  @Test func servesManyTasksAtOnce() async {
    let collator = Collator(language: "de")
    let expected = collator.key(for: "Öffnung")
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { (0..<500).allSatisfy { _ in collator.key(for: "Öffnung") == expected } } }
      for await same in group { #expect(same) }
    }
  }
}

import ICU
import Testing

struct RegionNamesTests {
  /// As in CLDR's territories with alt="short" and alt="variant".
  @Test(arguments: [
    ("GB", "en", ["UK"]), ("CZ", "en", ["Czech Republic"]), ("TR", "en", ["Turkey"]), ("BA", "en", ["Bosnia"]),
    ("CZ", "fr", ["République tchèque"]), ("CZ", "el", ["Τσεχική Δημοκρατία"]), ("FR", "en", []), ("NL", "de", []),
  ])
  func givesTheOtherNamesOfCLDR(code: String, language: String, expected: [String]) {
    #expect(RegionNames.others(of: code, in: language) == expected)
  }

  @Test(arguments: ["", "ZZZ", "GB/FR", "\u{0}", String(repeating: "A", count: 10_000)])
  func knowsNoneOfWhatIsNoCountry(code: String) {
    #expect(RegionNames.others(of: code, in: "en").isEmpty)
    #expect(RegionNames.others(of: "FR", in: code).isEmpty)
  }
}

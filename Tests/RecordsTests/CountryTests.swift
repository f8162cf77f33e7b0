import Records
import Testing

@Suite struct CountryTests {
  /// The officially assigned codes of ISO 3166-1, as its maintenance agency lists them: 249.
  private static let assigned = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
    CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
    GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
    KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
    SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
    UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// The Council of Europe's 47 members until 16 March 2022.
  private static let members = """
    AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO
    RS RU SE SI SK SM TR UA
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test func knowsExactlyTheAssignedCodes() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { Character(Unicode.Scalar($0)) }
    let known = letters.flatMap { first in letters.map { String([first, $0]) } }.filter { Country($0) != nil }
    #expect(Self.assigned.count == 249)
    #expect(known == Self.assigned)
  }

  @Test(arguments: ["XK", "EU", "UN", "ZZ", "UK", "SU", "YU", "", "F", "fr", "FRA", "FR ", "ＦＲ", "250"])
  func refusesCodesThatAreNotAssigned(_ code: String) {
    #expect(Country(code) == nil)
  }

  @Test(arguments: Language.interface)
  func namesEveryMemberStateInEveryInterfaceLanguage(_ language: Language) throws {
    #expect(Self.members.count == 47)
    let names = try Self.members.map { try #require(Country($0)).name(in: language) }
    #expect(!zip(names, Self.members).contains { $0.isEmpty || $0 == $1 })
    #expect(Set(names).count == 47)
  }

  @Test func namesCountriesInTheReadersLanguage() throws {
    let greece = try #require(Country("GR"))
    #expect(
      Language.interface.map(greece.name(in:)) == ["Greece", "Grèce", "Griechenland", "Grecia", "Grecia", "Ελλάδα"])
    #expect(try #require(Country("TR")).name(in: .english) == "Türkiye")
  }
}

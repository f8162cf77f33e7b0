import Catalogue
import Foundation
import Practices
import Records
import Testing

@testable import Layout
@testable import Pages

@Suite struct MapPageTests {
  static let membership = Membership(
    id: "membership-council-of-europe", organisation: Labels([.english: "Council of Europe", .german: "Europarat"]),
    states: [
      Membership.State(country: country("AT"), since: PartialDate(year: 1956, month: 4, day: 16)),
      Membership.State(country: country("CH")), Membership.State(country: country("FR")),
      Membership.State(country: country("LI")), Membership.State(country: country("NO")),
      Membership.State(country: country("PL")),
      Membership.State(country: country("RU"), until: Fixtures.date("2022-03-16")),
    ],
    references: [Reference(key: "coe", type: .webpage, container: "Treaty office")])

  @Test func leadsFromEachMemberInTheOrderOfNamesInTheReadersLanguage() throws {
    let german = try drawing(.german)
    #expect(links(german) == ["FR", "LI", "NO", "AT", "PL", "CH"])
    #expect(links(try drawing(.english)) == ["AT", "FR", "LI", "NO", "PL", "CH"])
    #expect(german.contains("aria-label=\"Frankreich: 2 Praxisbeispiele\""))
    #expect(german.contains("aria-label=\"Polen: noch kein Praxisbeispiel\""))
  }

  @Test func countsPracticesAndNotOverviewsInEachOfTheirCountriesAndTypes() throws {
    let tallies = try state().countries(in: .english, on: Fixtures.today)
    let found = Dictionary(uniqueKeysWithValues: tallies.countries.map { ($0.country.code, $0) })
    #expect(found["FR"]?.practices.total == 2)
    #expect(found["FR"]?.practices.count(.hospital) == 2)
    #expect(found["FR"]?.practices.count(.community) == 1)
    #expect(found["JP"]?.practices.untyped == 1)
    #expect(found["JP"]?.isMember == false)
    #expect(found["NO"]?.practices.total == 0)
    #expect(tallies.international.total == 1)
    #expect(tallies.unknown.total == 1)
  }

  @Test func holdsAStateAsAMemberUntilTheDayBeforeItLeft() throws {
    let state = try state()
    let before = state.countries(in: .english, on: Fixtures.date("2022-03-15"))
    let after = state.countries(in: .english, on: Fixtures.date("2022-03-16"))
    #expect(before.countries.contains { $0.country.code == "RU" && $0.isMember })
    #expect(!after.countries.contains { $0.country.code == "RU" })
  }

  @Test func namesACountryOutsideTheMapInTheTableAlone() throws {
    #expect(!links(try drawing(.english)).contains("JP"))
    let page = String(decoding: MapPage(try frame(.map)).mainBytes, as: UTF8.self)
    #expect(page.contains("<a href=\"/en/countries/JP\">Japan</a> <span class=\"minor\">(not a member state)</span>"))
    #expect(page.contains("5 member states without a practice so far"))
  }

  @Test func putsAMarkerOnASmallStateThatItsNeighboursDoNotCover() throws {
    let map = try drawing(.english)
    let area = try #require(EuropeMap.embedded.area("LI"))
    #expect(map.contains("<circle class=\"area step-0\" cx=\"\(area.x)\" cy=\"\(area.y)\""))
    #expect(map.matches(of: /clip-path="url\(#around-markers\)"/).count == 5)
    #expect(map.contains("M\(area.x - 18) \(area.y)a18.0"))
  }

  @Test func drawsEveryMemberOfTheCollectionThatShips() throws {
    let memberships = try Fixtures.collection().compactMap { $0 as? Membership }
    let members = memberships.flatMap { $0.members(on: Fixtures.today) }
    #expect(members.count == 46)
    for member in members {
      let area = EuropeMap.embedded.area(member.code)
      #expect(area?.path.hasPrefix("M") == true, "\(member)")
    }
  }

  @Test(arguments: zip([0, 1, 2, 3, 4, 7, 8, 900], [0, 1, 2, 2, 3, 3, 4, 4]))
  func shadesByFixedSteps(_ count: Int, _ step: Int) { #expect(Shade(count: count).step == step) }

  /// The day rests on a copy of a list for most states, the year on more than that.
  @Test func saysWhetherAndSinceWhichYearACountryIsAMember() throws {
    let austria = try page("AT")
    #expect(austria.contains("<dt>Council of Europe</dt><dd>Member state</dd>"))
    #expect(austria.contains("<dt>Member since</dt><dd>1956</dd>"))
    #expect(austria.contains(">Treaty office</i>"))
    let russia = try page("RU")
    #expect(russia.contains("<dd>Member state until 16 March 2022</dd>"))
    #expect(russia.contains("<dt>Member since</dt><dd><span class=\"unknown\">Not known</span></dd>"))
    #expect(try page("JP").contains("<dd>Never a member state</dd>"))
  }

  @Test func listsAPracticeOfACountryAndWhatIsMissing() throws {
    let france = try page("FR")
    #expect(france.contains("<h2 id=\"practices\">2 practices</h2>"))
    #expect(france.contains("<a href=\"/en/practices/open-door\">"))
    #expect(france.contains("href=\"/en/practices?country=FR\""))
    #expect(france.contains("For 2 practices the source page could not be read in full."))
    #expect(france.contains("No practice yet of these types: Hybrid and Other"))
    let poland = try page("PL")
    #expect(poland.contains("No practice from this country has been collected yet."))
    #expect(!poland.contains("What is missing"))
  }

  @Test func showsAnEmptyCollection() throws {
    let state = CatalogueState()
    let page = MapPage(try Fixtures.frame(state, .english, .init(.map, .english)))
    #expect(String(decoding: page.mainBytes, as: UTF8.self).contains("The collection is empty so far."))
  }

  // MARK: - What is looked at

  private static func country(_ code: String) -> Country {
    guard let country = Country(code) else { preconditionFailure("\(code) is no country") }
    return country
  }

  private func state() throws -> CatalogueState {
    var second = Fixtures.barest()
    (second.id, second.slug, second.types) = ("second", "second", [.hospital])
    second.countries = [Self.country("FR")]
    var third = Fixtures.barest()
    (third.id, third.slug, third.countries) = ("third", "third", [Self.country("JP")])
    var overview = Practice(
      id: "overview", kind: .overview, slug: "overview", language: .english, title: Fixtures.english("An overview"),
      summary: Fixtures.english("Several practices."), completeness: .whole)
    overview.countries = [Self.country("NO")]
    return try Fixtures.state([
      Self.membership, try types(), Fixtures.longest(), second,
      third, Fixtures.barest(), overview,
    ])
  }

  /// The vocabulary that ships, for the labels of types.
  private func types() throws -> Vocabulary {
    let vocabularies = try Fixtures.collection().compactMap { $0 as? Vocabulary }
    return try #require(vocabularies.first { $0.name == .type })
  }

  private func frame(_ place: CatalogueAddress.Place, _ language: Language = .english) throws -> Frame {
    try Fixtures.frame(state(), language, .init(place, language))
  }

  private func drawing(_ language: Language) throws -> String {
    let frame = try frame(.map, language)
    var html = HTML()
    MapDrawing(frame.state.countries(in: language, on: Fixtures.today).countries, frame).write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  private func page(_ code: String) throws -> String {
    let country = Self.country(code)
    return String(decoding: CountryPage(country, try frame(.country(country))).mainBytes, as: UTF8.self)
  }

  private func links(_ map: String) -> [String] {
    map.matches(of: /<a href="\/[a-z]+\/countries\/([A-Z]+)"/).map { String($0.1) }
  }
}

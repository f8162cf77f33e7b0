import Catalogue
import InterfaceTexts
import Practices
import Records
import Testing

@testable import Layout
@testable import Pages

@Suite struct EvidencePagesTests {
  @Test func linksEachStatementToItsAnchorWithItsFlags() throws {
    let page = try evidence(state())
    #expect(
      page.contains(
        "<a href=\"/en/practices/open-door#e-coercion\"><bdi>Open door</bdi></a></td>"
          + "<td>survey-or-uncontrolled</td>"
          + "<td><span class=\"direction\">favourable</span> <span class=\"flag\">conflicting</span></td>"))
  }

  @Test func marksEachStatementWithALetterAColourAndItsPractice() throws {
    let page = try evidence(state())
    #expect(
      page.contains(
        "<a href=\"/en/practices/open-door#e-coercion\" class=\"dot\" data-direction=\"favourable\" "
          + "title=\"Open door: favourable\"><span aria-hidden=\"true\">F</span>"
          + "<span class=\"dot-name\">\u{A0}Open door</span><span class=\"visually-hidden\">: favourable</span></a>"))
  }

  /// Two directions whose names begin alike have letters of their own, in every language.
  @Test(arguments: Language.interface)
  func hasALetterOfItsOwnForEachDirection(_ language: Language) throws {
    let vocabularies = try Fixtures.collection().filter { $0 is Vocabulary }
    let page = try evidence(Fixtures.state(vocabularies + [Fixtures.longest()]), language)
    let letters = page.matches(of: /<li><span class="dot"[^>]*>([^<]*)<\/span>/).map { String($0.1) }
    #expect(letters.count == EvidenceDirection.allCases.count + 1 && Set(letters).count == letters.count, "\(letters)")
    #expect(letters.last == "?" && letters.allSatisfy { $0.count == 1 })
  }

  @Test func leadsFromAStatusToItsPractices() throws {
    #expect(try evidence(state()).contains("href=\"/en/practices?evidence=survey-or-uncontrolled\">1 practice</a>"))
  }

  @Test func namesPracticesWithoutAStatement() throws {
    #expect(try evidence(state()).contains("<a href=\"/en/practices/bare\">"))
  }

  @Test func saysThatNothingIsRecorded() throws {
    let page = try evidence(CatalogueState())
    #expect(page.contains("No evidence has been recorded yet."))
    #expect(!page.contains("<table"))
  }

  @Test func marksOutcomesInAnotherLanguageAndSaysSo() throws {
    let page = try evidence(state(), .greek)
    #expect(page.contains("<th scope=\"row\" lang=\"en\">Coercion</th>"))
    #expect(page.contains("στην αρχική του γλώσσα: Αγγλικά."))
  }

  @Test func marksChecksThatAreOverdueOnTheDayOfReading() throws {
    #expect(try claims(on: Fixtures.date("2026-11-23")).contains("1 check is overdue"))
    let before = try claims(on: Fixtures.date("2025-05-31"))
    #expect(!before.contains("overdue"))
    #expect(before.contains("Next check due by: May 2025"))
  }

  @Test func linksEachClaimToItsAnchorAndShowsEveryState() throws {
    let page = try claims(on: Fixtures.today)
    #expect(page.contains("href=\"/en/practices/open-door#c-c1\""))
    for state in ClaimState.allCases { #expect(page.contains("<section id=\"\(state.rawValue)\"")) }
  }

  @Test func listsSomeOfManyAndCountsTheRest() throws {
    let state = try Fixtures.state(
      (0..<700).map { number in
        var practice = number.isMultiple(of: 2) ? Fixtures.longest() : Fixtures.barest()
        practice.id = Key("practice-\(number)") ?? practice.id
        practice.slug = practice.id
        if number.isMultiple(of: 4), !practice.evidence.isEmpty { practice.evidence[0].group = "experience" }
        return practice
      })
    let map = state.evidenceMap(in: .english)
    let group = try #require(map.groups.first { $0.key == "experience" })
    let cell = try #require(group.cells[.surveyOrUncontrolled])
    #expect(cell.findings.count == 2 && cell.count == 175 && group.count == 175)
    let page = try evidence(state)
    #expect(
      page.contains("practices?outcome=experience&amp;evidence=survey-or-uncontrolled\">and 173 more</a>"))
    #expect(page.contains("practices?evidence=unknown\">and 250 more</a>"))
    #expect(page.contains("changed last stand there"))
    let claims = try claims(on: Fixtures.today, in: state)
    #expect(claims.contains("340 more claims stand on the pages of their practices."))
    for page in [page, claims] { #expect(page.utf8.count < 200_000) }
  }

  /// Every place of the map is full, and the language is one whose letters take two bytes each.
  @Test func staysBelow300KilobytesHoweverMuchIsKnown() throws {
    let vocabularies = try Fixtures.collection().compactMap { $0 as? Vocabulary }
    let groups = try #require(vocabularies.first { $0.name == .outcome }).terms.map { Optional($0.key) } + [nil]
    let practices = try EvidenceStatus.allCases.flatMap { status in
      try (0..<5).map { number in
        var practice = Fixtures.longest()
        practice.id = try #require(Key("\(status.rawValue)-\(number)"))
        practice.slug = practice.id
        practice.title = LocalizedText("Reducing coercion on the acute wards of a whole region \(number)", in: .english)
        let statement = practice.evidence[0]
        practice.evidence = try groups.enumerated().map { place, group in
          var statement = statement
          (statement.key, statement.group, statement.status) = (try #require(Key("e\(place)")), group, status)
          return statement
        }
        return practice
      }
    }
    let state = try Fixtures.state(vocabularies + practices)
    let map = state.evidenceMap(in: .greek)
    #expect(
      map.groups.count == groups.count && map.groups.allSatisfy { $0.cells.count == EvidenceStatus.allCases.count })
    #expect(try evidence(state, .greek).utf8.count < 300_000)
  }

  @Test func ordersTheTimelineByTimeAndKeepsThePrecisionOfDates() throws {
    let state = try state()
    let practice = Fixtures.longest()
    let page = PracticePage(
      practice, publication: try state.publication(of: practice.id),
      try Fixtures.frame(state, .english, .practice(.english, practice.slug)))
    #expect(
      page.timeline.map(\.date.description) == [
        "2012-12", "2018", "2020", "2021", "2023-11-14", "2024-05-02",
      ])
  }

  @Test func showsNoTimelineWhereNothingIsDatedButTheRecord() throws {
    let state = try state()
    let practice = Fixtures.barest()
    let page = PracticePage(
      practice, publication: try state.publication(of: practice.id),
      try Fixtures.frame(state, .english, .practice(.english, practice.slug)))
    #expect(page.timeline.isEmpty)
  }

  private func state() throws -> CatalogueState {
    try Fixtures.state([Fixtures.longest(), Fixtures.barest()])
  }

  private func evidence(_ state: CatalogueState, _ language: Language = .english) throws -> String {
    let frame = try Fixtures.frame(state, language, .init(.evidence, language))
    return String(decoding: EvidencePage(state.evidenceMap(in: language), frame).mainBytes, as: UTF8.self)
  }

  private func claims(on today: PartialDate, in state: CatalogueState? = nil) throws -> String {
    let state = try state ?? self.state()
    var frame = try Fixtures.frame(state, .english, .init(.claims, .english))
    frame.today = today
    return String(decoding: ClaimsPage(state.claimsByState(in: .english), frame).mainBytes, as: UTF8.self)
  }
}

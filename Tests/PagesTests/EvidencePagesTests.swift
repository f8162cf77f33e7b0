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
        "<a href=\"/en/practices/open-door#e-coercion\"><bdi>Open door</bdi></a> "
          + "<span class=\"direction\">favourable</span> <span class=\"flag\">conflicting</span>"))
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
        if number.isMultiple(of: 4), !practice.evidence.isEmpty {
          practice.evidence[0].outcome = LocalizedText("Outcome \(number)", in: .english)
        }
        return practice
      })
    let map = state.evidenceMap(in: .english)
    let cell = try #require(map.outcomes.first { $0.name?.text == "Coercion" }?.cells.values.first)
    #expect(cell.findings.count == 4 && cell.count == 175)
    let page = try evidence(state)
    #expect(page.contains("%22Coercion%22&amp;evidence=survey-or-uncontrolled\">and 171 more</a>"))
    #expect(page.contains("practices?evidence=unknown\">and 250 more</a>"))
    #expect(page.contains("changed last stand there"))
    let claims = try claims(on: Fixtures.today, in: state)
    #expect(claims.contains("more statements are in this state."))
    for page in [page, claims] { #expect(page.utf8.count < 200_000) }
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

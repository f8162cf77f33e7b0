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

  private func claims(on today: PartialDate) throws -> String {
    let state = try state()
    var frame = try Fixtures.frame(state, .english, .init(.claims, .english))
    frame.today = today
    return String(decoding: ClaimsPage(state.claimsByState(in: .english), frame).mainBytes, as: UTF8.self)
  }
}

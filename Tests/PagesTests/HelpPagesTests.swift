import Catalogue
import Foundation
import Practices
import Records
import TestSupport
import Testing

@testable import Layout
@testable import Pages

/// Help in a crisis: on its page, and on the pages of countries.
@Suite struct HelpPagesTests {
  private let page = ContentPage(
    id: "page-crisis", slug: "crisis", order: 7, language: .english, title: Fixtures.english("Help in a crisis"),
    summary: Fixtures.english("Help."),
    body: Fixtures.english("Call **[112](tel:112)** [@eu].\n\n{help}\n\nWe cite here [@eu]."),
    references: [Reference(key: "eu", type: .webpage, author: [Author(literal: "European Commission")])])

  private func crisis(_ help: [HelpLines], _ language: Language = .english) throws -> String {
    let state = try Fixtures.state(help + [page])
    let frame = try Fixtures.frame(state, language, .page(language, "crisis"))
    let view = ContentPageView(page, publication: try state.publication(of: "page-crisis"), frame)
    return String(decoding: view.mainBytes, as: UTF8.self)
  }

  @Test func marksNoCitationBeforeHelpAndEveryOneAfterIt() throws {
    let page = try crisis([.fixture()])
    #expect(page.contains("<p>Call <strong><a href=\"tel:112\">112</a></strong>.</p>"))
    #expect(page.contains("We cite here [<a href=\"#ref-eu\" title=\"European Commission\">1</a>]."))
    #expect(!page.contains("{help}"))
  }

  @Test func leadsToACountryAndCallsItsNumbers() throws {
    let page = try crisis([.fixture(), .fixture("AT")], .german)
    #expect(page.matches(of: /<details class="help-country" id="help-(..)">/).map { String($0.1) } == ["AT", "GB"])
    #expect(page.contains("<summary><h3>Vereinigtes Königreich</h3></summary>"))
    #expect(page.contains("<a class=\"call\" href=\"tel:116123\">116 123</a>"))
    #expect(page.contains("<a class=\"call\" href=\"tel:999\">999</a>"))
  }

  @Test func saysWhereANumberStandsHowOldThatIsAndThatWeHaveNotCalledIt() throws {
    let page = try crisis([.fixture()])
    #expect(
      page.contains(
        "<a href=\"https://ambulance.example/\" lang>Ambulance Service</a>, page of 14 March 2025. We have not called this number."
      ))
    #expect(page.contains(">Samaritans</a>, page without a date, not older than May 2024"))
    #expect(page.contains(">What may follow: </span><bdi>An ambulance may come.</bdi>"))
  }

  @Test func saysThatNoNumberWasCheckedAndNamesTheSource() throws {
    var help = HelpLines.fixture()
    (help.emergency[0].number, help.lines) = (nil, [])
    let page = try crisis([help])
    #expect(page.contains("We have no emergency number here that we could check."))
    #expect(page.contains("We have no helpline here that we could check."))
    #expect(page.contains(">Ambulance Service</a>"))
    #expect(!page.contains("class=\"call\""))
  }

  @Test func saysWhereThereIsNoHelpYet() throws {
    #expect(try crisis([]).contains("<p>We have no numbers yet.</p>"))
  }

  /// An address can do more than open a page.
  @Test func showsHostileTextsAsTextsAndFollowsNoHostileAddress() throws {
    var help = HelpLines.fixture()
    (help.lines[0].name, help.lines[0].url) = ("<script>alert(1)</script>", "javascript:alert(1)")
    help.lines[0].number = "1\"><script>"
    let page = try crisis([help])
    #expect(!page.contains("<script") && !page.contains("javascript:"))
  }

  @Test func standsOnThePageOfItsCountry() throws {
    let country = Country.fixture("GB")
    let frame = try Fixtures.frame(
      try Fixtures.state([HelpLines.fixture()]), .english, .init(.country(country), .english))
    let page = String(decoding: CountryPage(country, frame).mainBytes, as: UTF8.self)
    #expect(page.contains("<h2 id=\"help\">Help in a crisis</h2>"))
    #expect(page.contains("href=\"tel:116123\""))
    let other = String(decoding: CountryPage(.fixture("FR"), frame).mainBytes, as: UTF8.self)
    #expect(!other.contains("id=\"help\""))
  }
}

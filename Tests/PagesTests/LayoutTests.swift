import Addresses
import Catalogue
import Practices
import Records
import Testing

@testable import Layout
@testable import Pages

@Suite struct LayoutTests {
  let state: CatalogueState

  init() throws { state = try Fixtures.state([Fixtures.terms(), Fixtures.longest()]) }

  @Test func keepsPageAndQueryWhenTheLanguageChanges() throws {
    let query = CatalogueQuery(text: "a b", chosen: [.country: ["FR"]], page: 2)
    let page = try text(CataloguePage(state.listing(query, in: .english), frame(.catalogue(.english, query))))
    #expect(
      page.contains(
        "<a href=\"/fr/practices?q=a+b&amp;country=FR&amp;page=2\" lang=\"fr\" hreflang=\"fr\">Français</a>"))
  }

  @Test func namesOnlyLanguagesInWhichTheBodyExists() throws {
    let english = try text(practice(.english))
    #expect(english.contains("<link rel=\"canonical\" href=\"https://example.org/en/practices/open-door\">"))
    #expect(english.contains("rel=\"alternate\" hreflang=\"fr\" href=\"https://example.org/fr/practices/open-door\""))
    #expect(!english.contains("rel=\"alternate\" hreflang=\"de\""))
    let german = try text(practice(.german))
    #expect(german.contains("<link rel=\"canonical\" href=\"https://example.org/en/practices/open-door\">"))
  }

  /// The note on the language stands above what it speaks of.
  @Test func saysBelowATranslatedSummaryThatTheTextIsNot() throws {
    var record = Fixtures.longest()
    record.sections.removeFirst()
    let frame = try frame(.practice(.french, record.slug))
    let page = text(PracticePage(record, publication: try state.publication(of: "open-door"), frame))
    let note = try #require(page.firstRange(of: "class=\"note language-note\""))
    let summary = try #require(page.firstRange(of: "Les portes restent ouvertes ["))
    let section = try #require(page.firstRange(of: "<h2"))
    #expect(summary.lowerBound < note.lowerBound && note.lowerBound < section.lowerBound)
    #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/en/practices/open-door\">"))
    #expect(!page.contains("hreflang=\"fr\" href=\"https://example.org/fr/practices/open-door\""))
  }

  @Test func marksTitleAndDescriptionThatAreNotInTheReadersLanguage() throws {
    let german = try text(practice(.german))
    #expect(german.contains("<title lang=\"en\">Open door · Compendium</title>"))
    #expect(german.contains("<meta name=\"description\" content=\"Doors stay open.\" lang=\"en\">"))
    #expect(try text(practice(.french)).contains("<title>Porte ouverte · Compendium</title>"))
  }

  @Test func leadsTheReportToTheContactWithTheAddress() throws {
    let page = try text(practice(.english))
    #expect(
      page.contains(
        "mailto:editors@example.org?subject=A%20mistake%20on%20https%3A%2F%2Fexample.org%2Fen%2Fpractices%2Fopen-door"))
    var frame = try frame(.home(.english))
    frame.site.contact = "https://example.org/contact"
    #expect(text(HomePage(frame)).contains("<a href=\"https://example.org/contact\">Report a mistake"))
    frame.site.contact = nil
    #expect(!text(HomePage(frame)).contains("Report a mistake"))
  }

  @Test func namesWhatWasNotUnderstood() throws {
    let address = CatalogueAddress.catalogue(.english, CatalogueQuery())
    let frame = try Fixtures.frame(
      state, .english, address, notUnderstood: [NotUnderstood(name: "colour", value: "<b>")])
    let page = text(CataloguePage(state.listing(CatalogueQuery(), in: .english), frame))
    #expect(page.contains("<code>colour = &lt;b&gt;</code>"))
  }

  @Test func keepsTheStylesheetSmallAndAddressesAssetsByContent() {
    #expect(Asset.stylesheet.bytes.count < 53_000)
    #expect(Asset.stylesheet.path.contains(/^\/assets\/site\.[0-9a-f]{12}\.css$/))
    #expect(!String(decoding: Asset.stylesheet.bytes, as: UTF8.self).contains("url("))
  }

  @Test func tellsWhetherACheckIsOverdue() throws {
    let month = try #require(PartialDate("2025-05"))
    #expect(!month.isOver(on: try #require(PartialDate("2025-05-31"))))
    #expect(month.isOver(on: try #require(PartialDate("2025-06-01"))))
    #expect(!(try #require(PartialDate("2025"))).isOver(on: try #require(PartialDate("2025-12-31"))))
  }

  private func frame(_ address: CatalogueAddress) throws -> Frame {
    try Fixtures.frame(state, address.language, address)
  }

  private func practice(_ language: Language) throws -> PracticePage {
    PracticePage(
      Fixtures.longest(), publication: try state.publication(of: "open-door"),
      try frame(.practice(language, "open-door")))
  }

  private func text(_ page: some PageView) -> String { String(decoding: page.rendered().bytes, as: UTF8.self) }
}

import Catalogue
import Foundation
import Ledger
import Practices
import Records
import Testing

@testable import Catalogue
@testable import Layout
@testable import Pages

/// The history of a record, the difference between two revisions, and editions.
@Suite struct HistoryPagesTests {
  let former = Fixtures.longest()
  let present: Practice
  let state: CatalogueState

  init() throws {
    present = Self.changed(Fixtures.longest())
    state = try CatalogueState().folding([
      try Fixtures.entry(former, sequence: 1), try Fixtures.entry(Self.edition, sequence: 2),
      try Fixtures.entry(present, sequence: 3, revision: 2),
    ])
  }

  @Test(arguments: Language.interface)
  func tellsTheWordsAndTheFieldsThatChanged(_ language: Language) throws {
    let page = String(decoding: try revision(2, language).mainBytes, as: UTF8.self)
    #expect(page.contains("</span>stay</del>") && page.contains("</span>are kept</ins>"))
    #expect(page.contains("62") && page.matches(of: /<del>/).count == page.matches(of: /<\/del>/).count)
    #expect(!page.contains("references[") && !page.contains("evidence["))
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  /// What was written as source is told as it is read, with marks on words.
  @Test func tellsChangesOfAProseTextAsItIsRead() throws {
    let page = String(decoding: try revision(2, .english).mainBytes, as: UTF8.self)
    #expect(!page.contains("[@") && !page.contains("[sub:") && page.contains("(Longden"))
    #expect(!page.contains("past-note"))
    #expect(String(decoding: try revision(1, .english).mainBytes, as: UTF8.self).contains("past-note"))
  }

  @Test func showsARevision() throws { try expect(try revision(2, .english), "revision-en") }

  @Test func showsTheFirstRevisionAsItWasPublished() throws {
    let page = String(decoding: try revision(1, .english).mainBytes, as: UTF8.self)
    #expect(page.contains("This is the record as it was first published."))
    #expect(page.contains("Doors stay open"))
    #expect(!page.contains("<ins>"))
  }

  @Test func asksSearchEnginesToLeaveOldStatesAlone() throws {
    let robots = "<meta name=\"robots\" content=\"noindex\">"
    for page in [try revision(1, .english).render(), try edition(.editionPractice(1, "open-door")).render()] {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(text.contains(robots))
      #expect(!text.contains("rel=\"canonical\""))
    }
    let frame = try Fixtures.frame(state, .english, .practice(.english, "open-door"))
    let today = PracticePage(present, publication: try state.publication(of: "open-door"), frame).render()
    #expect(!String(decoding: today.bytes, as: UTF8.self).contains(robots))
  }

  @Test func showsTheHistory() throws {
    let chronicle = try #require(state.chronicle(at: "open-door"))
    let address = CatalogueAddress(.history("open-door"), .english)
    let page = HistoryPage(chronicle, try revisions(), try Fixtures.frame(state, .english, address))
    try expect(page, "history-en")
    #expect(!String(decoding: page.mainBytes, as: UTF8.self).contains("somebody"))
  }

  @Test func showsEditions() throws {
    let address = CatalogueAddress(.editions, .english)
    try expect(EditionsPage(try Fixtures.frame(state, .english, address)), "editions-en")
    try expect(EditionsPage(try Fixtures.frame(CatalogueState(), .english, address)), "editions-none-en")
  }

  @Test func showsAForewordAndSaysInWhichLanguageItIs() throws {
    var edition = Self.edition
    edition.foreword = Fixtures.translated("A *year* of <work>.", "Un an de travail.")
    let shown = try CatalogueState().folding([try Fixtures.entry(edition, sequence: 1)])
    func main(_ language: Language) throws -> String {
      let address = CatalogueAddress(.editions, language)
      return String(decoding: EditionsPage(try Fixtures.frame(shown, language, address)).mainBytes, as: UTF8.self)
    }
    #expect(try main(.english).contains("<em>year</em>") && !main(.english).contains("<work>"))
    #expect(try main(.french).contains("Un an de travail.") && !main(.french).contains("class=\"language-mark\""))
    let german = try main(.german)
    #expect(german.contains("lang=\"en\"") && german.contains("class=\"language-mark\">Englisch<"))
  }

  @Test func keepsTheReaderOfAnEditionInIt() throws {
    let place = CatalogueAddress.Place.edition(1, CatalogueQuery())
    let frame = try shown(place)
    let page = CataloguePage(frame.state.listing(CatalogueQuery(), in: .english), frame)
    let main = String(decoding: page.mainBytes, as: UTF8.self)
    #expect(main.contains("href=\"/en/editions/1/practices/open-door\""))
    #expect(main.contains("action=\"/en/editions/1/practices\""))
    #expect(!main.contains("href=\"/en/practices"))
    let whole = String(decoding: page.render().bytes, as: UTF8.self)
    #expect(whole.contains("as it stood in the edition “First” (23 November 2026)"))
    #expect(whole.contains("href=\"/en/practices\""))
  }

  private static func changed(_ practice: Practice) -> Practice {
    var practice = practice
    practice.summary = Fixtures.translated(
      "Doors are kept open [@longden2018, p. 184; sub:27].", "Les portes restent ouvertes [@longden2018].")
    practice.types = [.community, .other]
    practice.started = PartialDate(year: 2013)
    practice.sections.removeLast()
    practice.evidence[0].status = .controlledNotRandomised
    practice.evidence[0].participants = 62
    practice.claims[0].checks.append(
      ClaimCheck(
        recorded: Fixtures.date("2026-01-02"), role: "editors", finding: Fixtures.english("Still 101."), cites: []))
    practice.references[0].pages = "184-190"
    practice.links.append(Link(name: "More", url: "https://example.org/more"))
    practice.limits.insert(Fixtures.english("One town."), at: 0)
    return practice
  }

  private static let edition = Edition(
    id: "edition-1", name: "First", date: Fixtures.date("2026-11-23"), sequence: 1, head: "ab12")

  private func entries() throws -> [Entry] {
    [
      try Fixtures.entry(former, sequence: 1),
      try Fixtures.entry(present, sequence: 3, revision: 2),
    ]
  }

  private func revisions() throws -> [Revision] {
    var entries = try entries()
    entries[0].content?.actor = .import
    entries[1].content?.actor = .person("somebody")
    entries[1].content?.note = "A study <came> out"
    return [Revision(entries[0], after: nil), Revision(entries[1], after: entries[0])]
  }

  private func revision(_ number: Int, _ language: Language) throws -> RevisionPage {
    let revisions = try revisions()
    let bodies = try entries().compactMap(\.content?.body)
    let content = RevisionContent(
      revisions: revisions, revision: revisions[number - 1], practice: number == 1 ? former : present,
      former: number == 1 ? nil : former,
      differences: number == 1 ? [] : RecordDifference.between(bodies[0], bodies[1]),
      publication: Publication(
        sequence: 1, revision: number, state: .published, first: Fixtures.published, newest: Fixtures.published,
        note: ""))
    let frame = try Fixtures.frame(state, language, .init(.revision("open-door", number), language))
    return RevisionPage(try #require(state.chronicle(at: "open-door")), content, frame)
  }

  private func shown(_ place: CatalogueAddress.Place) throws -> Frame {
    let then = try CatalogueState().folding([try Fixtures.entry(former, sequence: 1)])
    var frame = try Fixtures.frame(then, .english, .init(place, .english))
    frame.edition = ShownEdition(number: 1, edition: Self.edition, present: state)
    return frame
  }

  private func edition(_ place: CatalogueAddress.Place) throws -> PracticePage {
    let frame = try shown(place)
    return PracticePage(former, publication: try frame.state.publication(of: "open-door"), frame)
  }

  private func expect(_ page: some PageView, _ name: String) throws {
    try PageSnapshotTests.expect(page, name)
  }
}

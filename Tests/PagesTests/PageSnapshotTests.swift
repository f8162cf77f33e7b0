import Catalogue
import Discovery
import Foundation
import Ledger
import Practices
import Records
import Testing

@testable import Layout
@testable import Pages

/// The `main` of each page as it was looked at and found right. `RECORD=1 swift test` writes them.
@Suite struct PageSnapshotTests {
  let state: CatalogueState

  init() throws {
    var overview = Practice(
      id: "overview", kind: .overview, slug: "overview", language: .english, title: Fixtures.english("An overview"),
      summary: Fixtures.english("Several practices."), completeness: .whole)
    overview.parts = ["open-door"]
    state = try Fixtures.state([
      Fixtures.terms(), Fixtures.longest(), Fixtures.barest(),
      Fixtures.hostile(), overview,
    ])
  }

  @Test func showsHome() throws { try expect(HomePage(try frame(.home(.english))), "home-en") }

  @Test func showsAnEmptyHome() throws {
    try expect(HomePage(try Fixtures.frame(CatalogueState(), .english, .home(.english))), "home-empty-en")
  }

  @Test(arguments: [Language.english, .french])
  func showsTheEvidenceMap(_ language: Language) throws {
    let page = EvidencePage(state.evidenceMap(in: language), try frame(.init(.evidence, language)))
    try expect(page, "evidence-\(language)")
  }

  @Test(arguments: [Language.english, .french])
  func showsTheClaims(_ language: Language) throws {
    let page = ClaimsPage(state.claimsByState(in: language), try frame(.init(.claims, language)))
    try expect(page, "claims-\(language)")
  }

  @Test func showsTheCatalogue() throws { try expect(catalogue(CatalogueQuery()), "catalogue-en") }

  @Test func showsWhatMatchesWords() throws {
    try expect(catalogue(CatalogueQuery(text: "doors", chosen: [.country: ["FR"]])), "catalogue-words-en")
  }

  @Test func suggestsWhatToDropWhenNothingMatches() throws {
    let query = CatalogueQuery(text: "doors", chosen: [.country: ["AL"]])
    try expect(catalogue(query), "catalogue-nothing-en")
  }

  @Test func marksHostileTextsAsText() throws {
    try expect(catalogue(CatalogueQuery(text: "\"><script>")), "catalogue-hostile-en")
  }

  @Test func saysByWhatElseAPracticeWasFound() throws {
    var listing = state.listing(CatalogueQuery(text: "OD"), in: .english)
    let found = try #require(listing.items.first { !$0.reasons.isEmpty })
    let kinds: [(ListedReason.Kind, Language?)] = [
      (.name, nil), (.place, nil), (.provider, nil), (.cited, nil), (.term("peer-support", .topic), .english),
      (.term("peer-support", .topic), .german), (.country(try #require(Country("FR"))), .german), (.text, .german),
    ]
    listing.items = kinds.map { kind, language in
      var item = found
      var reason = found.reasons[0]
      (reason.kind, reason.words.language) = (kind, language)
      item.reasons = [reason]
      return item
    }
    try expect(CataloguePage(listing, try frame(.catalogue(.english, listing.query))), "catalogue-found-by-en")
  }

  @Test(arguments: [true, false])
  func saysWhatMayHaveBeenMeant(isUsed: Bool) throws {
    let query = CatalogueQuery(text: "dors <b>", chosen: [.country: ["FR"]], page: 1)
    var listing = state.listing(CatalogueQuery(text: "doors", chosen: [.country: ["FR"]]), in: .english)
    listing.query = query
    listing.correction = Correction(text: "doors <b>", isUsed: isUsed)
    let page = CataloguePage(listing, try frame(.catalogue(.english, query)))
    try expect(page, isUsed ? "catalogue-corrected-en" : "catalogue-did-you-mean-en")
  }

  @Test(arguments: [Language.english, .german])
  func offersWordsAndTitles(_ language: Language) throws {
    let offered = Suggestions(
      words: [
        .init(before: "<b> open ", last: "doors", language: .english), .init(last: "ouverte", language: .french),
      ],
      practices: try [#require(state.published("open-door")), #require(state.published("hostile"))])
    let found = SuggestionList(offered, try frame(.init(.suggestions("open"), language))).bytes
    try Self.expect(found, "suggestions-\(language)")
  }

  @Test(arguments: [Language.english, .french, .greek])
  func showsTheLongestPractice(_ language: Language) throws {
    try expect(practice(Fixtures.longest(), language), "practice-longest-\(language)")
  }

  @Test func showsTheBarestPractice() throws { try expect(practice(Fixtures.barest(), .english), "practice-barest-en") }

  @Test func showsHostileTextsAsText() throws {
    let page = try practice(Fixtures.hostile(), .english)
    try expect(page, "practice-hostile-en")
    let whole = String(decoding: page.render().bytes, as: UTF8.self)
    #expect(whole.matches(of: /<script/).count == 2)
    #expect(whole.matches(of: /<\/title>/).count == 1)
    #expect(!whole.contains("<iframe") && !whole.contains("<img"))
    #expect(whole.matches(of: /(?i)(?:href|src)="(?:javascript|data):/).isEmpty)
    let withoutValues = whole.replacing(/"[^"]*"/, with: "")
    #expect(withoutValues.matches(of: /<[a-z][^>]*\son[a-z]+/).isEmpty)
  }

  @Test(arguments: [Language.english, .french, .german])
  func showsAContentPage(_ language: Language) throws {
    let page = Fixtures.terms()
    let frame = try frame(.page(language, page.slug))
    try expect(ContentPageView(page, publication: try state.publication(of: page.id), frame), "page-\(language)")
  }

  @Test(arguments: [Language.english, .german])
  func showsPracticesSideBySide(_ language: Language) throws {
    let address = CatalogueAddress(.comparison(["open-door", "bare"]), language)
    let shown = try [Fixtures.longest(), Fixtures.barest()].map(published)
    try expect(ComparisonPage(shown, leftOut: [], try frame(address)), "comparison-\(language)")
  }

  @Test func sideBySideShowsHostileTextsAsText() throws {
    let left = try #require(state.published("open-door"))
    let page = ComparisonPage(
      try [Fixtures.hostile()].map(published), leftOut: [left], try frame(.init(.comparison(["hostile"]), .english)))
    try expect(page, "comparison-hostile-en")
    #expect(String(decoding: page.render().bytes, as: UTF8.self).matches(of: /<script/).count == 2)
  }

  @Test(arguments: [Language.english, .french])
  func showsAReadingList(_ language: Language) throws {
    let list = ReadingList(["open-door", "bare", "gone"], since: 1)
    let frame = try Fixtures.frame(try changed(), language, .init(.readingList(list), language))
    try expect(ReadingListPage(list, frame), "list-\(language)")
  }

  @Test func showsAReadingListAsOneDocument() throws {
    let list = ReadingList(["open-door", "hostile", "bare"], since: 1, isWhole: true)
    let page = ReadingListDocument(
      list, try [Fixtures.longest(), Fixtures.hostile(), Fixtures.barest()].map(published),
      try frame(.init(.readingList(list), .english)))
    try expect(page, "list-document-en")
    #expect(String(decoding: page.render().bytes, as: UTF8.self).matches(of: /<script/).count == 2)
  }

  @Test(arguments: Language.interface)
  func showsEmptyListsInTheReadersLanguage(_ language: Language) throws {
    let list = ReadingListPage(ReadingList(), try frame(.init(.readingList(ReadingList()), language)))
    try expect(list, "list-empty-\(language)")
    let comparison = ComparisonPage([], leftOut: [], try frame(.init(.comparison([]), language)))
    try expect(comparison, "comparison-empty-\(language)")
  }

  /// A comparison names what was taken back, as lists do.
  @Test func tellsSideBySideWhatWasWithdrawn() throws {
    let address = CatalogueAddress(.comparison(["open-door", "gone"]), .english)
    let frame = try Fixtures.frame(try changed(), .english, address)
    let page = ComparisonPage([try published(Fixtures.longest())], leftOut: [], gone: ["gone"], frame)
    let main = String(decoding: page.mainBytes, as: UTF8.self)
    #expect(main.contains("“<bdi>Bare</bdi>” was withdrawn on 14 November 2023."))
    #expect(main.contains("href=\"/en/practices/gone/history\""))
  }

  @Test func tellsWhyAPracticeWasWithdrawnAndWhereItStands() throws {
    let state = try changed()
    let frame = try Fixtures.frame(state, .english)
    let edition = Edition(id: "edition-1", name: "First", date: Fixtures.date("2026-11-23"), sequence: 1, head: "ab12")
    let gone = ErrorPage.Withdrawn(try #require(state.header("gone")), in: edition)
    try expect(ErrorPage(.withdrawn(since: Fixtures.published, gone), frame), "error-withdrawn-practice-en")
  }

  /// The collection after “Open door” was revised and another practice was withdrawn.
  private func changed() throws -> CatalogueState {
    var gone = Fixtures.barest()
    (gone.id, gone.slug) = ("gone", "gone")
    let next = state.head.sequence
    return try state.folding([
      try Fixtures.entry(Fixtures.longest(), sequence: next + 1, revision: 2),
      try Fixtures.entry(gone, sequence: next + 2),
      try Fixtures.entry(gone, sequence: next + 3, revision: 2, state: .withdrawn),
    ])
  }

  private func published(_ practice: Practice) throws -> PublishedPractice {
    PublishedPractice(practice, try state.publication(of: practice.id))
  }

  @Test(arguments: Language.interface)
  func showsErrorsInTheReadersLanguage(_ language: Language) throws {
    let reasons: [ErrorPage.Reason] = [
      .badRequest, .notFound, .methodNotAllowed, .withdrawn(since: Fixtures.published),
      .erased(since: Fixtures.published), .addressTooLong, .failure, .unavailable,
    ]
    let frame = try Fixtures.frame(state, language)
    let pages = reasons.map { ErrorPage($0, frame) }
    #expect(pages.map(\.status) == [400, 404, 405, 410, 410, 414, 500, 503])
    #expect(Set(pages.map { $0.render().title }).count == reasons.count)
    try expect(pages[3], "error-withdrawn-\(language)")
  }

  private func frame(_ address: CatalogueAddress) throws -> Frame {
    try Fixtures.frame(state, address.language, address)
  }

  private func catalogue(_ query: CatalogueQuery) throws -> CataloguePage {
    CataloguePage(state.listing(query, in: .english), try frame(.catalogue(.english, query)))
  }

  private func practice(_ practice: Practice, _ language: Language) throws -> PracticePage {
    PracticePage(
      practice, publication: try state.publication(of: practice.id), try frame(.practice(language, practice.slug)))
  }

  private func expect(_ page: some PageView, _ name: String) throws { try Self.expect(page, name) }

  static func expect(_ page: some PageView, _ name: String) throws { try expect(page.mainBytes, name) }

  private static func expect(_ bytes: [UInt8], _ name: String) throws {
    // A line for each tag, so that a difference can be read.
    let found = String(decoding: bytes, as: UTF8.self).replacing("><", with: ">\n<")
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).html")
    if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(found.utf8).write(to: file) }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(found == kept, "The page differs from Snapshots/\(name).html. If it is right, record it with RECORD=1.")
  }
}

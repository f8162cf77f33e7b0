import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

struct CopyDraftTests {
  private let desk: Desk
  private let day = Duration.seconds(86_400)

  init() throws { desk = try Desk() }

  private func keep(_ text: FieldTree, seen: Int, _ person: Person? = nil, page: String = "p") async throws {
    let opened = try #require(try await desk.copy("talking")).body.openedAt
    try await desk.act(KeepDraft("talking", text, seen: seen, openedAt: opened, page: page), person)
  }

  private func draft(_ account: String = "a-editor") async throws -> CopyDraft? {
    try await desk.place.store.read { try $0.draft(of: "talking", by: account)?.body }
  }

  private func text(_ title: String) -> FieldTree { .sent(["id": "talking", "slug": "talking", "title": title]) }

  @Test func isKeptForItsWriterAloneAndGoesWhenItIsSaved() async throws {
    let before = try await desk.act(OpenCopy("talking", Leaflet.self))
    let other = Person.account(id: "a-other", roles: [.editor])
    try await keep(text("mine"), seen: 1)
    try await keep(text("mine, longer"), seen: 1)
    try await keep(text("theirs"), seen: 1, other)
    #expect(try await desk.copy("talking") == before, "the common text stays")
    #expect(try await draft()?.tree["title"]?.scalar == "mine, longer")
    #expect(try await draft("a-other")?.tree["title"]?.scalar == "theirs")
    try await desk.act(SaveCopy("talking", text("something else"), seen: 1, page: "q"))
    #expect(try await draft() != nil, "what was typed in another form stays")
    await #expect(throws: EditorialError.textChanged) { try await keep(text("over it"), seen: 2, page: "q") }
    #expect(try await draft()?.tree["title"]?.scalar == "mine, longer")
    try await desk.act(SaveCopy("talking", text("mine, longer"), seen: 2, page: "p"))
    #expect(try await draft() == nil)
    #expect(try await draft("a-other") != nil)
    try await desk.act(DropDraft("talking"), other)
    #expect(try await draft("a-other") == nil)
  }

  @Test func isNoneWhereItSaysWhatTheCopySays() async throws {
    let copy = try await desk.act(OpenCopy("talking", Leaflet.self))
    try await keep(copy.body.tree, seen: 1)
    #expect(try await draft() == nil)
    try await keep(text("mine"), seen: 1)
    try await keep(copy.body.tree, seen: 1)
    #expect(try await draft() == nil, "typed and taken back")
  }

  @Test func isBroughtTogetherWithWhatOthersSavedMeanwhile() async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self))
    try await keep(.sent(["slug": "talking", "title": "mine"]), seen: 1)
    try await desk.act(
      SaveCopy("talking", .sent(["slug": "talking", "summary": "theirs"]), seen: 1),
      .account(id: "a-other", roles: [.editor]))
    let (kept, copy) = (try #require(try await draft()), try #require(try await desk.copy("talking")))
    let saved = try await desk.act(SaveCopy("talking", kept.tree, seen: kept.version(in: copy.body)))
    guard case .merged(let merged) = saved else {
      Issue.record("\(saved)")
      return
    }
    #expect(merged.body.tree["title"]?.scalar == "mine" && merged.body.tree["summary"]?.scalar == "theirs")
  }

  @Test func isChosenBetweenWhereItIsOfAnEarlierCopy() async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self))
    try await keep(text("of before"), seen: 1)
    try await desk.act(DiscardCopy("talking"), .account(id: "a-other", roles: [.editor]))
    desk.place.pass(.seconds(60))
    let copy = try await desk.act(OpenCopy("talking", Leaflet.self))
    let kept = try #require(try await draft())
    #expect(!kept.isOf(copy.body) && kept.version(in: copy.body) == 0)
    try await desk.act(SaveCopy("talking", text("of now"), seen: 1))
    let saved = try await desk.act(SaveCopy("talking", kept.tree, seen: kept.version(in: copy.body)))
    guard case .conflicting(_, let names) = saved else {
      Issue.record("\(saved)")
      return
    }
    #expect(names == ["title"])
  }

  @Test func isNoneOfTheAudit() async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self))
    try await keep(text("mine"), seen: 1)
    await #expect(throws: PeopleError.notAllowed(.edit)) {
      try await keep(text("mine"), seen: 1, .account(id: "a-r", roles: [.researcher]))
    }
    let told = try await desk.place.audit().filter { $0.act == "keep-draft" }
    #expect(told.map(\.outcome) == [.refused])
  }

  @Test func goesAfterNinetyDaysOrWithItsPerson() async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self))
    var accounts: [String] = []
    for email in ["ana@example.org", "bo@example.org"] {
      accounts.append(try await desk.place.admit(email, [.editor]))
    }
    for account in accounts {
      try await keep(text("of \(account)"), seen: 1, .account(id: account, roles: [.editor]))
    }
    let ana = try #require(EmailAddress("ana@example.org"))
    try await desk.act(
      ForgetPerson(email: ana, types: DocumentTypes(DocumentTypes.people.all + DocumentTypes.editorial.all)), .operator)
    #expect(try await draft(accounts[0]) == nil)
    desk.place.pass(day * 89)
    try await CopyDraft.retention.run(desk.place.store, desk.place.now)
    #expect(try await draft(accounts[1]) != nil)
    desk.place.pass(day * 2)
    try await CopyDraft.retention.run(desk.place.store, desk.place.now)
    #expect(try await draft(accounts[1]) == nil)
  }

  @Test func goesWithASubmissionThatIsErased() async throws {
    let id = try await desk.submission(in: .accepted, record: "talking")
    try await keep(text("Talking, a little changed"), seen: 1)
    try await desk.act(EraseSubmission(id), .holder(of: id))
    #expect(try await draft() == nil)
  }
}

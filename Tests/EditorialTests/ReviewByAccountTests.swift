import Documents
@testable import Editorial
import People
import Records
import TestSupport
import Testing

struct ReviewByAccountTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func open() async throws { try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1)) }

  private func invite(_ account: String, as role: Role = .livedExperience) async throws {
    try await desk.act(
      InviteReviewer(.account(account), to: "talking", as: role, days: 14) { email, language in
        Mail(to: email, language: language, subject: "Please", text: "Look.")
      })
  }

  private var invitations: [ReviewInvitation] {
    get async throws { try #require(try await desk.copy("talking")).body.invitations }
  }

  private func declare(_ invitation: String, _ person: Person) async throws {
    try await desk.act(DeclareConflicts(nil, isExcluded: false, record: "talking", invitation: invitation), person)
  }

  private func approve(_ invitation: String, _ person: Person) async throws {
    let seen = try await desk.fingerprint("talking")
    try await desk.act(
      GiveReview(.approve, [], comment: nil, of: seen, record: "talking", invitation: invitation), person)
  }

  @Test func isGivenByTheAccountThatWasAskedAndByNoOther() async throws {
    try await open()
    let account = try await desk.place.admit("ana@example.org", [.livedExperience])
    try await invite(account)
    let invitation = try #require(try await invitations.first).id
    #expect(try await desk.place.documents(Mail.self, by: "due").map(\.body.to.text) == ["ana@example.org"])
    let others: [Person] = [
      .visitor, .holder(of: "another"), .account(id: "a-else", roles: [.livedExperience]), desk.editor,
      // Whose role was taken away.
      .account(id: account, roles: [.contributor]), .account(id: account, roles: []),
    ]
    for person in others {
      await #expect(throws: EditorialError.notFound) { try await declare(invitation, person) }
    }
    let ana = Person.account(id: account, roles: [.livedExperience])
    try await declare(invitation, ana)
    for person in others { await #expect(throws: EditorialError.notFound) { try await approve(invitation, person) } }
    try await approve(invitation, ana)
    #expect(try await desk.copy("talking")?.body.needs() == [])
    let found = try await desk.place.store.read { try $0.copies(reviewedBy: account).map(\.id) }
    #expect(found == ["talking"])
    desk.place.pass(.seconds(15 * 86_400))
    await #expect(throws: EditorialError.notFound) { try await approve(invitation, ana) }
  }

  @Test func asksOnlyOpenAccountsInARoleThatTheyHave() async throws {
    try await open()
    let account = try await desk.place.admit("ana@example.org", [.researcher])
    await #expect(throws: EditorialError.notFound) { try await invite(account, as: .livedExperience) }
    await #expect(throws: EditorialError.notFound) { try await invite("a-nobody", as: .researcher) }
    let offered = try await desk.place.store.read { try $0.reviewers() }
    #expect(offered.map(\.choice) == ["\(account) researcher"])
    try await desk.act(DeactivateAccount(account: account), .operator)
    await #expect(throws: EditorialError.notFound) { try await invite(account, as: .researcher) }
    #expect(try await desk.place.store.read { try $0.reviewers() } == [])
  }

  @Test func givesOnePersonOneVoiceByAccountAndByLink() async throws {
    try await open()
    let link = try await desk.invite("talking", as: .researcher, "Ana@example.org")
    try await desk.declare("talking", link)
    try await desk.review("talking", link, .approve)
    let account = try await desk.place.admit("ana@example.org", [.livedExperience])
    try await invite(account)
    #expect(try await invitations.map(\.id) == [link])
    try await approve(link, .account(id: account, roles: [.livedExperience]))
    #expect(try await desk.invite("talking", as: .researcher, "ANA@example.org") == link)
    #expect(try await invitations.map(\.account) == [account])
    var copy = try #require(try await desk.copy("talking")).body
    copy.approvals = 2
    #expect(copy.needs() == [.approvals(1)])
  }

  @Test func takesNoWordOfWhoChangedTheText() async throws {
    try await open()
    let account = try await desk.place.admit("ana@example.org", [.editor, .livedExperience])
    let ana = Person.account(id: account, roles: [.editor, .livedExperience])
    try await invite(account)
    let invitation = try #require(try await invitations.first).id
    try await declare(invitation, ana)
    try await approve(invitation, ana)
    #expect(try await desk.copy("talking")?.body.needs() == [])
    let text = try #require(try await desk.copy("talking")).body.tree
    try await desk.act(SaveCopy("talking", text, seen: try #require(try await desk.copy("talking")).version), ana)
    #expect(try await desk.copy("talking")?.body.needs() == [.approvals(1), .livedExperience])
    await #expect(throws: EditorialError.notFound) { try await approve(invitation, ana) }
    await #expect(throws: EditorialError.faulty([Fault(FieldPath("reviewer"), .wroteText)])) {
      try await invite(account)
    }
    await #expect(throws: EditorialError.faulty([Fault(FieldPath("email"), .wroteText)])) {
      try await desk.invite("talking", as: .researcher, "ana@example.org")
    }
  }

  // MARK: - Comments on passages

  private func review(_ passages: [Review.Passage], _ invitation: String) async throws {
    let seen = try await desk.fingerprint("talking")
    try await desk.act(
      GiveReview(.approve, [], comment: nil, passages: passages, of: seen, record: "talking", invitation: invitation),
      .holder(of: invitation))
  }

  @Test func takesCommentsOnWordsThatAreInTheText() async throws {
    let id = try await desk.received()
    try await desk.accept(id, into: "talking")
    let version = try #require(try await desk.copy("talking")).version
    let text = FieldTree.fields([
      .init("title", .fields([.init("en", .typed("Talking"))])),
      .init("summary", .fields([.init("en", .typed("They **talk**\nwith [everybody](https://example.org)."))])),
      .init("submissions", .list([.fields([.init("number", .typed("31"))])])),
    ])
    try await desk.act(SaveCopy("talking", text, seen: version))
    let invitation = try await desk.invite("talking", as: .researcher)
    try await desk.declare("talking", invitation)
    let good: [Review.Passage] = [
      .init(in: "title", nil, comment: "Good."), .init(in: "summary", "talk  with everybody", comment: "Whom?"),
      .init(in: "summary", "**talk**", comment: "As it is written."),
    ]
    try await review(good, invitation)
    let copy = try #require(try await desk.copy("talking")).body
    #expect(copy.reviews.last?.passages == good && good.allSatisfy(copy.has))
    let path = FieldPath("passages").item(0)
    let bad: [(Review.Passage, Fault)] = [
      (.init(in: "summary", "talk to nobody", comment: "x"), Fault(path.field("words"), .wordsNotFound)),
      (.init(in: "places", nil, comment: "x"), Fault(path.field("field"), .unanswered)),
      (.init(in: "", nil, comment: "x"), Fault(path.field("field"), .unanswered)),
      (.init(in: "title", nil, comment: " \n"), Fault(path.field("comment"), .unanswered)),
      // Who submitted is not told, and not guessed either.
      (.init(in: "submissions", "31", comment: "x"), Fault(path.field("field"), .unanswered)),
    ]
    for (passage, fault) in bad {
      await #expect(throws: EditorialError.faulty([fault])) { try await review([passage], invitation) }
    }
    try await desk.act(
      SaveCopy("talking", text.without("summary"), seen: try #require(try await desk.copy("talking")).version))
    let later = try #require(try await desk.copy("talking")).body
    #expect(good.map(later.has) == [true, false, false])
  }
}

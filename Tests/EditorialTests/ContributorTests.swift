import Documents
@testable import Editorial
@testable import People
import Records
import TestSupport
import Testing

/// What a standing account sends in, and what is typed in for somebody.
struct ContributorTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func contributor(_ address: String = "delegation@example.org") async throws -> Person {
    .account(id: try await desk.place.admit(address, [.contributor]), roles: [.contributor])
  }

  private func start(_ person: Person) async throws -> Document<Submission> {
    try await desk.act(StartSubmission(to: desk.call, behind: Secret(), in: .english, today: desk.today), person)
  }

  /// A submission of an account, handed in by it.
  private func handedIn(_ person: Person) async throws -> String {
    let id = try await start(person).id
    let holder = Person.holder(of: id, as: person.id)
    for section in desk.call.sections {
      let own = Desk.answers.filter { value in
        value.key != "email" && section.questions.contains { $0.key.text == value.key }
      }
      let other = section.key == "person" ? ["email": "other@example.org"] : [:]
      let sent = FieldTree.sent(own.merging(other) { $1 })
      try await desk.act(SaveAnswers(sent, in: section, of: desk.call, submission: id), holder)
    }
    try await desk.act(HandIn(id, to: desk.call, after: 30, today: desk.today) { Desk.mail($0) }, holder)
    return id
  }

  private func open(_ access: SubmissionAccess, _ person: Person) async throws -> Person? {
    try await desk.place.store.read { try $0.submission(by: access, for: person)?.person }
  }

  @Test func knowsTheContributorWhoBegins() async throws {
    let person = try await contributor()
    let submission = try await start(person).body
    #expect(submission.account == person.id)
    #expect(submission.contact?.email == EmailAddress("delegation@example.org"))
    #expect(submission.answers["email"]?.scalar == "delegation@example.org")
    let waiting = try await start(.account(id: "a-waiting", roles: []))
    #expect(waiting.body.account == nil && waiting.body.contact == nil)
  }

  @Test func opensForItsLinkAndItsAccountAndNobodyElse() async throws {
    let (person, other) = (try await contributor(), try await contributor("other@example.org"))
    let id = try await handedIn(person)
    #expect(try await open(.own(id), person) == .holder(of: id, as: person.id))
    for stranger in [other, desk.editor, .visitor, .holder(of: id), .account(id: "a-none", roles: [.administrator])] {
      #expect(try await open(.own(id), stranger) == nil)
    }
    #expect(try await open(.own("0a1b"), person) == nil)
    #expect(try await open(.link(Secret()), person) == nil)
    await #expect(throws: EditorialError.notFound) {
      try await desk.act(WithdrawSubmission(id), .holder(of: "another", as: person.id))
    }
  }

  @Test func listsWhatAnAccountSentInTheLatestFirst() async throws {
    let person = try await contributor()
    let first = try await handedIn(person)
    desk.place.pass(.seconds(1))
    let second = try await start(person).id
    _ = try await desk.received()
    let account = try #require(person.id)
    let found = try await desk.place.store.read { try $0.submissions(keptBy: account).map(\.id) }
    #expect(found == [second, first])
  }

  @Test func findsSubmissionsOfTheSchemaBeforeByTheirNewKeys() async throws {
    let person = try await contributor()
    let (id, account) = (try await handedIn(person), try #require(person.id))
    try await desk.place.store.act { store in
      guard var stored = try store.stored(Submission.kind, id) else { return }
      stored.schema = 2
      try store.put(stored, keys: [], seen: stored.version)
    }
    let listed = { try await desk.place.store.read { try $0.submissions(keptBy: account).map(\.id) } }
    #expect(try await listed() == [])
    #expect(try await DocumentTypes.editorial.reopen(in: desk.place.store) == 1)
    #expect(try await listed() == [id])
  }

  @Test func mailsToTheAccountAndNotesItInTheAudit() async throws {
    let person = try await contributor()
    let id = try await handedIn(person)
    try await desk.act(AskSubmitter("Where?", about: id, link: Secret()) { Desk.mail($0) })
    let mails = try await desk.place.documents(Mail.self, by: "due").map(\.body.to.text)
    #expect(mails == ["delegation@example.org", "delegation@example.org"])
    #expect(try await desk.submission(id)?.contact?.email?.text == "other@example.org")
    #expect(try await desk.place.audit().contains { $0.act == "hand-in" && $0.actor == person.id })
  }

  @Test func isFoundAndForgottenWithItsAccountAndByEveryAddress() async throws {
    let person = try await contributor()
    let (id, draft) = (try await handedIn(person), try await start(person).id)
    let types = DocumentTypes(DocumentTypes.people.all + DocumentTypes.editorial.all)
    for address in ["delegation@example.org", "other@example.org"] {
      let email = try #require(EmailAddress(address))
      let found = try await desk.place.store.read { try types.everything(about: try $0.names(of: email), in: $0) }
      #expect(found.contains { $0.id == id }, "\(address)")
    }
    let email = try #require(EmailAddress("delegation@example.org"))
    try await desk.act(ForgetPerson(email: email, types: types), .operator)
    let kept = try #require(try await desk.submission(id))
    #expect(kept.account == nil && kept.state == .received)
    #expect(try await desk.submission(draft) == nil)
    let rest = try await desk.place.store.read { try types.everything(about: try $0.names(of: email), in: $0) }
    #expect(rest == [])
  }

  @Test func keepsItsPrivateLinksWhereTheAccountIsDeleted() async throws {
    let person = try await contributor()
    let (id, draft) = (try await handedIn(person), try await start(person).id)
    let link = Secret()
    try await desk.act(MakeLink(to: id, link))
    let session = try await desk.place.signIn("delegation@example.org").session.id
    try await desk.act(DeleteAccount(session: session, types: .editorial), person)
    let kept = try #require(try await desk.submission(id))
    #expect(kept.account == nil && kept.contact?.email?.text == "other@example.org")
    #expect(try await open(.link(link), .visitor) == .holder(of: id))
    #expect(try await open(.own(id), person) == nil)
    #expect(try await desk.submission(draft) == nil, "nobody could open it")
  }

  // MARK: - Forms that came back

  private let day = PartialDate("2026-11-16") ?? .unknown

  private func typeIn(_ call: Call? = nil, on day: PartialDate? = nil, _ person: Person? = nil) async throws -> String {
    let act = TypeIn(call ?? desk.call, in: .french, .paper, on: day ?? self.day, today: desk.today)
    return try await desk.act(act, person).id
  }

  @Test func opensForWhoTypesItInUntilItIsHandedIn() async throws {
    let id = try await typeIn()
    let colleague = Person.account(id: "a-colleague", roles: [.editor])
    #expect(try await open(.own(id), desk.editor) == .holder(of: id, as: "a-editor"))
    #expect(try await open(.own(id), colleague) == nil)
    try await desk.save(Desk.answers, id)
    let link = Secret()
    let act = HandIn(id, to: desk.call, after: 30, today: desk.today, link: link) { Desk.mail($0) }
    let submission = try await desk.act(act, .holder(of: id, as: "a-editor")).body
    #expect(submission.typed == TypedIn(by: "a-editor", .paper, on: day) && submission.account == nil)
    #expect(submission.number == SubmissionNumber(31) && submission.language == .french)
    #expect(try await open(.own(id), desk.editor) == nil)
    #expect(try await open(.link(link), .visitor) == .holder(of: id))
    let acts = try await desk.place.audit().filter { $0.subject?.id == id && $0.actor == "a-editor" }.map(\.act)
    #expect(acts.contains("type-in") && acts.contains("hand-in"))
  }

  @Test func takesAFormThatCameInTimeAndNoOther() async throws {
    let closed = Call.ofLeaflets { $0.closes = PartialDate("2026-11-16") }
    let id = try await typeIn(closed)
    try await desk.save(Desk.answers, id)
    try await desk.act(HandIn(id, to: closed, after: 30, today: desk.today) { _ in nil }, .holder(of: id))
    await #expect(throws: EditorialError.closed) { try await typeIn(closed, on: PartialDate("2026-11-17")) }
    for wrong in ["2026-12", "2026-11-19"] {
      await #expect(throws: EditorialError.faulty([Fault(FieldPath("day"), .noPastDate)])) {
        try await typeIn(on: PartialDate(wrong))
      }
    }
    let november = try await typeIn(on: PartialDate("2026-11"))
    #expect(try await desk.submission(november)?.typed?.on == PartialDate("2026-11"))
    await #expect(throws: PeopleError.notAllowed(.edit)) { try await typeIn(nil, try await contributor()) }
  }
}

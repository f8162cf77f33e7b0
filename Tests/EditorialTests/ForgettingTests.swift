import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

struct ForgettingTests {
  private let desk: Desk
  private let ana: EmailAddress

  init() throws {
    desk = try Desk()
    ana = try #require(EmailAddress("ANA@example.org"))
  }

  private static let day = Duration.seconds(86_400)

  private func run() async throws {
    try await ForgetContacts.run(in: desk.place.store, at: desk.place.now, months: ["call-leaflets": 2])
  }

  @Test func knowsKindsThatAreFoundByWhomTheyName() {
    #expect(DocumentTypes(DocumentTypes.people.all + DocumentTypes.editorial.all).faults == [])
  }

  @Test func forgetsAPersonInSubmissionsAndInvitations() async throws {
    let (draft, id) = (try await desk.start(), try await desk.submission(in: .accepted, record: "talking"))
    try await desk.save(Desk.answers, draft)
    _ = try await desk.invite("talking", as: .researcher, "ana@example.org")
    let counts = try await desk.act(ForgetPerson(email: ana, types: .editorial), .operator)
    #expect(counts == ["submission": 2, "working-copy": 1])
    #expect(try await desk.submission(draft) == nil)
    let submission = try #require(try await desk.submission(id))
    #expect(submission.contact == nil && submission.answers["email"] == nil)
    #expect(submission.answers["name"]?.scalar == "Talking" && submission.state == .accepted)
    #expect(try await desk.copy("talking")?.body.invitations.map(\.email) == [nil])
    let person = ana.keyTuple
    let rest = try await desk.place.store.read { try DocumentTypes.editorial.everything(about: [person], in: $0) }
    #expect(rest == [])
  }

  @Test(arguments: SubmissionState.allCases) func forgetsContactsWhenTheirTimeIsOver(state: SubmissionState)
    async throws
  {
    let id = try await desk.submission(in: state, record: "talking")
    if state == .draft { try await desk.save(Desk.answers, id) }
    desk.place.pass(Self.day * 59)
    try await run()
    #expect(try await desk.submission(id)?.contact != nil)
    desk.place.pass(Self.day * 2)
    try await run()
    let kept = try #require(try await desk.submission(id))
    #expect(kept.contact == nil && kept.answers["email"] == nil)
    #expect(kept.answers["name"]?.scalar == "Talking")
  }

  @Test(arguments: SubmissionState.allCases) func keepsFilesOfWhatIsNotDeclinedOrWithdrawn(state: SubmissionState)
    async throws
  {
    let id = try await desk.submission(in: state, record: "talking")
    let bytes = AsyncStream { stream in
      stream.yield(Array("%PDF".utf8))
      stream.finish()
    }
    let hash = try await desk.place.store.keep(bytes)
    try await desk.place.store.act { store in
      var submission = try store.submission(id)
      submission.body.files = [Attachment(hash: hash, type: .pdf, size: 4, number: 1, at: submission.body.openedAt)]
      _ = try store.update(submission)
    }
    desk.place.pass(Self.day * 61)
    try await run()
    let files = try await desk.submission(id)?.files.count
    #expect(files == ([.declined, .withdrawn].contains(state) ? 0 : 1))
  }

  @Test func deletesDraftsThatWereLeft() async throws {
    let (old, open) = (try await desk.start(), try await desk.received())
    desk.place.pass(Self.day * 179)
    let new = try await desk.start()
    try await run()
    #expect(try await desk.state(old) == .draft)
    desk.place.pass(Self.day * 2)
    try await run()
    let states = [try await desk.state(old), try await desk.state(new), try await desk.state(open)]
    #expect(states == [nil, .draft, .received])
  }

  @Test(arguments: [
    (SubmissionNumber(31), "31"), (SubmissionNumber(31, place: 1), "31A"), (SubmissionNumber(7, place: 26), "7Z"),
    (SubmissionNumber(31, place: 2), "31B"),
  ]) func spellsSubmissionNumbers(number: SubmissionNumber, text: String) { #expect(number.description == text) }
}

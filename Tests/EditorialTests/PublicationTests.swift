import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

/// What becomes of a working copy at its end, and how that is undone.
struct PublicationTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func past(_ record: Key = "talking") async throws -> [PastCopy] {
    try await desk.place.store.read { try $0.pastCopies(of: record).map(\.body) }
  }

  private func newest(_ record: Key = "talking") async throws -> Entry {
    try #require(try await desk.place.store.newest(of: record.text, at: nil))
  }

  /// Publishes another title of a record that readers see.
  private func publishAgain(_ title: String) async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    try await desk.act(SaveCopy("talking", Self.text(title), seen: 1))
    try await desk.approve("talking")
    try await desk.publish("talking")
  }

  private static func text(_ title: String) -> FieldTree {
    .fields([
      .init("slug", .text("talking")), .init("language", .text("en")),
      .init("title", .fields([.init("en", .typed(title))])),
    ])
  }

  @discardableResult
  private func undo(_ revision: Int, reason: String = "Too early.") async throws -> Document<WorkingCopy> {
    let former = try await desk.place.store.history(of: "talking").first { $0.revision == revision - 1 }
    return try await desk.act(
      UndoPublication("talking", revision, before: former, reason: reason) { submission, _ in Desk.mail(submission) })
  }

  @Test func keepsWhatWasSaidOfAPublishedTextWithoutAddresses() async throws {
    let id = try await desk.submission(in: .accepted, record: "talking")
    let reviewer = try await desk.invite("talking", as: .livedExperience, "rosa@example.org")
    try await desk.declare("talking", reviewer)
    try await desk.review("talking", reviewer, .approve)
    try await desk.confirm("talking", id)
    try await desk.publish("talking")
    let copy = try #require(try await past().first)
    #expect(copy.revision == 1 && copy.by == desk.editor.actor.stored)
    #expect(copy.copy.reviews.map(\.capacity) == [.livedExperience])
    #expect(copy.copy.invitations.map(\.email) == [nil] && copy.copy.past.isEmpty)
  }

  @Test func takesTheFirstPublicationOfARecordBack() async throws {
    let id = try await desk.submission(in: .published, record: "talking")
    let mails = try await desk.place.documents(Mail.self, by: "due").count
    let copy = try await undo(1)
    #expect(try await newest().state == .withdrawn)
    #expect(try await newest().content?.note == "Too early.")
    #expect(copy.body.seen == 2 && copy.body.needs() == [])
    #expect(try await desk.state(id) == .accepted)
    #expect(try await past().isEmpty)
    #expect(try await desk.place.documents(Mail.self, by: "due").count == mails + 1)
    #expect(try await desk.publish("talking").revision == 3)
    #expect(try await desk.state(id) == .published)
  }

  @Test func showsReadersWhatTheySawBefore() async throws {
    try await desk.append("talking", "Talking")
    let first = try #require(try await newest().content?.body)
    try await publishAgain("Talking again")
    let copy = try await undo(2)
    let entry = try await newest()
    #expect(entry.revision == 3 && entry.state == .published && entry.content?.body == first)
    #expect(copy.body.tree["title"]?["en"]?.scalar == "Talking again" && copy.body.seen == 3)
    try await desk.publish("talking")
    #expect(try await newest().content?.body != first)
  }

  @Test func undoesNothingButTheNewestPublicationOfTheDesk() async throws {
    try await desk.append("talking", "Talking")
    await #expect(throws: EditorialError.notFound) { try await undo(1) }
    try await publishAgain("Talking again")
    await #expect(throws: EditorialError.textChanged) { try await undo(1) }
    await #expect(throws: EditorialError.self) { try await undo(2, reason: " ") }
    try await desk.act(OpenCopy("talking", Leaflet.self))
    await #expect(throws: EditorialError.idTaken("talking")) { try await undo(2) }
    let head = try await newest()
    #expect(head.revision == 2 && head.state == .published)
  }

  /// A former text of another record, or none where there is one, would put words into readers' sight that were never there.
  @Test func takesNoFormerTextButTheRecordsOwn() async throws {
    try await desk.append("talking", "Talking")
    try await publishAgain("Talking again")
    let other = try await desk.append("other", "Other")
    for former in [other, nil] {
      await #expect(throws: EditorialError.notFound) {
        try await desk.act(UndoPublication("talking", 2, before: former, reason: "No.") { _, _ in nil })
      }
    }
  }

  @Test func leavesASubmissionPublishedThatAnotherRecordWasMadeFrom() async throws {
    let id = try await desk.submission(in: .accepted, record: "other")
    for record in ["other", "talking"] as [Key] {
      try await desk.accept(id, into: record)
    }
    for record in ["other", "talking"] as [Key] {
      try await desk.approve(record)
      try await desk.confirm(record, id)
      try await desk.publish(record)
    }
    #expect(try await desk.state(id) == .published)
    try await undo(1)
    #expect(try await desk.state(id) == .published)
  }

  @Test func takesUpAgainWhatWasThrownAway() async throws {
    let id = try await desk.submission(in: .accepted, record: "talking")
    let before = try #require(try await desk.copy("talking")).body
    try await desk.act(DiscardCopy("talking"))
    #expect(try await desk.copy("talking") == nil)
    let thrown = try await desk.place.store.read { try $0.pastCopies(of: "talking") }
    #expect(thrown.map(\.body.revision) == [nil])
    await #expect(throws: EditorialError.notFound) { try await desk.act(TakeUpCopy(thrown[0].id, of: "other")) }
    try await desk.act(TakeUpCopy(thrown[0].id, of: "talking"))
    let after = try #require(try await desk.copy("talking")).body
    #expect(after.text == before.text && after.origins == before.origins)
    await #expect(throws: EditorialError.notFound) { try await desk.act(TakeUpCopy(thrown[0].id, of: "talking")) }
    #expect(try await desk.state(id) == .accepted)
  }

  @Test func forgetsWhatWasThrownAwayAfterAWhileAndNothingElse() async throws {
    _ = try await desk.submission(in: .published, record: "talking")
    try await desk.act(OpenCopy("talking", Leaflet.self))
    try await desk.act(DiscardCopy("talking"))
    let store = desk.place.store
    try await PastCopy.retention.run(store, desk.place.now + .seconds((PastCopy.daysToTakeUp - 1) * 86_400))
    #expect(try await past().count == 2)
    try await PastCopy.retention.run(store, desk.place.now + .seconds((PastCopy.daysToTakeUp + 1) * 86_400))
    #expect(try await past().map(\.revision) == [1])
  }

  @Test func takesAnErasedSubmissionOutOfWhatWasThrownAway() async throws {
    let one = try await desk.received()
    let two = try await desk.received(Desk.answers.merging(["summary": "Secret."]) { $1 })
    try await desk.accept(one, into: "talking")
    try await desk.accept(two, into: "talking")
    try await desk.accept(two, into: "alone")
    try await desk.act(DiscardCopy("talking"))
    try await desk.act(DiscardCopy("alone"))
    try await desk.act(EraseSubmission(two), .holder(of: two))
    #expect(try await past("alone").isEmpty)
    let copy = try #require(try await past().first).copy
    #expect(!copy.text.text.contains("Secret.") && Set(copy.origins.map(\.submission)) == [one])
  }

  @Test func countsTheInvolvementOfPublishedTexts() async throws {
    _ = try await desk.submission(in: .published, record: "talking")
    let figures = try await desk.place.store.read { try $0.figures { _ in .unknown } }
    #expect(figures.reviewed == .init(count: 1, changed: 0) && figures.confirmed == .init(count: 1, changed: 0))
  }
}

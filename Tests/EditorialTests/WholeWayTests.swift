import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

/// From a visitor's first click to a published record, by acts alone.
struct WholeWayTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test func leadsFromADraftToARecordThatReadersSee() async throws {
    let id = try await desk.start()
    #expect(try await desk.state(id) == .draft)
    try await desk.save(Desk.answers, id)
    #expect(try await desk.submission(id)?.number == nil)
    let received = try await desk.handIn(id)
    #expect(received.state == .received && received.number == SubmissionNumber(31))
    #expect(received.contact?.email == EmailAddress("ana@example.org"))
    try await desk.act(AskSubmitter(" Where? ", about: id, link: Secret()) { Desk.mail($0) })
    #expect(try await desk.state(id) == .clarifying)
    try await desk.act(Reply("In Lyon.", to: id), .holder(of: id))
    #expect(try await desk.state(id) == .received)
    #expect(try await desk.submission(id)?.thread.map(\.text) == ["Where?", "In Lyon."])
    let copy = try await desk.accept(id, into: "talking")
    #expect(try await desk.state(id) == .accepted)
    #expect(copy.tree["title"]?["en"]?.scalar == "Talking" && copy.seen == nil)
    #expect(copy.needs() == [.approvals(1), .livedExperience, .confirmation(submission: id)])
    try await desk.approve("talking")
    #expect(try await desk.copy("talking")?.body.needs() == [.confirmation(submission: id)])
    try await desk.confirm("talking", id)
    #expect(try await desk.copy("talking")?.body.needs() == [])
    #expect(try await desk.publish("talking").revision == 1)
    #expect(try await desk.state(id) == .published)
    #expect(try await desk.copy("talking") == nil)
    let entry = try #require(try await desk.place.store.newest(of: "talking", at: nil))
    let leaflet = try RecordBody.decode(try #require(entry.content).body, as: Leaflet.self) as? Leaflet
    #expect(leaflet?.submissions == [.init(number: "31", by: "delegation")] && leaflet?.places == ["Lyon"])
    #expect(entry.content?.actor == desk.editor.actor)
    let mails = try await desk.place.documents(Mail.self, by: "due")
    #expect(mails.count == 5)
  }

  @Test func fillsOnlyWhatAPublishedRecordLeavesEmpty() async throws {
    try await desk.append("talking", "As published")
    let id = try await desk.received()
    let copy = try await desk.accept(id, into: "talking")
    #expect(copy.seen == 1)
    #expect(copy.tree["title"]?["en"]?.scalar == "As published")
    #expect(copy.tree["places"]?.items.map(\.scalar) == ["Lyon"])
    #expect(Set(copy.origins.map(\.field)) == ["places", "submissions.by"])
  }

  @Test func joinsTwoSubmissionsInOneCopy() async throws {
    let (one, two) = (
      try await desk.received(), try await desk.received(Desk.answers.merging(["summary": "More."]) { $1 })
    )
    try await desk.accept(one, into: "talking")
    let copy = try await desk.accept(two, into: "talking")
    #expect(copy.tree["submissions"]?.items.map { $0["number"]?.scalar } == ["31", "32"])
    #expect(copy.origins.filter { $0.submission == two }.map(\.field) == ["summary"])
    try await desk.approve("talking")
    try await desk.confirm("talking", one)
    await #expect(throws: EditorialError.unreviewed([.confirmation(submission: two)])) {
      try await desk.publish("talking")
    }
    try await desk.confirm("talking", two)
    try await desk.publish("talking")
    #expect(try await desk.state(one) == .published)
    #expect(try await desk.state(two) == .published)
  }

  @Test func noticesWhatASubmissionGaveOnceHoweverOftenItIsAccepted() async throws {
    let id = try await desk.received()
    let first = try await desk.accept(id, into: "talking")
    let second = try await desk.accept(id, into: "talking")
    #expect(second.tree == first.tree && second.needs() == first.needs())
    #expect(try await desk.submission(id)?.records == ["talking"])
  }

  @Test func makesARecordOfItsOwnOfEachSubmissionThatIsAcceptedAsNew() async throws {
    var records: [String] = []
    for _ in 1...2 {
      let id = try await desk.received()
      records.append(
        try await desk.act(
          AcceptSubmission(id, into: nil, Leaflet.self, call: desk.call, reason: "Good.", link: Secret()) {
            Desk.mail($0)
          }
        ).id)
      #expect(try await desk.submission(id)?.records.map(\.text) == records.suffix(1))
    }
    #expect(records == ["talking", "talking-2"])
  }

  @Test func takesWhatAnErasedSubmissionGaveOutOfCopiesThatStay() async throws {
    let (one, two) = (
      try await desk.received(), try await desk.received(Desk.answers.merging(["summary": "Secret."]) { $1 })
    )
    try await desk.accept(one, into: "talking")
    try await desk.accept(two, into: "talking")
    try await desk.accept(two, into: "alone")
    try await desk.act(EraseSubmission(two), .holder(of: two))
    #expect(try await desk.copy("alone") == nil)
    let copy = try #require(try await desk.copy("talking")).body
    #expect(!copy.text.text.contains("Secret.") && !copy.past.contains { $0.text.text.contains("Secret.") })
    #expect(Set(copy.origins.map(\.submission)) == [one])
    try await desk.approve("talking")
    try await desk.confirm("talking", one)
    try await desk.publish("talking")
  }

  @Test func goesOnWithoutWhatWasTakenBack() async throws {
    let (one, two) = (
      try await desk.received(), try await desk.received(Desk.answers.merging(["summary": "Taken back."]) { $1 })
    )
    try await desk.accept(one, into: "talking")
    try await desk.accept(two, into: "talking")
    await #expect(throws: EditorialError.wrongState(.accepted)) {
      try await desk.act(DropSubmission(two, from: "talking"))
    }
    try await desk.act(WithdrawSubmission(two), .holder(of: two))
    await #expect(throws: EditorialError.wrongState(.withdrawn)) { try await desk.confirm("talking", one) }
    await #expect(throws: EditorialError.notFound) { try await desk.act(DropSubmission("another", from: "talking")) }
    let copy = try await desk.act(DropSubmission(two, from: "talking")).body
    #expect(copy.tree["submissions"]?.items.map { $0["number"]?.scalar } == ["31"])
    #expect(!copy.text.text.contains("Taken back.") && copy.tree["title"]?["en"]?.scalar == "Talking")
    #expect(try await desk.submission(two)?.records == [])
    try await desk.approve("talking")
    try await desk.confirm("talking", one)
    try await desk.publish("talking")
    #expect(try await desk.state(one) == .published)
    #expect(try await desk.state(two) == .withdrawn)
  }

  @Test func publishesNothingAtAllWhereTheRecordMovedOn() async throws {
    let id = try await desk.submission(in: .accepted, record: "talking")
    try await desk.approve("talking")
    try await desk.confirm("talking", id)
    try await desk.append("talking", "Quicker")
    let before = (try await desk.submission(id), try await desk.copy("talking"), try await desk.place.store.head())
    let mails = try await desk.place.documents(Mail.self, by: "due").count
    await #expect(throws: EditorialError.textChanged) { try await desk.publish("talking") }
    #expect(try await desk.submission(id) == before.0)
    #expect(try await desk.copy("talking") == before.1)
    #expect(try await desk.place.store.head() == before.2)
    #expect(try await desk.place.documents(Mail.self, by: "due").count == mails)
  }

  @Test func doesNotBeginOnARecordThatWasTakenBackOrIsOfAnotherKind() async throws {
    let id = try await desk.received()
    try await desk.append("gone", "Gone")
    try await desk.append("gone", "", seen: 1, state: .withdrawn)
    try await desk.append("talking", "Talking")
    await #expect(throws: EditorialError.idTaken("gone")) { try await desk.act(OpenCopy("gone", Leaflet.self)) }
    await #expect(throws: EditorialError.idTaken("gone")) { try await desk.accept(id, into: "gone") }
    await #expect(throws: EditorialError.idTaken("talking")) { try await desk.act(OpenCopy("talking", Call.self)) }
    #expect(try await desk.state(id) == .received)
    #expect(try await desk.act(OpenCopy("new", Leaflet.self, approvals: 3)).body.approvals == 3)
  }
}

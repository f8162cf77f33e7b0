import Documents
@testable import Editorial
import People
import Records
import TestSupport
import Testing

/// Several practices of one submitter.
struct FurtherSubmissionsTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  /// One more after a submission, not handed in.
  private func further(after id: String) async throws -> String {
    desk.place.pass(.seconds(1))
    let act = StartFurther(after: id, to: desk.call, behind: Secret(), in: .english, today: desk.today)
    return try await desk.act(act, .holder(of: id)).id
  }

  private func handInFurther(after id: String) async throws -> String {
    let further = try await further(after: id)
    try await desk.save(Desk.answers, further)
    try await desk.handIn(further)
    return further
  }

  private func number(_ id: String) async throws -> String? { try await desk.submission(id)?.number?.description }

  private func siblings(_ id: String) async throws -> [String] {
    try await desk.place.store.read { try $0.siblings(of: try $0.submission(id)).map(\.id) }
  }

  @Test func takesOnlyWhomToWriteToAlong() async throws {
    let first = try await desk.received(Desk.answers.merging(["person-name": "Ana"]) { $1 })
    let second = try #require(try await desk.submission(try await further(after: first)))
    #expect(second.answers == .sent(["person-name": "Ana", "email": "ana@example.org"]))
    #expect(second.contact == SubmissionContact(name: "Ana", email: EmailAddress("ana@example.org")))
    #expect(second.state == .draft && second.number == nil && second.files.isEmpty && second.thread.isEmpty)
    #expect(try await number(first) == "31", "until the second is handed in")
  }

  @Test func givesBothLettersOnceTheSecondIsHandedIn() async throws {
    let first = try await desk.received()
    let second = try await handInFurther(after: first)
    #expect(try await number(first) == "31A")
    #expect(try await number(second) == "31B")
    #expect(try await desk.submission(first)?.formerNumber == SubmissionNumber(31))
    let third = try await handInFurther(after: second)
    #expect(try await number(third) == "31C")
    #expect(try await number(first) == "31A")
    #expect(try await siblings(first) == [second, third])
    let alone = try await desk.received()
    #expect(try await number(alone) == "32")
    #expect(try await siblings(alone) == [])
  }

  @Test func saysInAMailThatTheNumberChanged() async throws {
    let first = try await desk.received()
    let second = try await further(after: first)
    try await desk.save(Desk.answers, second)
    let (before, links) = (
      try await desk.place.documents(Mail.self, by: "due").count, try await desk.submission(first)?.links.count
    )
    let act = HandIn(
      second, to: desk.call, after: 0, today: desk.today,
      renumbered: { submission, _ in
        submission.contact?.email.map {
          Mail(to: $0, language: .english, subject: "Now \(submission.number?.description ?? "")", text: "Look.")
        }
      }, mail: { Desk.mail($0) })
    try await desk.act(act, .holder(of: second))
    let mails = try await desk.place.documents(Mail.self, by: "due").map(\.body.subject)
    #expect(mails.count == before + 2 && mails.contains("Now 31A"))
    #expect(try await desk.submission(first)?.links.count == (links ?? 0) + 1, "the mail has a link of its own")
  }

  @Test func goesOnToBeFoundByItsFormerNumber() async throws {
    let first = try await desk.received()
    let second = try await handInFurther(after: first)
    let filter = InboxFilter(query: "words=31", languages: [])
    let now = desk.place.now
    let found = try await desk.place.store.read { reader in
      try reader.inbox(filter, of: nil, at: now) { "\($0.number?.description ?? "") \($0.title ?? "")" }.submissions
    }
    #expect(Set(found.map(\.id)) == [first, second])
    let byNumber = DocumentQuery<Submission>(by: "number", .equal(SubmissionNumber(31).keyTuple))
    #expect(try await desk.place.store.read { try $0.documents(byNumber).documents.map(\.id) } == [first])
  }

  @Test func takesTheFirstLetterThatIsFreeAndANumberOfItsOwnAfterZ() async throws {
    let first = try await desk.received()
    var ids = [first]
    for _ in 2...26 { ids.append(try await handInFurther(after: first)) }
    #expect(try await number(ids[25]) == "31Z")
    try await desk.act(EraseSubmission(ids[3]), .holder(of: ids[3]))
    #expect(try await number(try await handInFurther(after: first)) == "31D")
    let own = try await handInFurther(after: first)
    #expect(try await number(own) == "32")
    let later = try await handInFurther(after: ids[7])
    #expect(try await number(later) == "32B")
    #expect(try await number(own) == "32A")
    #expect(try await number(first) == "31A")
    #expect(try await number(try await desk.received()) == "33")
  }

  @Test func givesThoseThatAreHandedInAtOnceLettersOfTheirOwn() async throws {
    let first = try await desk.received()
    var ids: [String] = []
    for _ in 0..<8 {
      let id = try await further(after: first)
      try await desk.save(Desk.answers, id)
      ids.append(id)
    }
    let numbers = try await withThrowingTaskGroup(of: String?.self) { [desk] group in
      for id in ids { group.addTask { try await desk.handIn(id).number?.description } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(numbers) == Set("BCDEFGHI".map { "31\($0)" }))
    #expect(try await number(first) == "31A")
  }

  @Test func isANumberOfItsOwnWhereTheFirstIsErased() async throws {
    let first = try await desk.received()
    let second = try await further(after: first)
    try await desk.save(Desk.answers, second)
    try await desk.act(EraseSubmission(first), .holder(of: first))
    try await desk.handIn(second, after: 31)
    #expect(try await number(second) == "32")
    #expect(try await siblings(second) == [])
  }

  @Test func isBegunAfterOnesOwnSubmissionToAnOpenCallAlone() async throws {
    let first = try await desk.received()
    let draft = try await desk.start()
    let before = try await desk.submission(first)
    func begin(_ id: String, _ call: Call? = nil) -> StartFurther {
      StartFurther(after: id, to: call ?? desk.call, behind: Secret(), in: .english, today: desk.today)
    }
    await #expect(throws: EditorialError.notFound) { try await desk.act(begin(first), .holder(of: "another")) }
    await #expect(throws: EditorialError.wrongState(.draft)) { try await desk.act(begin(draft), .holder(of: draft)) }
    let closed = Call.ofLeaflets { $0.closes = PartialDate("2026-11-17") }
    await #expect(throws: EditorialError.closed) { try await desk.act(begin(first, closed), .holder(of: first)) }
    let other = Call.ofLeaflets { $0.id = "call-other" }
    await #expect(throws: EditorialError.notFound) { try await desk.act(begin(first, other), .holder(of: first)) }
    #expect(try await desk.submission(first) == before)
  }
}

import Documents
@testable import Editorial
import People
import Records
import TestSupport
import Testing

/// In which states each act is done, and that it is done with nobody else's submission.
struct ActRefusalTests {
  private struct Case: Sendable {
    let name: String
    let states: Set<SubmissionState>
    let perform: @Sendable (Desk, String, Key) async throws -> Void

    init(
      _ name: String, _ states: Set<SubmissionState>,
      _ perform: @escaping @Sendable (Desk, String, Key) async throws -> Void
    ) {
      (self.name, self.states, self.perform) = (name, states, perform)
    }
  }

  private static let ofHolders = [
    Case("save", [.draft, .received, .clarifying]) { desk, id, _ in
      try await desk.act(
        SaveAnswers(.sent(Desk.answers), in: desk.call.sections[0], of: desk.call, submission: id), .holder(of: id))
    },
    Case("hand in", [.draft]) { desk, id, _ in
      if try await desk.state(id) == .draft { try await desk.save(Desk.answers, id) }
      try await desk.handIn(id)
    },
    Case("withdraw", [.received, .clarifying, .accepted]) { desk, id, _ in
      try await desk.act(WithdrawSubmission(id), .holder(of: id))
    },
    Case("erase", Set(SubmissionState.allCases).subtracting([.published])) { desk, id, _ in
      try await desk.act(EraseSubmission(id), .holder(of: id))
    },
    Case("reply", [.received, .clarifying, .accepted, .declined]) { desk, id, _ in
      try await desk.act(Reply("Yes.", to: id), .holder(of: id))
    },
  ]

  private static let ofTheDesk = [
    Case("ask", [.received, .clarifying, .accepted]) { desk, id, _ in
      try await desk.act(AskSubmitter("Where?", about: id, link: Secret()) { _ in nil })
    },
    Case("assign", [.received, .clarifying, .accepted]) { desk, id, _ in
      try await desk.act(AssignSubmission(id, to: "a-editor"))
    },
    Case("decline", [.received, .clarifying]) { desk, id, _ in
      try await desk.act(DeclineSubmission(id, reason: "No.", link: Secret()) { _ in nil })
    },
    Case("link", Set(SubmissionState.allCases).subtracting([.draft])) { desk, id, _ in
      try await desk.act(MakeLink(to: id, Secret()))
    },
    Case("accept", [.received, .clarifying, .accepted]) { desk, id, record in
      try await desk.accept(id, into: try #require(Key("\(record)-2")))
    },
  ]

  @Test func isDoneInItsStatesAndRefusedInEveryOther() async throws {
    let desk = try Desk()
    for (number, act) in (Self.ofHolders + Self.ofTheDesk).enumerated() {
      for state in SubmissionState.allCases {
        let record = try #require(Key("record-\(number)-\(state.rawValue)"))
        let id = try await desk.submission(in: state, record: record)
        if act.states.contains(state) {
          await #expect(throws: Never.self, "\(act.name), \(state)") { try await act.perform(desk, id, record) }
        } else {
          await #expect(throws: EditorialError.wrongState(state), "\(act.name)") {
            try await act.perform(desk, id, record)
          }
          #expect(try await desk.state(id) == state)
        }
      }
    }
  }

  /// The answer is the same in every state, so that it tells nothing of what is there.
  @Test(arguments: [SubmissionState.draft, .accepted, .published])
  func refusesWhoHoldsAnotherSubmission(state: SubmissionState) async throws {
    let desk = try Desk()
    let id = try await desk.submission(in: state, record: "talking")
    let before = try await desk.submission(id)
    let (stranger, call) = (Person.holder(of: "another"), desk.call)
    func refused<A: Act>(_ act: A) async {
      await #expect(throws: EditorialError.notFound, "\(A.name)") { try await desk.act(act, stranger) }
    }
    await refused(SaveAnswers(.sent(Desk.answers), in: call.sections[0], of: call, submission: id))
    await refused(HandIn(id, to: call, after: 0, today: desk.today) { _ in nil })
    await refused(WithdrawSubmission(id))
    await refused(EraseSubmission(id))
    await refused(Reply("Mine.", to: id))
    await refused(ConfirmText("talking", of: id, seen: Fingerprint(of: "")))
    #expect(try await desk.submission(id) == before)
  }

  @Test func refusesWhoHoldsAnotherInvitationOrOneThatEnded() async throws {
    let desk = try Desk()
    _ = try await desk.submission(in: .accepted, record: "talking")
    let invitation = try await desk.invite("talking", as: .researcher)
    let seen = try await desk.fingerprint("talking")
    let review = GiveReview(.approve, [], comment: nil, of: seen, record: "talking", invitation: invitation)
    let declare = DeclareConflicts(nil, isExcluded: false, record: "talking", invitation: invitation)
    await #expect(throws: EditorialError.notFound, "before the declaration") {
      try await desk.act(review, .holder(of: invitation))
    }
    for person in [Person.holder(of: "another"), .holder(of: "talking")] {
      await #expect(throws: EditorialError.notFound) { try await desk.act(declare, person) }
      await #expect(throws: EditorialError.notFound) { try await desk.act(review, person) }
    }
    try await desk.declare("talking", invitation)
    desk.place.pass(.seconds(15 * 86_400))
    await #expect(throws: EditorialError.notFound) { try await desk.act(review, .holder(of: invitation)) }
    #expect(try await desk.copy("talking")?.body.reviews == [])
  }

  @Test func keepsAReportAReportAndASubmissionOfOneCall() async throws {
    let desk = try Desk()
    let act = ReportMistake("Wrong.", in: "talking", answerTo: nil, behind: Secret(), language: .french)
    let report = try await desk.act(act, .visitor)
    let (call, id) = (desk.call, try await desk.start())
    await #expect(throws: EditorialError.notFound) {
      try await desk.act(
        SaveAnswers(.sent([:]), in: call.sections[0], of: call, submission: report.id), .holder(of: report.id))
    }
    let other = Call.ofLeaflets { $0.id = "call-other" }
    await #expect(throws: EditorialError.notFound) {
      try await desk.act(SaveAnswers(.sent([:]), in: other.sections[0], of: other, submission: id), .holder(of: id))
    }
    #expect(try await desk.submission(report.id)?.matter == .report(record: "talking", text: "Wrong."))
    #expect(try await desk.submission(id)?.call == call.id)
  }

  @Test func handsInNothingThatIsFaultyOrTooLate() async throws {
    let desk = try Desk()
    let id = try await desk.start()
    await #expect(
      throws: EditorialError.faulty([Fault(FieldPath("name"), .unanswered), Fault(FieldPath("agree"), .unanswered)])
    ) { try await desk.handIn(id) }
    let closed = Call.ofLeaflets { $0.closes = PartialDate("2026-11-17") }
    await #expect(throws: EditorialError.closed) {
      try await desk.act(HandIn(id, to: closed, after: 0, today: desk.today) { _ in nil }, .holder(of: id))
    }
    await #expect(throws: EditorialError.closed) {
      try await desk.act(StartSubmission(to: closed, behind: Secret(), in: .english, today: desk.today), .visitor)
    }
    #expect(try await desk.state(id) == .draft)
  }
}

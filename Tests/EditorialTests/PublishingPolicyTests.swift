import Documents
@testable import Editorial
import Ledger
import People
import Records
import Testing

struct PublishingPolicyTests {
  private static let now = Timestamp(milliseconds: 1_795_000_000_000)
  private static let occasion = Occasion(person: .operator, at: now)
  private static let present = copy([]).fingerprint
  private static let former = Fingerprint(of: "former")

  private static func copy(_ reviews: [Review], _ change: (inout WorkingCopy) -> Void = { _ in }) -> WorkingCopy {
    var copy = WorkingCopy("leaflet", seen: nil, text: .sent(["title": "Talking"]), on: occasion)
    copy.reviews = reviews
    change(&copy)
    return copy
  }

  /// All of one moment, so that their order alone tells which is the later one.
  private static func review(
    _ by: String, _ capacity: Role, _ word: Review.Recommendation, of text: Fingerprint = present, out: Bool = false,
    id: String? = nil
  ) -> Review {
    Review(
      id: id ?? "\(by)-\(word.rawValue)", by: by, capacity: capacity, conflicts: nil, isExcluded: out, judgements: [],
      comment: nil, recommendation: word, of: text, at: now)
  }

  private static let lived = review("l", .livedExperience, .approve)
  private static let expert = review("r", .researcher, .approve)
  private static let block = review("l", .livedExperience, .block)
  private static let minute = WorkingCopy.Minute(review: "l-block", text: "Agreed.", by: "a-1", at: now)

  private static let table: [(String, WorkingCopy, [PublishingNeed])] = [
    ("nobody", copy([]), [.approvals(2), .livedExperience]),
    ("one of two", copy([lived]), [.approvals(1)]),
    ("two, one of lived experience", copy([lived, expert]), []),
    ("two without", copy([expert, review("p", .practitioner, .approve)]), [.livedExperience]),
    ("one person twice", copy([lived, review("l", .livedExperience, .approve, id: "l-again")]), [.approvals(1)]),
    ("three wanted", copy([lived, expert]) { $0.approvals = 3 }, [.approvals(1)]),
    ("of another text", copy([lived, review("r", .researcher, .approve, of: former)]), [.approvals(1)]),
    ("who does not take part", copy([lived, review("r", .researcher, .approve, out: true)]), [.approvals(1)]),
    ("changes wanted", copy([lived, review("r", .researcher, .change)]), [.approvals(1)]),
    ("approves, then wants changes", copy([lived, expert, review("r", .researcher, .change)]), [.approvals(1)]),
    (
      "a block against many",
      copy([expert, review("p", .practitioner, .approve), review("m", .livedExperience, .approve), block]),
      [.block(review: "l-block")]
    ),
    (
      "a block of an older text",
      copy([lived, expert, review("b", .researcher, .block, of: former)]), [.block(review: "b-block")]
    ),
    (
      "a block that was resolved",
      copy([lived, expert, review("m", .livedExperience, .approve), block]) {
        $0.minutes = [minute]
      }, []
    ),
    ("blocks, then approves", copy([block, lived, expert]), []),
    (
      "approves, then blocks", copy([lived, expert, block]),
      [.approvals(1), .livedExperience, .block(review: "l-block")]
    ),
    ("a block of who does not take part", copy([lived, expert, review("b", .researcher, .block, out: true)]), []),
    (
      "not confirmed", copy([lived, expert]) { $0.origins = [.init(field: "title", submission: "s")] },
      [.confirmation(submission: "s")]
    ),
    (
      "another text confirmed",
      copy([lived, expert]) {
        $0.origins = [.init(field: "title", submission: "s")]
        $0.confirmations = [.init(submission: "s", of: former, at: now)]
      }, [.confirmation(submission: "s")]
    ),
    (
      "confirmed",
      copy([lived, expert]) {
        $0.origins = [.init(field: "title", submission: "s"), .init(field: "summary", submission: "s")]
        $0.confirmations = [.init(submission: "s", of: present, at: now)]
      }, []
    ),
  ]

  @Test(arguments: table) func needsWhatTheTableSays(name: String, copy: WorkingCopy, needs: [PublishingNeed]) {
    #expect(copy.needs() == needs)
  }

  // MARK: - By acts

  @Test func givesOnePersonOneVoiceHoweverOftenTheyAreInvited() async throws {
    let desk = try Desk()
    try await desk.act(OpenCopy("talking", Leaflet.self))
    let first = try await desk.invite("talking", as: .livedExperience, "Ana@example.org")
    try await desk.declare("talking", first)
    try await desk.review("talking", first, .approve)
    let second = try await desk.invite("talking", as: .researcher, "ana@example.org")
    #expect(second == first)
    try await desk.review("talking", second, .approve)
    let other = try await desk.invite("talking", as: .researcher)
    #expect(other != first)
    #expect(try await desk.copy("talking")?.body.needs() == [.approvals(1), .livedExperience])
  }

  @Test func takesTheVoiceOfWhoFindsAConflictLater() async throws {
    let desk = try Desk()
    try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    let invitation = try await desk.invite("talking", as: .livedExperience)
    try await desk.declare("talking", invitation)
    try await desk.review("talking", invitation, .approve)
    #expect(try await desk.copy("talking")?.body.needs() == [])
    await #expect(throws: EditorialError.declaredBefore) {
      try await desk.declare("talking", invitation, isExcluded: true)
    }
    try await desk.declare("talking", invitation, isExcluded: true, isAnew: true)
    #expect(try await desk.copy("talking")?.body.needs() == [.approvals(1), .livedExperience])
    await #expect(throws: EditorialError.notFound) { try await desk.review("talking", invitation, .approve) }
  }

  @Test func asksForReviewsAnewWhenTheTextHasChanged() async throws {
    let desk = try Desk()
    let copy = try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    try await desk.approve("talking")
    let seen = copy.body.fingerprint
    try await desk.act(SaveCopy("talking", .sent(["title": "Talking"]), seen: 4))
    await #expect(throws: EditorialError.textChanged) {
      try await desk.act(
        Publish("talking", Leaflet.self, in: Leaflet.terms, seen: seen, note: "") { _, _ in nil })
    }
    #expect(try await desk.copy("talking")?.body.needs() == [.approvals(1), .livedExperience])
  }

  @Test func resolvesABlockByAMinute() async throws {
    let desk = try Desk()
    try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    try await desk.approve("talking")
    let invitation = try await desk.invite("talking", as: .researcher)
    try await desk.declare("talking", invitation)
    try await desk.review("talking", invitation, .block)
    let block = try #require(try await desk.copy("talking")?.body.reviews.last?.id)
    #expect(try await desk.copy("talking")?.body.needs() == [.block(review: block)])
    await #expect(throws: EditorialError.self) {
      try await desk.act(ResolveBlock(block, of: "talking", minute: " "))
    }
    try await desk.act(ResolveBlock(block, of: "talking", minute: "Agreed."))
    #expect(try await desk.copy("talking")?.body.needs() == [])
  }
}

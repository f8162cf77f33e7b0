import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

/// A store with people who work on what a call brings, each step by its act.
struct Desk: Sendable {
  let place: TestStore
  let call = Call.ofLeaflets
  let editor = Person.account(id: "a-editor", roles: [.editor])
  let today = PartialDate("2026-11-18") ?? .unknown

  static let answers = [
    "name": "Talking", "place": "Lyon", "agree": "true", "email": "ana@example.org", "by": "delegation",
  ]

  init() throws { place = try TestStore() }

  @discardableResult
  func act<A: Act>(_ act: A, _ person: Person? = nil) async throws -> A.Answer {
    try await place.acting.perform(act, by: person ?? editor)
  }

  // MARK: - Submissions

  func start() async throws -> String {
    try await act(StartSubmission(to: call, behind: Secret(), in: .english, today: today), .visitor).id
  }

  func save(_ values: [String: String], _ id: String) async throws {
    for section in call.sections {
      let own = values.filter { value in section.questions.contains { $0.key.text == value.key } }
      try await act(SaveAnswers(.sent(own), in: section, of: call, submission: id), .holder(of: id))
    }
  }

  @discardableResult
  func handIn(_ id: String, after published: Int = 30) async throws -> Submission {
    try await act(HandIn(id, to: call, after: published, today: today) { Self.mail($0) }, .holder(of: id)).body
  }

  func received(_ values: [String: String] = answers) async throws -> String {
    let id = try await start()
    try await save(values, id)
    try await handIn(id)
    return id
  }

  @discardableResult
  func accept(_ id: String, into record: Key) async throws -> WorkingCopy {
    try await act(
      AcceptSubmission(id, into: record, Leaflet.self, call: call, reason: "Good.", link: Secret()) { Self.mail($0) }
    ).body
  }

  /// A new submission that stands in a state, by acts alone; its copy, if any, is `record`.
  func submission(in state: SubmissionState, record: Key) async throws -> String {
    if state == .draft { return try await start() }
    let id = try await received()
    switch state {
    case .draft, .received: break
    case .clarifying: try await act(AskSubmitter("Where?", about: id, link: Secret()) { Self.mail($0) })
    case .declined: try await act(DeclineSubmission(id, reason: "No.", link: Secret()) { Self.mail($0) })
    case .withdrawn: try await act(WithdrawSubmission(id), .holder(of: id))
    case .accepted: try await accept(id, into: record)
    case .published:
      try await accept(id, into: record)
      try await approve(record)
      try await confirm(record, id)
      try await publish(record)
    }
    return id
  }

  func submission(_ id: String) async throws -> Submission? {
    try await place.store.read { try $0.document(Submission.self, id)?.body }
  }

  func state(_ id: String) async throws -> SubmissionState? { try await submission(id)?.state }

  static func mail(_ submission: Submission) -> Mail? {
    submission.contact?.email.map { Mail(to: $0, language: submission.language, subject: "News", text: "Look.") }
  }

  // MARK: - Copies

  func copy(_ record: Key) async throws -> Document<WorkingCopy>? {
    try await place.store.read { try $0.document(WorkingCopy.self, record.text) }
  }

  func fingerprint(_ record: Key) async throws -> Fingerprint { try #require(try await copy(record)).body.fingerprint }

  /// Invites somebody, by whose invitation's id they act from then on.
  func invite(_ record: Key, as role: Role, _ email: String? = nil) async throws -> String {
    let link = Secret()
    let invited = InviteReviewer.Invited.link(link, to: email.flatMap(EmailAddress.init), in: .english)
    try await act(InviteReviewer(invited, to: record, as: role, days: 14) { _, _ in nil })
    return try #require(try await place.store.read { try $0.copy(behind: link)?.invitation.id })
  }

  func declare(_ record: Key, _ invitation: String, isExcluded: Bool = false, isAnew: Bool = false) async throws {
    try await act(
      DeclareConflicts(nil, isExcluded: isExcluded, isAnew: isAnew, record: record, invitation: invitation),
      .holder(of: invitation))
  }

  func review(_ record: Key, _ invitation: String, _ word: Review.Recommendation) async throws {
    let seen = try await fingerprint(record)
    try await act(
      GiveReview(word, [], comment: nil, of: seen, record: record, invitation: invitation), .holder(of: invitation))
  }

  func approve(_ record: Key) async throws {
    let invitation = try await invite(record, as: .livedExperience)
    try await declare(record, invitation)
    try await review(record, invitation, .approve)
  }

  func confirm(_ record: Key, _ id: String) async throws {
    try await act(AskConfirmation(record) { submission, _ in Self.mail(submission) })
    try await act(ConfirmText(record, of: id, seen: try await fingerprint(record)), .holder(of: id))
  }

  @discardableResult
  func publish(_ record: Key) async throws -> Publish.Publication {
    let seen = try await fingerprint(record)
    return try await act(
      Publish(record, Leaflet.self, in: Leaflet.terms, seen: seen, note: "") { submission, _ in Self.mail(submission) })
  }

  /// Puts a leaflet into the ledger beside the desk.
  @discardableResult
  func append(_ id: Key, _ title: String, seen: Int? = nil, state: RecordState = .published) async throws -> Entry {
    let leaflet = Leaflet(id: id, slug: id, language: .english, title: LocalizedText(title, in: .english))
    let draft = Draft(
      recordID: id.text, kind: RecordKind(rawValue: Leaflet.name), state: state, schema: 1,
      body: state == .published ? try RecordBody.encode(leaflet) : [], actor: .operator, seen: seen)
    return try #require(try await place.store.append([draft], at: place.now).first)
  }
}

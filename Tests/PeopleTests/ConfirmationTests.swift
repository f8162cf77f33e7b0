import Documents
import Ledger
import People
import Records
import TestSupport
import Testing

/// What gives power asks an account for its password again, and the operator for none.
struct ConfirmationTests {
  private let place: TestStore
  private let ana: EmailAddress

  init() throws {
    place = try TestStore()
    ana = try #require(EmailAddress("ana@example.org"))
  }

  /// An administrator who has signed in, with codes.
  private func administrator() async throws -> (person: Person, session: String) {
    let id = try await place.admit("admin@example.org", [.administrator])
    let signedIn = try await place.signIn("admin@example.org")
    _ = try await place.setUpCodes(signedIn)
    return (.account(id: id, roles: [.administrator]), signedIn.session.id)
  }

  @Test func refusesWhatGivesPowerTenMinutesAfterThePassword() async throws {
    let (person, session) = try await administrator()
    let id = try await place.admit("bo@example.org", [.researcher])
    func all(in session: String?) async throws {
      _ = try await place.acting.perform(
        Invite(email: ana, roles: [.editor], language: .english, in: session), by: person)
      try await place.acting.perform(ChangeRoles(account: id, roles: [.editor], in: session), by: person)
      try await place.acting.perform(DeactivateAccount(account: id, in: session), by: person)
      try await place.acting.perform(ReactivateAccount(account: id, in: session), by: person)
    }
    try await all(in: session)
    await #expect(throws: PeopleError.needsReauthentication) { try await all(in: nil) }
    place.pass(Session.confirmation)
    await #expect(throws: PeopleError.needsReauthentication) {
      try await place.acting.perform(
        Invite(email: ana, roles: [.editor], language: .english, in: session), by: person)
    }
    await #expect(throws: PeopleError.needsReauthentication) {
      try await place.acting.perform(ChangeRoles(account: id, roles: [.editor], in: session), by: person)
    }
    await #expect(throws: PeopleError.needsReauthentication) {
      try await place.acting.perform(DeactivateAccount(account: id, in: session), by: person)
    }
    await #expect(throws: PeopleError.needsReauthentication) {
      try await place.acting.perform(ReactivateAccount(account: id, in: session), by: person)
    }
  }

  @Test func takesNoSessionOfAnother() async throws {
    let (person, _) = try await administrator()
    try await place.admit("bo@example.org", [.researcher])
    let others = try await place.signIn("bo@example.org")
    await #expect(throws: PeopleError.notAllowed(.visit)) {
      try await place.acting.perform(
        Invite(email: ana, roles: [.editor], language: .english, in: others.session.id), by: person)
    }
  }

  @Test func mailsTheLinkOfAnInvitationWithIt() async throws {
    let secret = try await place.acting.perform(
      Invite(email: ana, roles: [.editor], language: .english) { secret, _ in
        Mail(to: ana, language: .english, subject: "Come", text: secret.text)
      }, by: .operator)
    let mails = try await place.documents(Mail.self, by: "due")
    #expect(mails.map(\.body.text) == [secret.text])
    let invitations = try await place.store.read { try $0.openInvitations(at: place.now) }
    #expect(invitations.map(\.body.email) == [ana])
    place.pass(Invitation.longest)
    #expect(try await place.store.read { try $0.openInvitations(at: place.now) }.isEmpty)
  }
}

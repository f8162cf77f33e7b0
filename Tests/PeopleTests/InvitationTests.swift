import Documents
import Ledger
import People
import Records
import TestSupport
import Testing

struct InvitationTests {
  private let place: TestStore
  private let ana: EmailAddress

  init() throws {
    place = try TestStore()
    ana = try #require(EmailAddress("ana@example.org"))
  }

  private func invite(resets: Bool = false) async throws -> Secret {
    let roles: Set<Role> = resets ? [] : [.editor]
    return try await place.acting.perform(
      Invite(email: ana, roles: roles, language: .english, resets: resets), by: .operator)
  }

  private func accept(_ secret: Secret, _ password: String = TestStore.password) async throws -> String {
    try await place.gatekeeper.accept(secret, name: " Ana  Silva ", password: password, language: .greek)
  }

  @Test func makesAnAccountOnce() async throws {
    let secret = try await invite()
    // Looking changes nothing.
    let now = place.now
    for _ in 0..<3 { #expect(try await place.store.read { try $0.invitation(for: secret, at: now) } != nil) }
    let id = try await accept(secret)
    let account = try #require(try await place.store.read { try $0.document(Account.self, id) }).body
    #expect(account.name == "Ana Silva" && account.email == ana && account.roles == [.editor])
    #expect(account.language == .greek)
    await #expect(throws: PeopleError.expiredLink) { try await accept(secret) }
    await #expect(throws: PeopleError.expiredLink) { try await accept(Secret()) }
    await #expect(throws: PeopleError.emailTaken) { try await invite() }
  }

  @Test func endsAfterSevenDaysAndWhenAnotherIsMade() async throws {
    let first = try await invite()
    let second = try await invite()
    await #expect(throws: PeopleError.expiredLink) { try await accept(first) }
    place.pass(Invitation.longest)
    await #expect(throws: PeopleError.expiredLink) { try await accept(second) }
    let third = try await invite()
    let invitation = try #require(try await place.documents(Invitation.self, by: "ends").first)
    try await place.acting.perform(RevokeInvitation(invitation: invitation.id), by: .operator)
    await #expect(throws: PeopleError.expiredLink) { try await accept(third) }
  }

  @Test func staysOpenWhenThePasswordOrNameDoesNotDo() async throws {
    let secret = try await invite()
    await #expect(throws: PeopleError.weakPassword(atLeast: 12)) { try await accept(secret, "short") }
    await #expect(throws: PeopleError.malformedName) {
      try await place.gatekeeper.accept(secret, name: "A\nB", password: TestStore.password, language: .english)
    }
    _ = try await accept(secret)
  }

  @Test func opensAnAccountAnewForWhoIsLockedOut() async throws {
    await #expect(throws: PeopleError.noSuchAccount) { try await invite(resets: true) }
    let id = try await accept(try await invite())
    let signedIn = try await place.signIn("ana@example.org")
    _ = try await place.setUpCodes(signedIn)
    for _ in 0..<6 { _ = try? await place.signIn("ana@example.org", "wrong horse battery") }
    let secret = try await invite(resets: true)
    #expect(try await accept(secret, "another horse battery") == id)
    #expect(try await place.person(signedIn) == nil)
    let anew = try await place.signIn("ana@example.org", "another horse battery")
    #expect(anew.session.body.isPartial && anew.account.body.roles == [.editor])
    let late = try await invite(resets: true)
    place.pass(Invitation.longestReset)
    await #expect(throws: PeopleError.expiredLink) { try await accept(late, "third horse battery") }
  }

  @Test(arguments: [
    Person.visitor, .account(id: "a-1", roles: [.editor, .livedExperience, .contributor]), .holder(of: "a-1"),
  ])
  func refusesWhoIsNoAdministrator(person: Person) async throws {
    let id = try await place.admit("bo@example.org", [.researcher])
    await #expect(throws: PeopleError.notAllowed(.administer)) {
      try await place.acting.perform(Invite(email: ana, roles: [.administrator], language: .english), by: person)
    }
    await #expect(throws: PeopleError.notAllowed(.administer)) {
      try await place.acting.perform(ChangeRoles(account: id, roles: [.administrator]), by: person)
    }
    await #expect(throws: PeopleError.notAllowed(.administer)) {
      try await place.acting.perform(DeactivateAccount(account: id), by: person)
    }
  }

  @Test func keepsOneAdministrator() async throws {
    let one = try await place.admit("one@example.org", [.administrator])
    let other = try await place.admit("other@example.org", [.administrator, .editor])
    try await place.acting.perform(DeactivateAccount(account: one), by: .operator)
    await #expect(throws: PeopleError.lastAdministrator) {
      try await place.acting.perform(DeactivateAccount(account: other), by: .operator)
    }
    await #expect(throws: PeopleError.lastAdministrator) {
      try await place.acting.perform(ChangeRoles(account: other, roles: [.editor]), by: .operator)
    }
    try await place.acting.perform(ReactivateAccount(account: one), by: .operator)
    try await place.acting.perform(ChangeRoles(account: other, roles: [.editor]), by: .operator)
  }
}

import Documents
import Ledger
import People
import Records
import TestSupport
import Testing

struct OwnAccountTests {
  private let place: TestStore

  init() throws { place = try TestStore() }

  @Test func showsAndEndsOnlyOnesOwnSessions() async throws {
    let id = try await place.admit("ana@example.org", [.researcher])
    try await place.admit("bo@example.org", [.researcher])
    let (first, second) = (try await place.signIn("ana@example.org"), try await place.signIn("ana@example.org"))
    let others = try await place.signIn("bo@example.org")
    let ana = Person.account(id: id, roles: [.researcher])
    #expect(
      Set(try await place.store.read { try $0.sessions(of: id) }.map(\.id)) == [first.session.id, second.session.id])
    for session in [others.session.id, "s-unknown"] {
      await #expect(throws: PeopleError.notAllowed(.visit)) {
        try await place.acting.perform(EndSession(session: session), by: ana)
      }
    }
    try await place.acting.perform(EndSession(session: second.session.id), by: ana)
    #expect(try await place.person(second) == nil)
    #expect(try await place.person(first) == ana)
    #expect(try await place.person(others) != nil)
  }

  @Test func changesThePasswordAndEndsOtherSessions() async throws {
    try await place.admit("ana@example.org", [.researcher])
    let (first, second) = (try await place.signIn("ana@example.org"), try await place.signIn("ana@example.org"))
    place.pass(.seconds(600))
    await #expect(throws: PeopleError.needsReauthentication) {
      try await place.gatekeeper.changePassword(first.session, to: "another horse battery")
    }
    await #expect(throws: PeopleError.wrongCredentials) {
      try await place.gatekeeper.confirm(first.session, password: "wrong horse battery", code: nil, client: "c")
    }
    try await place.gatekeeper.confirm(first.session, password: TestStore.password, code: nil, client: "c")
    await #expect(throws: PeopleError.guessablePassword) {
      try await place.gatekeeper.changePassword(first.session, to: "ana@example.org")
    }
    try await place.gatekeeper.changePassword(first.session, to: "another horse battery")
    #expect(try await place.person(first) != nil)
    #expect(try await place.person(second) == nil)
    await #expect(throws: PeopleError.wrongCredentials) { try await place.signIn("ana@example.org") }
    _ = try await place.signIn("ana@example.org", "another horse battery")
  }

  @Test func confirmsWithACodeWhereTheAccountHasThem() async throws {
    try await place.admit("ed@example.org", [.editor])
    let signedIn = try await place.signIn("ed@example.org")
    let (key, _) = try await place.setUpCodes(signedIn)
    place.pass(.seconds(600))
    await #expect(throws: PeopleError.codeNeeded) {
      try await place.gatekeeper.confirm(signedIn.session, password: TestStore.password, code: nil, client: "c")
    }
    try await place.gatekeeper.confirm(
      signedIn.session, password: TestStore.password, code: key.code(at: place.now), client: "c")
    let session = try await place.store.read { try $0.document(Session.self, signedIn.session.id) }
    #expect(session?.body.isConfirmed(at: place.now) == true)
  }

  @Test func deletesOnesOwnAccountAfterThePasswordWasGiven() async throws {
    let id = try await place.admit("ana@example.org", [.researcher])
    let signedIn = try await place.signIn("ana@example.org")
    let person = Person.account(id: id, roles: [.researcher])
    await #expect(throws: PeopleError.notAllowed(.visit)) {
      try await place.acting.perform(
        DeleteAccount(session: signedIn.session.id, types: .people),
        by: .account(id: "a-other", roles: [.administrator]))
    }
    place.pass(.seconds(600))
    await #expect(throws: PeopleError.needsReauthentication) {
      try await place.acting.perform(DeleteAccount(session: signedIn.session.id, types: .people), by: person)
    }
    try await place.gatekeeper.confirm(signedIn.session, password: TestStore.password, code: nil, client: "c")
    try await place.acting.perform(DeleteAccount(session: signedIn.session.id, types: .people), by: person)
    #expect(try await place.store.read { try $0.stored(Account.kind, id) } == nil)
    #expect(try await place.documents(Session.self, by: "token").isEmpty)
    #expect(try await place.person(signedIn) == nil)
  }

  @Test func changesNameAndLanguageOfOneself() async throws {
    let id = try await place.admit("ana@example.org", [.researcher])
    let session = try await place.signIn("ana@example.org").session.id
    let act = ChangeProfile(session: session, newName: "Ana Maria Silva", language: .greek)
    await #expect(throws: PeopleError.notAllowed(.visit)) { try await place.acting.perform(act, by: .visitor) }
    try await place.acting.perform(act, by: .account(id: id, roles: [.researcher]))
    let account = try await place.store.read { try $0.document(Account.self, id) }
    #expect(account?.body.name == "Ana Maria Silva" && account?.body.roles == [.researcher])
  }

  @Test func namesNobodyInTheAudit() async throws {
    let id = try await place.admit("ana@example.org", [.researcher])
    _ = try? await place.signIn("ana@example.org", "wrong horse battery")
    _ = try await place.signIn("ana@example.org")
    try await place.acting.perform(ChangeRoles(account: id, roles: [.contributor]), by: .operator)
    let entries = try await place.audit()
    #expect(entries.map(\.act).sorted() == ["accept-invitation", "change-roles", "invite", "sign-in", "sign-in"])
    #expect(entries.allSatisfy { !"\($0)".contains("example.org") && !"\($0)".contains("Silva") })
    #expect(DocumentTypes.people.faults == [])
  }
}

import Documents
import Ledger
import People
import TestSupport
import Testing

struct CodesTests {
  private let place: TestStore

  init() throws { place = try TestStore() }

  @Test(arguments: [Role.editor, .administrator])
  func letsWhoNeedsCodesDoNothingBeforeTheyHaveThem(role: Role) async throws {
    let id = try await place.admit("ed@example.org", [role])
    let signedIn = try await place.signIn("ed@example.org")
    #expect(signedIn.session.body.isPartial)
    #expect(try await place.person(signedIn) == .account(id: id, roles: []))
    let person = Person.account(id: id, roles: [])
    await #expect(throws: PeopleError.codeNeeded) {
      try await place.acting.perform(DeleteAccount(session: signedIn.session.id, types: .people), by: person)
    }
    await #expect(throws: PeopleError.codeNeeded) {
      try await place.gatekeeper.changePassword(signedIn.session, to: "another horse battery")
    }
    _ = try await place.setUpCodes(signedIn)
    #expect(try await place.person(signedIn) == .account(id: id, roles: [role]))
  }

  @Test func takesRolesFromWhoBecomesEditorWithoutCodes() async throws {
    let id = try await place.admit("ana@example.org", [.researcher])
    let signedIn = try await place.signIn("ana@example.org")
    try await place.acting.perform(ChangeRoles(account: id, roles: [.researcher, .editor]), by: .operator)
    #expect(try await place.person(signedIn) == .account(id: id, roles: []))
  }

  @Test func asksForACodeAndTakesEachOnce() async throws {
    try await place.admit("ed@example.org", [.editor])
    let (key, _) = try await place.setUpCodes(try await place.signIn("ed@example.org"))
    for _ in 0..<8 {
      await #expect(throws: PeopleError.codeNeeded) { try await place.signIn("ed@example.org") }
    }
    // The code that set it up is used up.
    await #expect(throws: PeopleError.wrongCode) {
      try await place.signIn("ed@example.org", code: key.code(at: place.now))
    }
    place.pass(.seconds(30))
    let code = key.code(at: place.now)
    let signedIn = try await place.signIn("ed@example.org", code: code)
    #expect(!signedIn.session.body.isPartial)
    await #expect(throws: PeopleError.wrongCode) { try await place.signIn("ed@example.org", code: code) }
  }

  @Test func takesOneOfTwoSignInsWithTheSameCode() async throws {
    try await place.admit("ed@example.org", [.editor])
    let (key, _) = try await place.setUpCodes(try await place.signIn("ed@example.org"))
    place.pass(.seconds(60))
    let code = key.code(at: place.now)
    let opened = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { [place] in (try? await place.signIn("ed@example.org", code: code)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(opened == 1)
  }

  @Test func pausesWhoGuessesCodes() async throws {
    try await place.admit("ed@example.org", [.editor])
    _ = try await place.setUpCodes(try await place.signIn("ed@example.org"))
    for _ in 0..<5 {
      await #expect(throws: PeopleError.codeNeeded) { try await place.signIn("ed@example.org") }
      await #expect(throws: PeopleError.wrongCode) { try await place.signIn("ed@example.org", code: "abcdef") }
    }
    await #expect(throws: PeopleError.tooManyTries(until: place.now + .seconds(30))) {
      try await place.signIn("ed@example.org", code: "abcdef")
    }
  }

  @Test func takesEachRecoveryCodeOnceAndKeepsOnlyHashes() async throws {
    let id = try await place.admit("ed@example.org", [.editor])
    let (_, recovery) = try await place.setUpCodes(try await place.signIn("ed@example.org"))
    #expect(recovery.count == 10 && Set(recovery).count == 10)
    let typed = recovery[3].text.uppercased().replacing("-", with: " ")
    let signedIn = try await place.signIn("ed@example.org", code: typed)
    #expect(signedIn.account.body.recoveryCodes == 9)
    await #expect(throws: PeopleError.wrongCode) { try await place.signIn("ed@example.org", code: typed) }
    let stored = try #require(try await place.store.read { try $0.stored(Account.kind, id) })
    let body = String(decoding: stored.body, as: UTF8.self)
    #expect(recovery.allSatisfy { !body.contains($0.text) && !body.contains($0.text.replacing("-", with: "")) })
    let renewed = try await place.acting.perform(
      RenewRecoveryCodes(session: signedIn.session.id), by: .account(id: id, roles: []))
    await #expect(throws: PeopleError.wrongCode) { try await place.signIn("ed@example.org", code: recovery[4].text) }
    _ = try await place.signIn("ed@example.org", code: renewed[0].text)
  }

  @Test func keepsTheFormerKeyUntilTheNewOneIsShownToWork() async throws {
    let id = try await place.admit("ed@example.org", [.editor])
    let signedIn = try await place.signIn("ed@example.org")
    let (key, _) = try await place.setUpCodes(signedIn)
    let person = Person.account(id: id, roles: [])
    let next = try await place.acting.perform(BeginTOTP(session: signedIn.session.id), by: person)
    await #expect(throws: PeopleError.wrongCode) {
      try await place.acting.perform(SetUpTOTP(session: signedIn.session.id, code: "000000"), by: person)
    }
    place.pass(.seconds(60))
    let other = try await place.signIn("ed@example.org", code: key.code(at: place.now))
    _ = try await place.acting.perform(
      SetUpTOTP(session: signedIn.session.id, code: next.code(at: place.now)), by: person)
    // Other sessions end, in which somebody else may sit.
    #expect(try await place.person(other) == nil)
    place.pass(.seconds(60))
    await #expect(throws: PeopleError.wrongCode) {
      try await place.signIn("ed@example.org", code: key.code(at: place.now))
    }
  }
}

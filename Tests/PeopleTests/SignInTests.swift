import Documents
import Ledger
import People
import TestSupport
import Testing

struct SignInTests {
  private let place: TestStore

  init() throws { place = try TestStore() }

  @Test func opensASessionThatIsKeptAsAHash() async throws {
    let id = try await place.admit("ana@example.org", [.researcher])
    let signedIn = try await place.signIn(" Ana@Example.org ")
    #expect(try await place.person(signedIn) == .account(id: id, roles: [.researcher]))
    #expect(try await place.acting.person(for: Secret()) == nil)
    #expect(try await place.documents(Session.self, by: "token").map(\.body.token) == [signedIn.secret.hash])
    let entry = try await place.audit().first { $0.act == "sign-in" }
    #expect(entry?.subject == Subject(kind: "account", id: id) && entry?.outcome == .done)
  }

  @Test func givesANewSecretAtEverySignIn() async throws {
    try await place.admit("ana@example.org", [.researcher])
    let (one, other) = (try await place.signIn("ana@example.org"), try await place.signIn("ana@example.org"))
    #expect(one.secret != other.secret && one.session.id != other.session.id)
  }

  @Test func comparesOnceAndSaysTheSameWhateverIsWrong() async throws {
    try await place.admit("ana@example.org", [.researcher])
    let closed = try await place.admit("closed@example.org", [.researcher])
    try await place.acting.perform(DeactivateAccount(account: closed), by: .operator)
    for (email, password) in [
      ("ana@example.org", "wrong horse battery"), ("nobody@example.org", TestStore.password), ("no address", "x"),
      ("closed@example.org", TestStore.password), ("ana@example.org", ""),
    ] {
      let before = place.passwords.comparisons
      await #expect(throws: PeopleError.wrongCredentials) { try await place.signIn(email, password) }
      #expect(place.passwords.comparisons == before + 1)
    }
    #expect(try await place.audit().filter { $0.outcome == .refused }.count == 5)
  }

  @Test(arguments: ["ana@example.org", "nobody@example.org"])
  func pausesAfterFiveFailuresWhetherThereIsAnAccountOrNot(email: String) async throws {
    try await place.admit("ana@example.org", [.researcher])
    for _ in 0..<5 {
      await #expect(throws: PeopleError.wrongCredentials) { try await place.signIn(email, "wrong horse battery") }
    }
    for pause in [30, 60, 120, 240, 480, 900, 900] {
      let until = place.now + .seconds(pause)
      let before = place.passwords.comparisons
      await #expect(throws: PeopleError.tooManyTries(until: until)) { try await place.signIn(email) }
      #expect(place.passwords.comparisons == before)
      place.pass(.seconds(pause))
      await #expect(throws: PeopleError.wrongCredentials) { try await place.signIn(email, "wrong horse battery") }
    }
    place.pass(.seconds(900))
    if email == "ana@example.org" {
      _ = try await place.signIn(email)
      await #expect(throws: PeopleError.wrongCredentials) { try await place.signIn(email, "wrong horse battery") }
    }
  }

  @Test func countsTriesThatAreMadeAtOnce() async throws {
    try await place.admit("ana@example.org", [.researcher])
    let before = place.passwords.comparisons
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<30 {
        group.addTask { [place] in _ = try? await place.signIn("ana@example.org", "wrong horse \(number)") }
      }
    }
    #expect(place.passwords.comparisons - before == 5)
  }

  @Test func hearsNoClientThatIsLimited() async throws {
    try await place.admit("ana@example.org", [.researcher])
    let until = place.now + .seconds(9)
    let gatekeeper = Gatekeeper(acting: place.acting, passwords: place.passwords) { client, _ in
      client == "flood" ? until : nil
    }
    let before = place.passwords.comparisons
    await #expect(throws: PeopleError.tooManyTries(until: until)) {
      try await gatekeeper.signIn(email: "ana@example.org", password: TestStore.password, code: nil, client: "flood")
    }
    #expect(place.passwords.comparisons == before)
    _ = try await gatekeeper.signIn(email: "ana@example.org", password: TestStore.password, code: nil, client: "other")
  }

  @Test func endsASessionByTimeAndByDisuse() async throws {
    let id = try await place.admit("ana@example.org", [.researcher])
    let signedIn = try await place.signIn("ana@example.org")
    for _ in 0..<15 {
      place.pass(.seconds(11 * 3600))
      #expect(try await place.person(signedIn)?.id == id)
    }
    place.pass(.seconds(3 * 3600 + 1))
    #expect(try await place.person(signedIn) == nil)
    let other = try await place.signIn("ana@example.org")
    place.pass(.seconds(12 * 3600))
    #expect(try await place.person(other) == nil)
  }

  @Test func makesAFormTokenThatOnlyItsSessionAccepts() {
    let (one, other) = (Secret(), Secret())
    let token = Session.formToken(for: one)
    #expect(Session.accepts(formToken: token.text, for: one))
    #expect(!Session.accepts(formToken: token.text, for: other))
    #expect(!Session.accepts(formToken: one.text, for: one))
    #expect(!Session.accepts(formToken: "", for: one))
  }
}

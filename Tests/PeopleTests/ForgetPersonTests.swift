import Documents
import Foundation
import Ledger
import People
import Records
import TestSupport
import Testing

struct ForgetPersonTests {
  private let place: TestStore
  private let ana: EmailAddress

  init() throws {
    place = try TestStore()
    ana = try #require(EmailAddress("Ana@Example.org"))
  }

  /// Everything on disk.
  private func holds(_ text: String) throws -> Bool {
    let bytes = Data(text.utf8)
    return try FileManager.default.subpathsOfDirectory(atPath: place.folder).contains { name in
      let data = FileManager.default.contents(atPath: "\(place.folder)/\(name)")
      return data?.range(of: bytes) != nil
    }
  }

  @Test func leavesNothingOfAPersonInTheStore() async throws {
    let id = try await place.admit("ana@example.org", [.researcher])
    try await place.admit("bo@example.org", [.researcher])
    let signedIn = try await place.signIn("ana@example.org")
    let (mail, now) = (Mail(to: ana, language: .english, subject: "One", text: "For Quetzalcoatlus."), place.now)
    _ = try await place.store.act { try $0.send(mail, at: now) }
    let types = DocumentTypes(DocumentTypes.people.all + [FixtureNote.self])
    _ = try await place.store.act { store in
      try store.create(FixtureNote(1, authors: ["ana@example.org"]), id: "note-1")
    }
    let kinds = try await place.store.read { [ana] in
      try types.everything(about: [ana.keyTuple], in: $0).map(\.kind.rawValue)
    }
    #expect(kinds == ["account", "mail", "note"])
    #expect(try holds("Quetzalcoatlus"))
    let counts = try await place.acting.perform(ForgetPerson(email: ana, types: types), by: .operator)
    #expect(counts == ["account": 1, "mail": 1, "note": 1])
    try await place.store.purge()
    #expect(try !holds("ana@example.org") && !holds("Quetzalcoatlus"))
    #expect(try await place.person(signedIn) == nil)
    #expect(try await place.documents(Account.self, by: "email").map(\.body.email.text) == ["bo@example.org"])
    #expect(try await place.audit().contains { $0.actor == id || $0.subject?.id == id })
  }
}

import Documents
import Ledger
import People
import TestSupport
import Testing

struct ActingTests {
  private let place: TestStore

  init() throws { place = try TestStore() }

  private struct WriteNote: Act {
    static let name = "write-note"
    static let permission = Permission.edit
    var number: Int64
    var subject: Subject? { Subject(kind: "note", id: "note-\(number)") }
    var details: [String: String] { ["number": "\(number)"] }

    func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Int {
      try store.create(FixtureNote(number), id: "note-\(number)").version
    }
  }

  private struct WriteAndFail<Failure: Error>: Act {
    static var name: String { "write-and-fail" }
    static var permission: Permission { .visit }
    var error: Failure

    func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
      _ = try store.create(FixtureNote(1), id: "note-1")
      throw error
    }
  }

  @Test func writesTheAuditWithTheAct() async throws {
    let editor = Person.account(id: "a-1", roles: [.editor])
    #expect(try await place.acting.perform(WriteNote(number: 7), by: editor) == 1)
    #expect(try await place.store.read { try $0.document(FixtureNote.self, "note-7") } != nil)
    #expect(
      try await place.audit() == [
        AuditEntry(
          at: place.now, actor: .person("a-1"), act: "write-note", subject: Subject(kind: "note", id: "note-7"),
          outcome: .done, details: ["number": "7"])
      ])
  }

  @Test(arguments: [
    Person.visitor, .holder(of: "note-7"), .account(id: "a-2", roles: [.livedExperience, .contributor]),
    .account(id: "a-3", roles: []),
  ])
  func refusesWhoLacksThePermissionAndSaysSoInTheAudit(person: Person) async throws {
    await #expect(throws: PeopleError.notAllowed(.edit)) {
      try await place.acting.perform(WriteNote(number: 7), by: person)
    }
    #expect(try await place.store.read { try $0.document(FixtureNote.self, "note-7") } == nil)
    let audit = try await place.audit()
    #expect(audit.map(\.outcome) == [.refused] && audit.map(\.actor) == [person.actor.stored])
    #expect(audit.first?.details["reason"] == "not-allowed-edit")
  }

  @Test func leavesNoHalfOfAnActThatThrows() async throws {
    struct Broken: Error {}
    await #expect(throws: Broken.self) {
      try await place.acting.perform(WriteAndFail(error: Broken()), by: .visitor)
    }
    await #expect(throws: PeopleError.expiredLink) {
      try await place.acting.perform(WriteAndFail(error: PeopleError.expiredLink), by: .visitor)
    }
    #expect(try await place.store.read { try $0.document(FixtureNote.self, "note-1") } == nil)
    let audit = try await place.audit()
    #expect(Set(audit.map(\.outcome)) == [.failed, .refused] && audit.count == 2)
    #expect(Set(audit.compactMap { $0.details["reason"] }) == ["Broken", "expired-link"])
  }

  @Test func tellsAnActThatTheStoreRefusedAsFailed() async throws {
    let act = WriteNote(number: 7)
    _ = try await place.acting.perform(act, by: .operator)
    await #expect(throws: DocumentError.self) { try await place.acting.perform(act, by: .operator) }
    #expect(Set(try await place.audit().map(\.outcome)) == [.done, .failed])
  }
}

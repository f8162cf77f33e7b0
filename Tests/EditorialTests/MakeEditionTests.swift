import Digests
import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

/// Editions that are made at the desk.
struct MakeEditionTests {
  private let desk: Desk
  /// The clock of the tests stands on this day.
  private let today = "2026-11-18"

  init() throws { desk = try Desk() }

  private func make(
    _ name: String, date: String? = "2026-11-18", _ forewords: [(String, String)] = [],
    in language: Language = .english, by person: Person = .operator
  ) async throws -> Edition {
    func typed(_ text: String) -> FieldTree { FieldTree(.scalar(text, .typed)) }
    var entries = [FieldTree.Entry("name", typed(name))]
    if let date { entries.append(.init("date", typed(date))) }
    let original = forewords.first { $0.0 == language.tag }?.1 ?? ""
    let texts = forewords.map { tag, text in
      FieldTree.Entry(
        tag,
        tag == language.tag
          ? typed(text) : .fields([.init("of", typed(Fingerprint(of: original).digits)), .init("text", typed(text))]))
    }
    if !texts.isEmpty { entries.append(.init("foreword", .fields(texts))) }
    // What only the act says.
    entries += [.init("id", typed("edition-99")), .init("sequence", typed("1")), .init("head", typed("ff"))]
    return try await desk.act(MakeEdition(.fields(entries), in: language, session: nil), person)
  }

  private func faults(_ work: () async throws -> Edition) async throws -> [String] {
    do {
      _ = try await work()
      return []
    } catch EditorialError.faulty(let faults) {
      return faults.map { "\($0.field): \($0.reason.name)" }
    }
  }

  @Test func namesTheLastEntryAndGoesOnCounting() async throws {
    let leaflet = try await desk.append("a", "A")
    let first = try await make(" First \n edition ", [("fr", "Un an."), ("en", "A year.")], in: .french)
    #expect(first.id == "edition-1" && first.name == "First edition" && first.date.description == today)
    #expect(first.sequence == leaflet.sequence && first.head == leaflet.hash.hex)
    #expect(first.foreword?.original == "Un an." && first.foreword?.state(in: .english) == .current)
    let second = try await make("Second edition")
    #expect(second.id == "edition-2" && second.sequence == first.sequence + 1 && second.foreword == nil)
    #expect(try await desk.place.store.read { try $0.everyEdition() } == [first, second])
    let entry = try #require(try await desk.place.store.newest(of: "edition-2", at: nil))
    #expect(entry.schema == Edition.version && entry.content?.actor == .operator)
    #expect(try await desk.place.store.verify().head.sequence == second.sequence + 1)
  }

  @Test func usesNoNumberTwice() async throws {
    try await desk.append("a", "A")
    _ = try await make("First")
    _ = try await desk.place.store.erase(
      "edition-1", actor: .operator, reason: "A name that must go.", at: desk.place.now)
    #expect(try await make("First").id == "edition-2")
    try await desk.append("edition-3", "Somebody’s leaflet")
    #expect(try await make("Third").id == "edition-4")
    #expect(try await desk.place.store.read { try $0.everyEdition().map { $0?.name } } == [nil, "First", nil, "Third"])
  }

  @Test func saysWhatIsWrongAtItsField() async throws {
    try await desk.append("a", "A")
    _ = try await make("First")
    #expect(try await faults { try await make("First") } == ["name: editionNameTaken"])
    #expect(try await faults { try await make(" ") } == ["name: empty"])
    #expect(try await faults { try await make("A\u{202E}B") } == ["name: hiddenCharacter"])
    #expect(try await faults { try await make(String(repeating: "a", count: 201)) } == ["name: tooLong"])
    #expect(try await faults { try await make("B", date: nil) } == ["date: missing"])
    #expect(try await faults { try await make("B", date: "2026-11") } == ["date: noWholeDay"])
    #expect(try await faults { try await make("B", date: "2026-11-19") } == ["date: dayToCome"])
    #expect(try await faults { try await make("B", [("en", "\u{7}")]) } == ["foreword.en: controlCharacter"])
    #expect(try await desk.place.store.read { try $0.everyEdition().count } == 1)
  }

  @Test func asksForThePasswordWhereAnAccountMakesOne() async throws {
    try await desk.append("a", "A")
    await #expect(throws: PeopleError.needsReauthentication) { try await make("First", by: desk.editor) }
    await #expect(throws: PeopleError.notAllowed(.publish)) {
      try await make("First", by: .account(id: "a-b", roles: [.researcher]))
    }
    #expect(try await faults { try await make("", by: desk.editor) } == ["name: empty"], "that comes first")
  }
}

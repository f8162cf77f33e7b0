import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

struct ScheduleTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func ready() async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    let text = FieldTree.fields([
      .init("slug", .text("talking")), .init("language", .text("en")),
      .init("title", .fields([.init("en", .typed("Talking"))])),
    ])
    try await desk.act(SaveCopy("talking", text, seen: 1))
    try await desk.approve("talking")
  }

  private func schedule(_ seconds: Int, seen: Fingerprint? = nil) async throws {
    let present = try await desk.fingerprint("talking")
    try await desk.act(
      SchedulePublication(
        "talking", Leaflet.self, in: Leaflet.terms, seen: seen ?? present, note: "On time.",
        at: desk.place.now + .seconds(seconds)))
  }

  private func due(_ seconds: Int) async throws -> [String] {
    let end = desk.place.now + .seconds(seconds)
    let query = DocumentQuery<WorkingCopy>(
      by: "scheduled", .between([.number(0)], and: [.number(end.milliseconds)]))
    return try await desk.place.store.read { try $0.documents(query).documents.map(\.id) }
  }

  @Test func isFoundWhenItsTimeHasCome() async throws {
    try await ready()
    try await schedule(3_600)
    #expect(try await due(3_600) == [])
    #expect(try await due(3_601) == ["talking"])
    try await desk.act(CancelSchedule("talking"))
    #expect(try await due(3_601) == [])
  }

  @Test(arguments: [-1, 0, 367 * 86_400]) func takesAMomentWithinAYear(seconds: Int) async throws {
    try await ready()
    await #expect(throws: EditorialError.faulty([Fault(FieldPath("moment"), .momentNotAhead)])) {
      try await schedule(seconds)
    }
  }

  @Test func takesNothingThatIsNotReady() async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    await #expect(throws: EditorialError.self) { try await schedule(60) }
    try await desk.act(DiscardCopy("talking"))
    try await ready()
    await #expect(throws: EditorialError.textChanged) { try await schedule(60, seen: Fingerprint(of: "other")) }
    #expect(try await desk.copy("talking")?.body.schedule == nil)
  }

  @Test func saysThatItWasMissed() async throws {
    try await ready()
    try await schedule(60)
    try await desk.act(MissSchedule("talking"), .system)
    #expect(try await desk.copy("talking")?.body.missed == nil, "its time has not come")
    desk.place.pass(.seconds(61))
    try await desk.act(MissSchedule("talking"), .system)
    let copy = try #require(try await desk.copy("talking")).body
    #expect(copy.schedule == nil && copy.missed?.note == "On time.")
    try await schedule(60)
    #expect(try await desk.copy("talking")?.body.missed == nil)
    try await desk.act(MissSchedule("other"), .system)
  }

  @Test(
    arguments: [
      ("2026-12-24T09:00", 1_798_102_800_000), ("2026-02-30T09:00", nil), ("2026-12-24", nil), ("tomorrow", nil),
      ("2026-12-24T09:00:00", nil), ("2026-12-24T25:00", nil), ("", nil), ("2026-12-24T09:00Z", nil),
    ] as [(String, Int64?)])
  func readsWhatABrowsersFormWrites(text: String, milliseconds: Int64?) {
    #expect(Timestamp(minute: text)?.milliseconds == milliseconds)
  }
}

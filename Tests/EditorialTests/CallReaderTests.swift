import Documents
@testable import Editorial
import Ledger
import Records
import TestSupport
import Testing

struct CallReaderTests {
  /// What readers see now, whatever the reader has read before: after each change, as one that reads for the first time.
  @Test func readsWhatStandsThereNow() async throws {
    let desk = try Desk()
    let store = desk.place.store
    let reader = CallReader()
    var call = Call.ofLeaflets
    func append(_ state: RecordState, seen: Int?) async throws {
      let body = state == .published ? try RecordBody.encode(call) : []
      let draft = Draft(
        recordID: call.id.text, kind: RecordKind(rawValue: Call.name), state: state, schema: Call.version, body: body,
        actor: .operator, seen: seen)
      _ = try await store.append([draft], at: desk.place.now)
    }
    func expect(_ calls: [Call]) async throws {
      for _ in 1...2 { #expect(try await reader.published(in: store) == calls) }
      #expect(try await CallReader().published(in: store) == calls)
    }
    try await expect([])
    try await append(.published, seen: nil)
    try await expect([call])
    call.approvals += 1
    try await append(.published, seen: 1)
    try await expect([call])
    try await append(.withdrawn, seen: 2)
    try await expect([])
    try await append(.published, seen: 3)
    try await expect([call])
    _ = try await store.erase(call.id.text, actor: .operator, reason: "Asked for.", at: desk.place.now)
    try await expect([])
  }
}

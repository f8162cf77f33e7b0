import Digests
import Foundation
import GRDB
import Ledger
import StoreSQLite
import TestSupport
import Testing

/// docs/check-ledger.py, which shares no code with us, comes to our results.
struct CheckLedgerScriptTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("a store#1?.sqlite")
  }

  private func check(_ path: String, head: LedgerHead) async throws -> (status: Int32, output: String) {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let script = tests.deletingLastPathComponent().appendingPathComponent("docs/check-ledger.py").path
    return try await Command("python3", script, path, head.hash.hex).finish()
  }

  private func store() async throws -> SQLiteStore {
    let store = try SQLiteStore(path: path)
    try await store.append(.fixture("a"), .fixture("b", note: "Ünïcode \u{0} e\u{301}"), .fixture("a", seen: 1))
    try await store.append(.fixture("b", seen: 1, state: .withdrawn), .fixture("c"))
    _ = try await store.erase("a", actor: .person("a-9"), reason: "On request.", at: Timestamp(milliseconds: -1))
    try await store.append(.fixture("d"))
    return store
  }

  @Test func comesToTheSameHead() async throws {
    let store = try await store()
    let head = try await store.head()
    let third = try #require(try await store.entry(3))
    for noted in [head, third.head] {
      let found = try await check(path, head: noted)
      #expect(found.output == "7 \(head.hash.hex) 2\n")
      #expect(found.status == 0)
    }
  }

  @Test func findsTheSameFaults() async throws {
    let changes: [(sql: String, kind: ChainFault.Kind, says: String)] = [
      ("UPDATE entry SET note = X'00' WHERE sequence = 5", .changedContent, "the content of entry 5 was changed"),
      ("UPDATE entry SET at = at + 1 WHERE sequence = 4", .changedEntry, "entry 4 was changed"),
      ("DELETE FROM entry WHERE sequence = 2", .missingEntry, "entry 2 is missing"),
      ("UPDATE entry SET erased = 1 WHERE sequence = 5", .missingContent, "entry 5 lost its content"),
      ("DELETE FROM entry WHERE sequence = 7", .cutOff, "no entry up to 6 has the hash"),
    ]
    let store = try await store()
    let head = try await store.head()
    for change in changes {
      let copy = folder.file("copy.sqlite")
      _ = try await store.backup(to: copy, overwriting: true)
      try await DatabaseQueue(path: copy).write { try $0.execute(sql: change.sql) }
      let changed = try SQLiteStore(path: copy, options: SQLiteStoreOptions(readOnly: true))
      let error = await #expect(throws: LedgerError.self) { _ = try await changed.verify(passing: [head]) }
      guard case .broken(let fault) = error else {
        Issue.record("\(change.sql): \(String(describing: error))")
        continue
      }
      #expect(fault.kind == change.kind)
      let found = try await check(copy, head: head)
      #expect(found.output.contains(change.says))
      #expect(found.status == 1)
    }
  }
}

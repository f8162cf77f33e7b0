import Ledger
import TestSupport
import Testing

@testable import StoreSQLite

struct LockTests {
  @Test func namesTheProcessThatHoldsTheStore() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.sqlite")
    let store = try SQLiteStore(path: path, options: SQLiteStoreOptions(busyTimeout: .milliseconds(50)))
    try await store.append(.fixture("a"))
    let writer = try await Command.holding(path, "BEGIN IMMEDIATE")
    let error = await #expect(throws: LedgerError.self) { try await store.append(.fixture("b")) }
    guard case .locked(let holder) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder?.process == writer.processID && holder?.command?.hasPrefix("python3 -c ") == true)
    #expect(try await store.head().sequence == 1)
    #expect(await store.health() == nil)
    await writer.finish()
    #expect(try await store.append(.fixture("b")).first?.sequence == 2)
  }

  @Test func waitsForAWriterThatFinishesInTime() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.sqlite")
    let store = try SQLiteStore(path: path)
    let writer = try await Command.holding(path, "BEGIN IMMEDIATE")
    async let entries = store.append(.fixture("a"))
    await writer.finish()
    #expect(try await entries.first?.sequence == 1)
  }

  @Test func readsTheKernelsTableOfLocks() {
    let line = "7: POSIX  ADVISORY  WRITE 812 fe:00:9619689 120 120"
    let lock = LockHolder.Lock(writes: true, process: 812, inode: 9_619_689, start: 120)
    #expect(LockHolder.parse(Substring(line)) == lock)
    for other in ["", "7: -> POSIX  ADVISORY  WRITE 812 fe:00:9619689 120 120", "7: POSIX ADVISORY WRITE x y z w"] {
      #expect(LockHolder.parse(Substring(other)) == nil)
    }
  }
}

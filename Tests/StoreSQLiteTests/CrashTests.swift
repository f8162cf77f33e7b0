import Foundation
import GRDB
import Ledger
import StoreSQLite
import TestSupport
import Testing

/// The files as a crash leaves them open as the old or the new state, and hold everything that was acknowledged.
struct CrashTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("store.sqlite")
  }

  /// A copy of the store's file, and of the first `length` bytes of its log, without the `-shm` file that a power cut takes.
  private func snapshot(cuttingLogAt length: Int? = nil) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for end in ["", "-wal"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: path + end))
      let kept = end == "-wal" ? data.prefix(length ?? data.count) : data
      try kept.write(to: URL(fileURLWithPath: copy.file("store.sqlite" + end)))
    }
    return copy
  }

  private func verifiedHead(_ copy: TemporaryFolder) async throws -> LedgerHead {
    let store = try SQLiteStore(path: copy.file("store.sqlite"))
    let head = try await store.verify().head
    #expect(try await store.append(.fixture("after")).first?.sequence == head.sequence + 1)
    return head
  }

  @Test func holdsEverythingThatWasAcknowledged() async throws {
    let store = try SQLiteStore(path: path)
    for number in 0..<20 {
      let last = try #require(try await store.append(.fixture("a-\(number)"), .fixture("b-\(number)")).last)
      #expect(try await verifiedHead(snapshot()) == last.head)
    }
  }

  /// One byte of the log changes after the writer was killed: what SQLite can still read ends before it.
  @Test func noticesThatAcknowledgedEntriesVanished() async throws {
    let store = try SQLiteStore(path: path)
    var heads: [LedgerHead] = []
    for number in 0..<3 { heads.append(try #require(try await store.append(.fixture("r-\(number)")).last).head) }
    let copy = try snapshot()
    let damaged = copy.file("store.sqlite")
    try Data(try #require(try folder.files()["store.sqlite-head"])).write(to: URL(fileURLWithPath: damaged + "-head"))
    var log = try #require(try copy.files()["store.sqlite-wal"])
    log[log.count - 100] ^= 1
    try log.write(to: URL(fileURLWithPath: damaged + "-wal"))
    for readOnly in [true, false] {
      #expect(throws: LedgerError.vanished(after: heads[1], noted: heads[2], in: damaged)) {
        try SQLiteStore(path: damaged, options: SQLiteStoreOptions(readOnly: readOnly))
      }
    }
    #expect(try copy.files()["store.sqlite-wal"] == log)
    try FileManager.default.removeItem(atPath: damaged + "-head")
    #expect(try await verifiedHead(copy) == heads[1])
    #expect(throws: LedgerError.vanished(after: .origin, noted: heads[2], in: path)) {
      try store.close()
      try FileManager.default.removeItem(atPath: path)
      _ = try SQLiteStore(path: path)
    }
  }

  @Test func forgetsATransactionThatWasNotFinished() async throws {
    let store = try SQLiteStore(path: path)
    let entries = try await store.append((0..<300).map { .fixture("r-\($0)") }, at: Timestamp(milliseconds: 0))
    let before = try #require(try folder.files()["store.sqlite-wal"]).count
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = 1") }
    let writer = try DatabaseQueue(path: path, configuration: configuration)
    try writer.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE; UPDATE entry SET note = randomblob(3000)")
    }
    let during = try #require(try folder.files()["store.sqlite-wal"]).count
    #expect(during > before + 500_000)
    #expect(try await verifiedHead(snapshot()) == entries.last?.head)
    try writer.inDatabase { try $0.execute(sql: "ROLLBACK") }
    #expect(try await store.verify().head == entries.last?.head)
  }

  @Test func opensAtAWholeAppendWhereverTheLogIsCut() async throws {
    let store = try SQLiteStore(path: path)
    var heads = [LedgerHead.origin]
    for number in 0..<12 {
      let drafts = (0..<5).map {
        Draft.fixture("r-\(number)-\($0)", body: String(repeating: "x", count: number * 900 + 1))
      }
      heads.append(try #require(try await store.append(drafts, at: Timestamp(milliseconds: 0)).last).head)
    }
    let length = try #require(try folder.files()["store.sqlite-wal"]).count
    var random = SystemRandomNumberGenerator()
    let cuts = [0, 1, 32, length - 1, length] + (0..<40).map { _ in Int.random(in: 0...length, using: &random) }
    var last = 0
    for cut in cuts.sorted() {
      let head = try await verifiedHead(snapshot(cuttingLogAt: cut))
      let index = try #require(heads.firstIndex(of: head), "cut at \(cut) of \(length)")
      #expect(index >= last, "cut at \(cut) of \(length)")
      last = index
    }
    #expect(last == 12)
  }
}

import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

@testable import StoreSQLite

struct OpeningTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("store.sqlite")
  }

  @Test func bringsEveryCommitToTheDiskAndOverwritesWhatIsFreed() throws {
    let store = try SQLiteStore(path: path)
    let values = try store.pool.writeWithoutTransaction { db in
      try ["synchronous", "secure_delete", "foreign_keys", "journal_mode"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(values == ["2", "1", "1", "wal"])
  }

  @Test func makesFilesAndFoldersForTheOwnerAlone() async throws {
    let path = folder.file("new/folder/store.sqlite")
    let store = try SQLiteStore(path: path)
    try await store.append(.fixture("a"))
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    for end in ["", "-wal", "-shm"] { #expect(try mode(path + end) == 0o600) }
    for name in ["new", "new/folder"] { #expect(try mode(folder.file(name)) == 0o700) }
  }

  @Test func doesNotMakeAStoreWhereNoneIsWanted() throws {
    for options in [SQLiteStoreOptions(create: false), SQLiteStoreOptions(readOnly: true)] {
      #expect(throws: LedgerError.unavailable(.missing(path))) {
        try SQLiteStore(path: path, options: options)
      }
    }
    #expect(try folder.files().isEmpty)
  }

  /// A pipe that nobody writes to would be waited for without end.
  @Test(arguments: ["folder", "pipe", "link to a pipe"])
  func refusesWhatIsNoFile(_ kind: String) throws {
    switch kind {
    case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "pipe": #expect(mkfifo(path, 0o600) == 0)
    default:
      #expect(mkfifo(path + "-pipe", 0o600) == 0)
      #expect(symlink(path + "-pipe", path) == 0)
    }
    for options in [SQLiteStoreOptions(), SQLiteStoreOptions(readOnly: true)] {
      #expect(throws: LedgerError.unavailable(.noFile(path))) {
        try SQLiteStore(path: path, options: options)
      }
    }
  }

  @Test func opensANewStoreTwiceAtOnce() async throws {
    let path = self.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { try await SQLiteStore(path: path).append(.fixture("r-\(number)")) }
      }
      try await group.waitForAll()
    }
    #expect(try await SQLiteStore(path: path).verify().head.sequence == 8)
  }

  @Test func refusesAStoreOfANewerVersionByName() throws {
    try SQLiteStore(path: path).close()
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 accounts'), ('8 desks')")
    }
    let before = try folder.files()
    for readOnly in [false, true] {
      #expect(throws: LedgerError.newerStore(found: "8 desks, 9 accounts")) {
        try SQLiteStore(path: path, options: SQLiteStoreOptions(readOnly: readOnly))
      }
    }
    #expect(try folder.files()["store.sqlite"] == before["store.sqlite"])
  }

  @Test func leavesAnotherProgramsDatabaseAlone() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
    let before = try folder.files()
    #expect(throws: LedgerError.unavailable(.foreign(path))) { try SQLiteStore(path: path) }
    #expect(try folder.files() == before)
  }

  @Test(arguments: ["Not a database at all. ", "SQLite format 3\u{0}"])
  func saysWhatToDoWithAFileThatIsNoStore(_ start: String) throws {
    try Data(String(repeating: start, count: 400).utf8).write(to: URL(fileURLWithPath: path))
    let before = try folder.files()
    #expect(throws: LedgerError.unavailable(.noStore(path))) { try SQLiteStore(path: path) }
    #expect(try folder.files()["store.sqlite"] == before["store.sqlite"])
  }

  @Test func saysThatADamagedStoreIsDamaged() async throws {
    let store = try SQLiteStore(path: path)
    _ = try await store.append((0..<200).map { .fixture("r-\($0)") }, at: Timestamp(milliseconds: 0))
    try store.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    for page in 2..<12 as Range<UInt64> {
      try file.seek(toOffset: page * 4096)
      try file.write(contentsOf: Data(repeating: 0xAB, count: 4096))
    }
    try file.close()
    for readOnly in [false, true] {
      let error = #expect(throws: LedgerError.self) {
        try SQLiteStore(path: path, options: SQLiteStoreOptions(readOnly: readOnly))
      }
      #expect(error?.isOfADamagedStore == true)
    }
    try FileManager.default.removeItem(atPath: path + "-head")
    let damaged = try SQLiteStore(path: path, options: SQLiteStoreOptions(readOnly: true))
    let error = await #expect(throws: LedgerError.self) { try await damaged.everything() }
    #expect(error?.isOfADamagedStore == true)
    #expect(await damaged.health() != nil)
  }

  /// A process that was killed while it turned WAL on, or off, leaves a journal that has to be rolled back.
  @Test(arguments: [false, true]) func recoversFromAJournalThatAKilledProcessLeft(_ readOnly: Bool) async throws {
    let entries: [Entry]
    do {
      let store = try SQLiteStore(path: path)
      entries = try await store.append(.fixture("a"), .fixture("b"))
      try store.close()
    }
    let killed = try TemporaryFolder()
    let writer = try DatabaseQueue(path: path)
    try await writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      try db.execute(sql: "CREATE TABLE more AS SELECT randomblob(9000) AS noise; UPDATE entry SET note = X'00'")
      for (name, data) in try folder.files() {
        try data.write(to: URL(fileURLWithPath: killed.file(name)))
      }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try killed.files().keys.contains("store.sqlite-journal"))
    let store = try SQLiteStore(
      path: killed.file("store.sqlite"), options: SQLiteStoreOptions(create: false, readOnly: readOnly))
    #expect(try await store.everything() == entries)
    #expect(try await store.verify().head == entries.last?.head)
  }

  @Test func makesTheTablesOfAStoreThatAKilledProcessDidNot() async throws {
    try await DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    let store = try SQLiteStore(path: path, options: SQLiteStoreOptions(readOnly: true))
    #expect(try await store.head() == .origin)
  }

  @Test func makesNoStoreBesideTheLogOfOneThatIsGone() throws {
    try Data(repeating: 7, count: 4_096).write(to: URL(fileURLWithPath: path + "-wal"))
    for size in [nil, 0] {
      if size != nil { try Data().write(to: URL(fileURLWithPath: path)) }
      let before = try folder.files()
      #expect(throws: LedgerError.unavailable(.gone(path, log: path + "-wal"))) { try SQLiteStore(path: path) }
      #expect(try folder.files() == before)
    }
  }

  @Test func endsItsStreamsWhenItIsClosed() async throws {
    let store = try SQLiteStore(path: path)
    var changes = store.changes().makeAsyncIterator()
    #expect(await changes.next() == 0)
    try store.close()
    #expect(await changes.next() == nil)
  }
}

extension LedgerError {
  fileprivate var isOfADamagedStore: Bool {
    if case .unavailable(.damaged) = self { true } else { false }
  }
}

import Foundation
import Ledger
import TestSupport
import Testing

@testable import StoreSQLite

struct ReadOnlyTests {
  let folder: TemporaryFolder
  let place: TemporaryFolder
  let path: String
  /// The same file in a place where nothing can be written, once it is mounted.
  let readOnlyPath: String

  init() throws {
    folder = try TemporaryFolder()
    place = try TemporaryFolder()
    path = folder.file("store.sqlite")
    readOnlyPath = place.file("store.sqlite")
  }

  private func expectReading(_ store: SQLiteStore, _ entries: [Entry], because reason: StoreFault) async throws {
    #expect(try await store.everything() == entries)
    #expect(try await store.verify().head == entries.last?.head)
    #expect(await store.health() == .readOnly(reason))
    await #expect(throws: LedgerError.readOnly(reason)) { try await store.append(.fixture("z")) }
    await #expect(throws: LedgerError.readOnly(reason)) {
      _ = try await store.erase("a", actor: .person("a-9"), reason: "", at: Timestamp(milliseconds: 0))
    }
  }

  private var reason: StoreFault { .refused(.write, readOnlyPath, code: EROFS) }

  @Test func readsWhenThatIsAllThatIsAskedFor() async throws {
    let writer = try SQLiteStore(path: path)
    let entries = try await writer.append(.fixture("a"), .fixture("b"))
    let store = try SQLiteStore(path: path, options: SQLiteStoreOptions(readOnly: true))
    try await expectReading(store, entries, because: .openedForReading)
    let more = try await writer.append(.fixture("c"))
    #expect(try await store.everything() == entries + more)
  }

  @Test(.enabled(if: Mount.isAllowed)) func readsAClosedStoreFromAReadOnlyFileSystem() async throws {
    let writer = try SQLiteStore(path: path)
    let entries = try await writer.append(.fixture("a"), .fixture("b"))
    try writer.close()
    #expect(try folder.files().keys.sorted() == ["store.sqlite", "store.sqlite-head"])
    let mount = try Mount(readOnly: folder.path, at: place.path)
    defer { mount.unmount() }
    let store = try SQLiteStore(path: readOnlyPath)
    try await expectReading(store, entries, because: reason)
    let backup = folder.file("backup.sqlite")
    #expect(try await store.backup(to: backup) == entries.last?.head)
  }

  @Test(.enabled(if: Mount.isAllowed)) func followsALiveStoreThroughAReadOnlyFileSystem() async throws {
    let writer = try SQLiteStore(path: path)
    let entries = try await writer.append(.fixture("a"), .fixture("b"))
    let mount = try Mount(readOnly: folder.path, at: place.path)
    defer { mount.unmount() }
    let store = try SQLiteStore(path: readOnlyPath)
    try await expectReading(store, entries, because: reason)
    var changes = store.changes().makeAsyncIterator()
    #expect(await changes.next() == 2)
    try await writer.append(.fixture("c"))
    #expect(await changes.next() == 3)
  }

  /// What a crash leaves: a log that was not folded into the file.
  @Test(.enabled(if: Mount.isAllowed), arguments: [true, false])
  func readsWhatACrashLeftOnAReadOnlyFileSystem(_ hasIndex: Bool) async throws {
    let crashed = try TemporaryFolder()
    let writer = try SQLiteStore(path: path)
    let entries = try await writer.append(.fixture("a"), .fixture("b"))
    for (name, data) in try folder.files() where hasIndex || !name.hasSuffix("-shm") {
      try data.write(to: URL(fileURLWithPath: crashed.file(name)))
    }
    let mount = try Mount(readOnly: crashed.path, at: place.path)
    defer { mount.unmount() }
    if hasIndex {
      try await expectReading(SQLiteStore(path: readOnlyPath), entries, because: reason)
    } else {
      #expect(throws: LedgerError.unavailable(.unreadableLog(readOnlyPath + "-wal"))) {
        try SQLiteStore(path: readOnlyPath)
      }
    }
  }

  @Test(.enabled(if: Mount.isAllowed)) func doesNotMakeAStoreOnAReadOnlyFileSystem() throws {
    let mount = try Mount(readOnly: folder.path, at: place.path)
    defer { mount.unmount() }
    #expect(throws: LedgerError.unavailable(.refused(.make, readOnlyPath, code: EROFS))) {
      try SQLiteStore(path: readOnlyPath)
    }
  }

  @Test(.enabled(if: Mount.isAllowed)) func readsOnAndRefusesToWriteWhenTheDiskIsFull() async throws {
    let mount = try Mount(freshAt: place.path, kilobytes: 1024)
    defer { mount.unmount() }
    let store = try SQLiteStore(path: readOnlyPath)
    var kept: [Entry] = []
    var refusal: LedgerError?
    while refusal == nil, kept.count < 2000 {
      let draft = Draft.fixture("r-\(kept.count)", body: String(repeating: "x", count: 3000))
      do {
        kept += try await store.append(draft)
      } catch let error as LedgerError {
        refusal = error
      }
    }
    #expect(refusal == .readOnly(.diskFull))
    #expect(kept.count > 50)
    #expect(try await store.everything() == kept)
    #expect(await store.health() == .readOnly(.diskFull))
    let again = try SQLiteStore(path: readOnlyPath)
    #expect(try await again.verify().head == kept.last?.head)
  }

  @Test(.enabled(if: Mount.isAllowed)) func leavesNothingOfABackupThatDoesNotFit() async throws {
    let store = try SQLiteStore(path: path)
    try await store.append(.fixture("a", body: String(repeating: "x", count: 200_000)))
    let mount = try Mount(freshAt: place.path, kilobytes: 64)
    defer { mount.unmount() }
    let backup = place.file("backup.sqlite")
    await #expect(throws: CopyError.unwritable(backup, .diskFull)) {
      _ = try await store.backup(to: backup)
    }
    #expect(try place.files().isEmpty)
  }

  @Test func saysThatItsFileWasTakenAway() async throws {
    let store = try SQLiteStore(path: path)
    try await store.append(.fixture("a"))
    try FileManager.default.removeItem(atPath: path)
    #expect(await store.health() == .unavailable(.replaced(path)))
  }
}

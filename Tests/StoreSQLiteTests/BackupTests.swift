import Documents
import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

@testable import StoreSQLite

struct BackupTests {
  let folder: TemporaryFolder
  let path: String
  let backup: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("store.sqlite")
    backup = folder.file("backup.sqlite")
  }

  private func filled(_ path: String, _ count: Int = 30) async throws -> SQLiteStore {
    let store = try SQLiteStore(path: path)
    _ = try await store.append((0..<count).map { .fixture("r-\($0)") }, at: Timestamp(milliseconds: 0))
    return store
  }

  @Test func copiesAWholeStateWhileOthersWrite() async throws {
    let store = try await filled(path)
    async let writing: Void = {
      for turn in 0..<40 {
        _ = try await store.append((0..<10).map { .fixture("w-\(turn)-\($0)") }, at: Timestamp(milliseconds: 0))
      }
    }()
    for number in 0..<8 {
      let target = folder.file("backup-\(number).sqlite")
      let head = try await store.backup(to: target)
      let copy = try SQLiteStore(path: target, options: SQLiteStoreOptions(readOnly: true))
      #expect(head.sequence.isMultiple(of: 10))
      #expect(try await copy.verify().head == head)
      #expect(try await store.entry(head.sequence)?.head == head)
    }
    try await writing
  }

  @Test func leavesOnlyTheBackupForItsOwnerAlone() async throws {
    let other = try TemporaryFolder()
    let store = try await filled(path)
    _ = try await store.backup(to: other.file("backup.sqlite"))
    #expect(try other.files().keys.sorted() == ["backup.sqlite"])
    let mode = try FileManager.default.attributesOfItem(atPath: other.file("backup.sqlite"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func saysWhyABackupCannotBeWrittenThere() async throws {
    let store = try await filled(path)
    try Data().write(to: URL(fileURLWithPath: folder.file("file")))
    let target = folder.file("file/backup.sqlite")
    let fault = StoreFault.refused(.makeFolder, folder.file("file"), code: EEXIST)
    await #expect(throws: CopyError.unwritable(target, fault)) { _ = try await store.backup(to: target) }
    let proc = StoreFault.refused(.make, "/proc/backup.sqlite", code: ENOENT)
    await #expect(throws: CopyError.unwritable("/proc/backup.sqlite", proc)) {
      _ = try await store.backup(to: "/proc/backup.sqlite")
    }
  }

  @Test func saysThatABackupCannotTakeItsPlaceAndLeavesNothing() async throws {
    let store = try await filled(path)
    let (long, taken) = (folder.file(String(repeating: "a", count: 256)), folder.file("folder"))
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: false)
    for (target, code) in [(long, ENAMETOOLONG), (taken, EISDIR)] {
      let error = await #expect(throws: CopyError.self) { try await store.backup(to: target, overwriting: true) }
      guard case .unwritable(target, .refused(.move(to: target), _, code: code)) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains(".part") })
  }

  /// A part that is being written is locked; one of a killed process is not.
  @Test func sweepsThePartsThatKilledProcessesLeft() async throws {
    let store = try await filled(path)
    let living = try PartFile(beside: backup)
    let names = [".compendium-0a1b2c3d.part", ".compendium-0a1b2c3d.part-journal", ".compendium-ffffffff.part-wal"]
    for name in names { try Data("left".utf8).write(to: URL(fileURLWithPath: folder.file(name))) }
    _ = try await store.backup(to: backup)
    #expect(try folder.files().keys.filter { $0.contains(".part") } == [(living.path as NSString).lastPathComponent])
    living.remove()
  }

  @Test func overwritesOnlyWhenTold() async throws {
    let store = try await filled(path)
    try Data("other".utf8).write(to: URL(fileURLWithPath: backup))
    await #expect(throws: CopyError.exists(backup)) { _ = try await store.backup(to: backup) }
    #expect(try folder.files()["backup.sqlite"] == Data("other".utf8))
    let head = try await store.backup(to: backup, overwriting: true)
    #expect(try await SQLiteStore.reading(backup) { try await $0.head() } == head)
  }

  @Test(arguments: ["", "-wal", "-shm", "-journal"])
  func overwritesNoFileOfItsOwn(end: String) async throws {
    let store = try await filled(path)
    await #expect(throws: CopyError.ownFile(path + end)) {
      _ = try await store.backup(to: path + end, overwriting: true)
    }
    #expect(try await store.verify().head.sequence == 30)
  }

  @Test func holdsNothingOfWhatWasErasedBefore() async throws {
    let store = try await filled(path)
    try await store.append(.fixture("secret", body: "secret-body"))
    _ = try await store.erase("secret", actor: .person("a-9"), reason: "", at: Timestamp(milliseconds: 0))
    _ = try await store.backup(to: backup)
    #expect(try folder.files()["backup.sqlite"]?.range(of: Data("secret-body".utf8)) == nil)
  }

  @Test func restoresToTheSameHeadWhereThereIsNothing() async throws {
    let store = try await filled(path)
    let head = try await store.backup(to: backup)
    let target = folder.file("new/store.sqlite")
    let restored = try await SQLiteStore.restore(from: backup, to: target)
    #expect(restored == Restoration(head: head, replaced: nil))
    let again = try SQLiteStore(path: target)
    #expect(try await again.everything() == store.everything())
    #expect(try await again.append(.fixture("more")).first?.sequence == head.sequence + 1)
  }

  @Test func replacesAStoreOnlyWhenToldAndKeepsIt() async throws {
    let head = try await filled(path).backup(to: backup)
    let target = folder.file("target.sqlite")
    var old = try await filled(target, 3)
    let oldHead = try await old.head()
    await #expect(throws: CopyError.storeInTheWay(target)) {
      _ = try await SQLiteStore.restore(from: backup, to: target)
    }
    await #expect(throws: LedgerError.self) {
      _ = try await SQLiteStore.restore(from: backup, to: target, replacing: true)
    }
    #expect(try await old.head() == oldHead)
    try old.close()
    for name in ["target.sqlite.replaced", "target.sqlite.replaced-2"] {
      let restored = try await SQLiteStore.restore(from: backup, to: target, replacing: true)
      #expect(restored == Restoration(head: head, replaced: folder.file(name)))
    }
    old = try SQLiteStore(path: folder.file("target.sqlite.replaced"))
    #expect(try await old.verify().head == oldHead)
    #expect(try await SQLiteStore(path: target).verify().head == head)
  }

  @Test func doesNotReplaceAStoreThatAnotherProcessHasOpen() async throws {
    _ = try await filled(path).backup(to: backup)
    let target = folder.file("target.sqlite")
    let head = try await filled(target, 3).head()
    let reader = try await Command.holding(target, "SELECT count(*) FROM entry")
    let error = await #expect(throws: LedgerError.self) {
      _ = try await SQLiteStore.restore(from: backup, to: target, replacing: true)
    }
    guard case .locked(let holder?) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder.process == reader.processID && holder.command?.hasPrefix("python3 ") == true)
    await reader.finish()
    #expect(try await SQLiteStore(path: target).verify().head == head)
    #expect(try folder.files().keys.allSatisfy { !$0.contains("part") && !$0.contains("replaced") })
  }

  /// A crash takes the main file and leaves its log: that log must not be read as a part of the restored store.
  @Test(arguments: [false, true]) func putsAsideWhatIsLeftOfAStoreThatIsGone(_ replacing: Bool) async throws {
    let head = try await filled(path).backup(to: backup)
    let target = folder.file("target.sqlite")
    let crashed = try TemporaryFolder()
    let old = try await filled(target, 40)
    for (name, data) in try folder.files() where name.hasPrefix("target.sqlite") {
      try data.write(to: URL(fileURLWithPath: crashed.file(name)))
    }
    let log = try #require(try crashed.files()["target.sqlite-wal"])
    try FileManager.default.removeItem(atPath: crashed.file("target.sqlite"))
    try Data("journal".utf8).write(to: URL(fileURLWithPath: crashed.file("target.sqlite-journal")))
    let restored = try await SQLiteStore.restore(
      from: backup, to: crashed.file("target.sqlite"), replacing: replacing)
    #expect(restored == Restoration(head: head, replaced: crashed.file("target.sqlite.replaced-wal")))
    #expect(try crashed.files()["target.sqlite.replaced-wal"] == log)
    #expect(try crashed.files()["target.sqlite.replaced-journal"] == Data("journal".utf8))
    let store = try SQLiteStore(path: crashed.file("target.sqlite"))
    #expect(try await store.verify().head == head)
    #expect(try await old.head() != head)
  }

  @Test func replacesAnEmptyStoreUnasked() async throws {
    let head = try await filled(path).backup(to: backup)
    let target = folder.file("target.sqlite")
    try SQLiteStore(path: target).close()
    #expect(try await SQLiteStore.restore(from: backup, to: target).head == head)
  }

  @Test func replacesAFileThatIsNoStoreOnlyWhenTold() async throws {
    let head = try await filled(path).backup(to: backup)
    let target = folder.file("target.sqlite")
    let noise = Data(String(repeating: "No store. ", count: 900).utf8)
    try noise.write(to: URL(fileURLWithPath: target))
    try Data("log".utf8).write(to: URL(fileURLWithPath: target + "-wal"))
    await #expect(throws: CopyError.storeInTheWay(target)) {
      _ = try await SQLiteStore.restore(from: backup, to: target)
    }
    let restored = try await SQLiteStore.restore(from: backup, to: target, replacing: true)
    #expect(restored.replaced == target + ".replaced")
    #expect(try folder.files()["target.sqlite.replaced"] == noise)
    #expect(try await SQLiteStore(path: target).verify().head == head)
  }

  @Test func refusesABackupWhoseChainDoesNotHold() async throws {
    let store = try await filled(path)
    _ = try await store.backup(to: backup)
    let changed = try SQLiteStore(path: backup)
    try await changed.pool.write { try $0.execute(sql: "UPDATE entry SET body = X'7B7D' WHERE sequence = 7") }
    try changed.close()
    let target = folder.file("new/target.sqlite")
    let fault = ChainFault(sequence: 7, recordID: "r-6", kind: .changedContent)
    await #expect(throws: LedgerError.broken(fault)) { _ = try await SQLiteStore.restore(from: backup, to: target) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("new")).isEmpty)
  }

  @Test func restoresNothingFromAFileThatIsNoBackup() async throws {
    for name in ["missing", "noise"] {
      if name == "noise" { try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: folder.file(name))) }
      let target = folder.file("target.sqlite")
      await #expect(throws: LedgerError.self) { _ = try await SQLiteStore.restore(from: folder.file(name), to: target) }
      #expect(!FileManager.default.fileExists(atPath: target))
    }
  }
}

/// A backup has the documents and the blobs that they name, and so has what is restored from it.
struct DocumentBackupTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.file("store.sqlite"))
  }

  private func note(_ number: Int64, _ bytes: [UInt8]) async throws -> Document<FixtureNote> {
    let hash = try await store.keep(parts(bytes))
    return try await store.act { try $0.create(FixtureNote(number, files: [hash]), id: "n-\(number)") }
  }

  private func files(of path: String) async throws -> [[UInt8]?] {
    let store = try SQLiteStore(path: path, options: SQLiteStoreOptions(readOnly: true))
    let query = DocumentQuery<FixtureNote>(by: "number")
    let notes = try await store.read { try $0.documents(query) }.documents
    var found: [[UInt8]?] = []
    for hash in notes.flatMap(\.body.files).compactMap(BlobHash.init(hex:)) { found.append(try await store.blob(hash)) }
    return found
  }

  @Test func copiesDocumentsAndBlobsAndForgetsWithThem() async throws {
    let first = try await note(1, [1, 1])
    _ = try await note(2, [2, 2])
    let backup = folder.file("backup.sqlite")
    _ = try await store.backup(to: backup)
    #expect(try await files(of: backup) == [[1, 1], [2, 2]])
    try await store.act { try $0.delete(first) }
    _ = try await store.backup(to: backup, overwriting: true)
    #expect(try await files(of: backup) == [[2, 2]])
    #expect(try FileManager.default.subpathsOfDirectory(atPath: backup + "-blobs").count { $0.utf8.count > 60 } == 1)
  }

  @Test func restoresDocumentsAndBlobsAndKeepsThoseOfWhatIsReplaced() async throws {
    _ = try await note(1, [1, 1])
    let backup = folder.file("backup.sqlite")
    _ = try await store.backup(to: backup)
    _ = try await note(2, [2, 2])
    _ = try await store.append(.fixture("a"))
    try store.close()
    let restoration = try await SQLiteStore.restore(from: backup, to: store.path, replacing: true)
    #expect(try await files(of: store.path) == [[1, 1]])
    #expect(try await files(of: #require(restoration.replaced)) == [[1, 1], [2, 2]])
    let empty = folder.file("new/store.sqlite")
    _ = try await SQLiteStore.restore(from: backup, to: empty)
    #expect(try await files(of: empty) == [[1, 1]])
  }

  @Test func restoresABlobThatIsDamagedWhereItGoes() async throws {
    let note = try await note(1, [1, 1])
    let backup = folder.file("backup.sqlite")
    _ = try await store.backup(to: backup)
    try store.close()
    let hex = try #require(note.body.files.first)
    try Data([1, 2]).write(to: URL(fileURLWithPath: "\(store.path)-blobs/\(hex.prefix(2))/\(hex.dropFirst(2))"))
    _ = try await SQLiteStore.restore(from: backup, to: store.path, replacing: true)
    #expect(try await files(of: store.path) == [[1, 1]])
  }

  @Test func refusesToCopyADamagedBlob() async throws {
    let note = try await note(1, [1, 1])
    let hex = try #require(note.body.files.first)
    let file = "\(store.path)-blobs/\(hex.prefix(2))/\(hex.dropFirst(2))"
    try Data([1, 2]).write(to: URL(fileURLWithPath: file))
    let hash = try #require(BlobHash(hex: hex))
    await #expect(throws: DocumentError.damagedBlob(hash)) { _ = try await store.blob(hash) }
    let backup = folder.file("backup.sqlite")
    await #expect(throws: DocumentError.damagedBlob(hash)) { _ = try await store.backup(to: backup) }
    #expect(!FileManager.default.fileExists(atPath: backup))
  }
}

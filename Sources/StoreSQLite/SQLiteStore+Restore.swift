internal import GRDB
internal import Ledger

extension SQLiteStore {
  /// Makes a backup the store at `target`.
  ///
  /// The backup's copy is verified, entry by entry, before it takes the place; until then nothing at `target` changes. A store that
  /// is replaced stays beside it under another name, with every file that SQLite keeps for it. What was erased after the backup was
  /// made is there again: erase it again.
  ///
  /// - Parameters:
  ///   - backup: the backup, which may be any store that nobody writes.
  ///   - target: the store's path.
  ///   - replacing: whether a store with entries, or a file that is none, may give way.
  /// - Returns: The head of the store that is now at `target`, as verifying it there found it, and where what was there is kept.
  /// - Throws: ``CopyError/storeInTheWay(_:)``; ``LedgerError/broken(_:)`` for a backup whose chain does not hold;
  ///   ``LedgerError/locked(_:)`` while a process has the store at `target` open.
  public static func restore(
    from backup: String, to target: String, replacing: Bool = false
  ) async throws -> Restoration {
    let isThere = Files.identity(target) != nil
    if isThere, !replacing {
      let head = try? await reading(target) { try await $0.head() }
      guard Files.size(target) == 0 || head == .origin else { throw CopyError.storeInTheWay(target) }
    }
    let part = try await reading(backup) { try await $0.copy(beside: target) }
    defer { part.remove() }
    let (head, named) = try await reading(part.path) { (try await $0.verify().head, try await $0.namedBlobs()) }
    // Before anything gives way, and beside the blobs of what is replaced: those that nothing names are swept later.
    try await BlobFolder(ofStore: target).copy(named, from: BlobFolder(ofStore: backup))
    let replaced = try putAside(target)
    try part.take(target)
    let restored = try await reading(target) { try await $0.verify(passing: [head]).head }
    HeadNote(ofStore: target).advance(to: restored)
    return Restoration(head: restored, replaced: replaced)
  }

  /// Gives a store a second name, under which it stays whole when another file takes its first one, and moves away what SQLite left
  /// beside it, also where the store itself is gone: it would be read as a part of the new store.
  ///
  /// - Returns: The first file that is kept; nil when there was none.
  private static func putAside(_ path: String) throws -> String? {
    let isThere = Files.identity(path) != nil
    if isThere { try closeLog(of: path) }
    let ends = besides.filter { Files.identity(path + $0) != nil }
    guard isThere || !ends.isEmpty else { return nil }
    let name = freeName(beside: path)
    for end in ends { try Files.move(path + end, to: name + end) }
    try BlobFolder(ofStore: name).link(all: BlobFolder(ofStore: path))
    if isThere { try Files.link(path, to: name) }
    try Files.sync(Files.folder(of: path))
    return isThere ? name : ends.first.map { name + $0 }
  }

  private static func freeName(beside path: String) -> String {
    var name = path + ".replaced"
    var number = 1
    while ([""] + besides).contains(where: { Files.identity(name + $0) != nil }) {
      number += 1
      name = "\(path).replaced-\(number)"
    }
    return name
  }

  /// Folds the `-wal` file into the store and leaves WAL mode, which SQLite does only when nobody else has the store open. A file
  /// that SQLite cannot read stays as it is.
  private static func closeLog(of path: String) throws {
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(2)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
    } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
      throw LedgerError(error, at: path)
    } catch is DatabaseError {
      return
    }
  }
}

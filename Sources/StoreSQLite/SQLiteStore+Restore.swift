internal import GRDB
internal import Ledger

extension SQLiteStore {
  /// Makes a backup the store at `target`.
  ///
  /// The backup's copy is verified, entry by entry, before it takes the place; until then nothing at `target` changes. A store that
  /// is replaced stays beside it under another name. What was erased after the backup was made is there again: erase it again.
  ///
  /// - Parameters:
  ///   - backup: the backup, which may be any store that nobody writes.
  ///   - target: the store's path.
  ///   - replacing: whether a store with entries, or a file that is none, may give way.
  /// - Returns: The head of the store that is now at `target`, and where the one before it is kept.
  /// - Throws: ``CopyError/storeInTheWay(_:)``; ``LedgerError/broken(_:)`` for a backup whose chain does not hold;
  ///   ``LedgerError/locked(holder:)`` while a process has the store at `target` open.
  public static func restore(
    from backup: String, to target: String, replacing: Bool = false
  ) async throws -> Restoration {
    let isThere = Files.identity(target) != nil
    if isThere, !replacing {
      let head = try? await reading(target) { try await $0.head() }
      guard Files.size(target) == 0 || head == .origin else { throw CopyError.storeInTheWay(target) }
    }
    let part = try await reading(backup) { try await $0.copy(beside: target) }
    defer { Files.remove(part) }
    let head = try await reading(part) { try await $0.verify().head }
    let replaced = isThere ? try putAside(target) : nil
    try Files.move(part, to: target)
    try Files.sync(Files.folder(of: target))
    return Restoration(head: head, replaced: replaced)
  }

  /// Gives a store a second name, under which it stays whole when another file takes its first one.
  private static func putAside(_ path: String) throws -> String {
    try closeLog(of: path)
    var name = path + ".replaced"
    var number = 1
    while Files.identity(name) != nil {
      number += 1
      name = "\(path).replaced-\(number)"
    }
    // A log of the old store would be read as one of the new store.
    for end in ["-wal", "-shm"] where Files.identity(path + end) != nil { try Files.move(path + end, to: name + end) }
    try Files.link(path, to: name)
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

internal import GRDB
public import Ledger

extension SQLiteStore {
  /// Copies the store as it stands into one file, while others read and write, and the blobs that it names beside that file.
  ///
  /// The copy is complete or not there: it is written beside `target`, brought to the disk, and renamed. Nobody but its owner
  /// may read it. What was erased before is not in it; what is erased later still is, so old backups must be destroyed.
  ///
  /// - Returns: The head of the copy, to note down: `restore` and `verify` prove the copy by it.
  /// - Throws: ``CopyError/ownFile(_:)``; ``CopyError/exists(_:)`` unless `overwriting`; ``LedgerError``.
  public func backup(to target: String, overwriting: Bool = false) async throws -> LedgerHead {
    guard !isOwn(target) else { throw CopyError.ownFile(target) }
    guard overwriting || Files.identity(target) == nil else { throw CopyError.exists(target) }
    let part = try await copy(beside: target)
    defer { part.remove() }
    let (head, named) = try await Self.reading(part.path) { (try await $0.head(), try await $0.namedBlobs()) }
    let copies = BlobFolder(ofStore: target)
    do {
      try await copies.copy(named, from: blobs)
      try part.take(target)
    } catch {
      throw Self.ofCopy(error, to: target)
    }
    for hash in Set(copies.all).subtracting(named) { copies.remove(hash) }
    return head
  }

  /// Whether a path leads to the store's file, or to one that SQLite keeps beside it, now or at another time.
  private func isOwn(_ target: String) -> Bool {
    [path, Files.resolved(path)].contains { base in
      ([""] + Self.besides).contains { Files.isSamePlace(base + $0, target) }
    }
  }

  /// Writes a copy of the store to a new file in the folder of `target`.
  ///
  /// - Returns: The new file, on the disk; the caller lets it take its place or removes it.
  func copy(beside target: String) async throws -> PartFile {
    let part = try PartFile(beside: target)
    do {
      try await asking(path) {
        try await pool.unsafeRead { try $0.execute(sql: "VACUUM INTO ?", arguments: [part.path]) }
      }
      try Files.sync(part.path)
    } catch {
      part.remove()
      throw Self.ofCopy(error, to: target)
    }
    return part
  }

  /// What can be read and not written is the copy, not the store.
  private static func ofCopy(_ error: any Error, to target: String) -> any Error {
    guard case LedgerError.readOnly(let fault) = error else { return error }
    return CopyError.unwritable(target, fault)
  }

  /// Opens a store for reading, and closes it again.
  static func reading<Answer: Sendable>(
    _ path: String, _ question: (SQLiteStore) async throws -> Answer
  ) async throws -> Answer {
    let store = try SQLiteStore(path: path, options: SQLiteStoreOptions(readOnly: true))
    do {
      let answer = try await question(store)
      try store.close()
      return answer
    } catch {
      try? store.close()
      throw error
    }
  }
}

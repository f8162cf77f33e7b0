internal import GRDB
internal import Ledger

extension LedgerError {
  /// What an error of SQLite means to whoever uses the store at `path`.
  init(_ error: DatabaseError, at path: String) {
    let said = error.message ?? "no reason given"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(holder: LockHolder.describe(path))
      case .SQLITE_READONLY: .readOnly(reason: Files.reasonNotWritable(path) ?? said)
      case .SQLITE_FULL: .readOnly(reason: "the disk is full")
      case .SQLITE_IOERR where Files.isFull(path): .readOnly(reason: "the disk is full")
      case .SQLITE_IOERR:
        .unavailable(reason: "the disk under “\(path)” answers with an error (\(said)); check it, then start again")
      case .SQLITE_CORRUPT: .damaged(path, said)
      case .SQLITE_NOTADB:
        .unavailable(
          reason: "“\(path)” is no store but another file, or is damaged; give the right path or restore a backup")
      case .SQLITE_CANTOPEN:
        .unavailable(reason: "“\(path)” cannot be opened; check that it is there and who may read it")
      default: .unavailable(reason: "“\(path)” answers: \(said)")
      }
  }

  static func damaged(_ path: String, _ said: String) -> LedgerError {
    .unavailable(reason: "“\(path)” is damaged (\(said)); restore a backup with `compendium restore`")
  }
}

/// Runs what asks SQLite, and says in the ledger's words what went wrong.
func asking<Answer>(_ path: String, _ question: () throws -> Answer) throws -> Answer {
  do {
    return try question()
  } catch let error as DatabaseError {
    throw LedgerError(error, at: path)
  } catch is RowDecodingError {
    throw LedgerError.damaged(path, "a row is not what it should be")
  }
}

/// Runs what asks SQLite, and says in the ledger's words what went wrong.
func asking<Answer>(
  _ path: String, isolation: isolated (any _Concurrency.Actor)? = #isolation, _ question: () async throws -> Answer
) async throws -> Answer {
  do {
    return try await question()
  } catch let error as DatabaseError {
    throw LedgerError(error, at: path)
  } catch is RowDecodingError {
    throw LedgerError.damaged(path, "a row is not what it should be")
  }
}

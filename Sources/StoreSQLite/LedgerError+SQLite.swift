internal import GRDB
internal import Ledger

extension LedgerError {
  /// What an error of SQLite means to whoever uses the store at `path`.
  init(_ error: DatabaseError, at path: String) {
    let said = error.message ?? "\(error.resultCode)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(LockHolder.find(path))
      case .SQLITE_READONLY: .readOnly(Files.reasonNotWritable(path) ?? .database(path, said: said))
      case .SQLITE_FULL: .readOnly(.diskFull)
      case .SQLITE_IOERR where Files.isFull(path): .readOnly(.diskFull)
      case .SQLITE_IOERR: .unavailable(.failingDisk(path, said: said))
      case .SQLITE_CORRUPT: .unavailable(.damaged(path, said: said))
      case .SQLITE_NOTADB: .unavailable(.noStore(path))
      case .SQLITE_CANTOPEN: .unavailable(Files.reasonNotReadable(path) ?? .database(path, said: said))
      default: .unavailable(.database(path, said: said))
      }
  }
}

/// Runs what asks SQLite, and says in the ledger's words what went wrong.
func asking<Answer>(_ path: String, _ question: () throws -> Answer) throws -> Answer {
  do {
    return try question()
  } catch let error as DatabaseError {
    throw LedgerError(error, at: path)
  } catch is RowDecodingError {
    throw LedgerError.unavailable(.damaged(path, said: nil))
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
    throw LedgerError.unavailable(.damaged(path, said: nil))
  }
}

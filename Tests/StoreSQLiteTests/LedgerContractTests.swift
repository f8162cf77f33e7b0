import Ledger
import StoreSQLite
import TestSupport
import Testing

/// The promise of ``RecordLedger``, on every store that there is.
struct LedgerContractTests {
  static let stores = [
    LedgerContract.Store("SQLite") {
      let folder = try TemporaryFolder()
      return LedgerContract.Place {
        try SQLiteStore(path: folder.file("store.sqlite"))
      } remove: {
        folder.remove()
      }
    }
  ]

  @Test(.timeLimit(.minutes(2)), arguments: stores, LedgerContract.promises)
  func keeps(_ store: LedgerContract.Store, _ promise: LedgerContract.Promise) async throws {
    try await promise.check(on: store)
  }
}

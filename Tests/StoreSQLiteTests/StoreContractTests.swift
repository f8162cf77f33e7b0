import Documents
import Foundation
import Ledger
import StoreSQLite
import TestSupport
import Testing

/// The promises of ``RecordLedger`` and ``DocumentStore``, on every store that there is.
struct StoreContractTests {
  static let stores = [
    StoreContract.Store("SQLite") {
      let folder = try TemporaryFolder()
      return StoreContract.Place {
        try SQLiteStore(path: folder.file("store.sqlite"))
      } holds: { bytes in
        try folder.allBytes().contains { $0.range(of: Data(bytes)) != nil }
      } remove: {
        folder.remove()
      }
    }
  ]

  @Test(.timeLimit(.minutes(2)), arguments: stores, StoreContract.ledger)
  func keepsTheLedger(_ store: StoreContract.Store, _ promise: StoreContract.Promise) async throws {
    try await promise.check(on: store)
  }

  @Test(.timeLimit(.minutes(2)), arguments: stores, StoreContract.documents)
  func keepsDocuments(_ store: StoreContract.Store, _ promise: StoreContract.Promise) async throws {
    try await promise.check(on: store)
  }
}

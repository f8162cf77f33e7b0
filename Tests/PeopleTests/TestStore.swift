import Documents
import Foundation
import Ledger
import People
import StoreSQLite
import Synchronization

/// A store in a folder of a test's own, with a clock that the test turns, removed with the test.
final class TestStore: Sendable {
  let folder: String
  let store: any DocumentStore
  private let clock = Mutex(Timestamp(milliseconds: 1_795_000_000_000))

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("people-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder + "/store.sqlite")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var now: Timestamp { clock.withLock { $0 } }

  /// Lets time go on.
  func pass(_ time: Duration) { clock.withLock { $0 = $0 + time } }

  var acting: Acting { Acting(store: store, now: { [self] in now }) }

  /// The whole audit, oldest first.
  func audit() async throws -> [AuditEntry] {
    try await store.read { try $0.documents(DocumentQuery<AuditEntry>(by: "at", limit: 1000)).documents.map(\.body) }
  }
}

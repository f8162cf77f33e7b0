import Discovery
import Foundation
import Ledger
import Practices
import Records
import StoreSQLite
import TestSupport

@testable import Catalogue

/// The collection that ships, in a store of its own that goes away with it.
final class ShippedCollection {
  let ledger: SQLiteStore
  let practices: [Practice]
  private let folder: URL

  init() async throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("catalogue-\(UUID().uuidString)")
    let path = folder.appendingPathComponent("compendium.sqlite").path
    practices = try await FixtureStore.copy(to: path)
    ledger = try SQLiteStore(path: path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Appends a new state of a practice.
  func publish(_ practice: Practice, state: RecordState = .published) async throws {
    let newest = try await ledger.newest(of: practice.id.text, at: nil)
    let draft = Draft(
      recordID: practice.id.text, kind: RecordKind(rawValue: "practice"), state: state, schema: 1,
      body: state == .published ? try RecordBody.encode(practice) : [], actor: .person("test"),
      seen: newest?.revision)
    _ = try await ledger.append([draft], at: Timestamp(milliseconds: 1_795_000_100_000))
  }

  /// Changes the store behind the ledger's back.
  func tamper(_ sql: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let program =
      "import sqlite3, sys; store = sqlite3.connect(sys.argv[1]); store.execute(sys.argv[2]); store.commit()"
    process.arguments = ["python3", "-c", program, ledger.path, sql]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}

extension CatalogueState {
  /// Published practices and overviews, in no particular order.
  var everyPublished: [PracticeHeader] {
    var headers: [PracticeHeader] = []
    index.forEachDocument { hit in
      if let header = PracticeHeader(KeptTexts(bytes: hit.payload)) { headers.append(header) }
    }
    return headers
  }
}

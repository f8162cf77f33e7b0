import HTTPServer
import Catalogue
import Foundation
import InterfaceTexts
import Ledger
import Practices
import Records
import StoreSQLite
import TestSupport

@testable import Web

/// The collection that ships, in a store of its own, as a site whose clock stands until a test sets it.
final class SiteCollection: Sendable {
  let folder: String
  let ledger: SQLiteStore
  let catalogue: Catalogue
  let practices: [Practice]
  let health: StoreHealthWatch
  /// The present moment, in milliseconds since 1970-01-01, UTC.
  let now = Tally()
  private let settings: SiteSettings

  static let published = FixtureStore.published
  /// 20 November 2026, 22:00:00 UTC.
  static let later = Timestamp(milliseconds: 1_795_212_000_000)

  /// - Parameters:
  ///   - publicURL: where readers find the site, as it stands in the pages; the server answers under any host.
  ///   - options: how the store is opened.
  /// - Throws: what reading the content or the store throws.
  init(publicURL: String? = "https://compendium.example", options: SQLiteStoreOptions = .init()) async throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)").path
    practices = try await FixtureStore.copy(to: folder + "/compendium.sqlite")
    let ledger = try SQLiteStore(path: folder + "/compendium.sqlite", options: options)
    self.ledger = ledger
    catalogue = try await Catalogue(following: ledger)
    health = StoreHealthWatch(sentence: { "\($0)" }) { await ledger.health() }
    now.value = Self.published.milliseconds
    var settings = SiteSettings()
    settings.publicURL = publicURL
    settings.version = "1.0"
    self.settings = settings
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/compendium.sqlite" }

  func practice(_ id: Key) throws -> Practice {
    guard let practice = practices.first(where: { $0.id == id }) else { throw LedgerError.unknownRecord(id.text) }
    return practice
  }

  /// Another connection to the same store, as another process has one.
  func otherConnection() throws -> SQLiteStore { try SQLiteStore(path: path) }

  /// Serves the collection, following its ledger, while `use` runs.
  func serve(
    _ settings: ServerSettings = .forTests, while use: @escaping @Sendable (TestServer) async throws -> Void
  ) async throws {
    let services = SiteServices(
      catalogue: catalogue, settings: self.settings, texts: try InterfaceTexts.embedded(),
      now: { [now] in Timestamp(milliseconds: now.value) })
    let site = CompendiumSite(services, health: health).site
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [health] in try await health.run() }
      group.addTask { [catalogue, health] in try await LedgerFollower(catalogue, telling: health).run() }
      try await TestServer.serve(site, settings, while: use)
      group.cancelAll()
    }
  }
}

extension RecordLedger {
  /// Appends the next revision of a record; a withdrawal when there is no record.
  func publish(_ record: (any Record)?, id: Key, kind: String = Practice.name, at: Timestamp) async throws {
    let newest = try await newest(of: id.text, at: nil)
    let draft = Draft(
      recordID: id.text, kind: RecordKind(rawValue: kind), state: record == nil ? .withdrawn : .published,
      schema: 1, body: try record.map(RecordBody.encode) ?? [], actor: .person("test"),
      seen: newest?.revision)
    _ = try await append([draft], at: at)
  }
}

/// Waits until `answer` is true, asking again and again.
///
/// - Returns: Whether it came to be true within `limit`.
func comesTrue(within limit: Duration = .seconds(10), _ answer: () async throws -> Bool) async rethrows -> Bool {
  let end = ContinuousClock.now + limit
  while ContinuousClock.now < end {
    if try await answer() { return true }
    await Task.yield()
  }
  return false
}

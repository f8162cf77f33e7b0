import Content
import Foundation
public import Ledger
public import Practices
import Records
import StoreSQLite

/// The collection that ships in a store, which is filled once for all tests: each gets a copy.
public struct FixtureStore: Sendable {
  /// When everything in it was published: 18 November 2026, 11:06:40 UTC.
  public static let published = Timestamp(milliseconds: 1_795_000_000_000)

  public let practices: [Practice]
  private let file: Data

  private static let filled = Task { try await FixtureStore() }

  /// Writes the store to a file; its folder is made.
  ///
  /// - Returns: The practices that are in it.
  public static func copy(to path: String) async throws -> [Practice] {
    let store = try await filled.value
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try store.file.write(to: url)
    return store.practices
  }

  private init() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fixture-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("compendium.sqlite").path
    let types = RecordTypes.shipped
    let content = try ContentFolder(reading: FixtureRepository.content, types)
    practices = try content.items.compactMap { try $0.record as? Practice }
    let plan = ImportPlan(content.items, onto: .none, types, withdrawMissing: false, note: "")
    let store = try SQLiteStore(path: path)
    _ = try await store.append(plan.steps.map(\.draft), at: Self.published)
    // The last connection leaves all of it in the one file.
    try store.close()
    file = try Data(contentsOf: URL(fileURLWithPath: path))
  }
}

import Foundation
import Ledger
import Practices
import Records
import StoreSQLite
import TestSupport
import Testing

@testable import Content

/// An export is written whole or not at all.
struct CollectionExportTests {
  private let folder: FixtureFolder
  private let export: CollectionExport

  init() async throws {
    folder = try FixtureFolder()
    let ledger = try SQLiteStore(path: folder.path + "/data/store.sqlite")
    let body = try RecordBody.encode(Practice.fixture("peers"))
    let draft = Draft(
      recordID: "peers", kind: RecordKind(rawValue: "practice"), schema: Practice.version, body: body,
      actor: .import, seen: nil)
    _ = try await ledger.append([draft], at: Timestamp(milliseconds: 0))
    export = try CollectionExport(try await CollectionHeads(of: ledger), .compendium)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func make(_ name: String, mode: Int = 0o755) throws -> String {
    let path = "\(folder.path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
    return path
  }

  @Test(arguments: ["new", "new/and/below", "new/", "./other"]) func makesFoldersThatAreMissing(
    _ name: String
  ) throws {
    let target = "\(folder.path)/\(name)"
    try export.write(to: target)
    #expect(try names(target) == ["practices"])
    #expect(try names(target + "/practices") == ["peers.yaml"])
    #expect(try names(folder.path).allSatisfy { !$0.hasSuffix(".export") })
  }

  @Test func takesThePlaceOfAnEmptyFolderWithItsPermissions() throws {
    let target = try make("empty", mode: 0o750)
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try export.write(to: link)
    #expect(try names(target) == ["practices"])
    #expect(try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o750)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
  }

  @Test func refusesAFolderWithSomethingInIt() throws {
    let target = try make("full")
    try Data().write(to: URL(fileURLWithPath: target + "/file"))
    #expect(throws: CollectionExportError.notEmpty(target)) { try export.write(to: target) }
    #expect(try names(target) == ["file"])
  }

  @Test func refusesAPlaceWhereNothingCanBeWritten() throws {
    let file = folder.path + "/file"
    try Data("kept".utf8).write(to: URL(fileURLWithPath: file))
    let long = "\(folder.path)/\(String(repeating: "a", count: 256))"
    for (target, code) in [
      (file, ENOTDIR), (file + "/below", ENOTDIR), (long, ENAMETOOLONG), ("/proc/export", ENOENT),
    ] {
      #expect(throws: CollectionExportError.unwritable(target, code: code)) { try export.write(to: target) }
    }
    #expect(throws: CollectionExportError.unnamed) { try export.write(to: "") }
    #expect(throws: CollectionExportError.notEmpty(".")) { try export.write(to: ".") }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "kept")
    #expect(try names(folder.path) == ["data", "file"])
  }

  /// One that is being written is locked; one of a killed process is not.
  @Test func sweepsWhatKilledExportsLeft() throws {
    let living = try ExportFolder(for: folder.path + "/living")
    try living.write("text", to: "a/b.yaml")
    let left = try make(".compendium-0a1b2c3d.export/practices")
    try Data("left".utf8).write(to: URL(fileURLWithPath: left + "/peers.yaml"))
    try export.write(to: folder.path + "/export")
    #expect(try names(folder.path).filter { $0.hasSuffix(".export") }.count == 1)
    try living.take()
    living.end()
    #expect(try names(folder.path) == ["data", "export", "living"])
    #expect(try names(folder.path + "/living") == ["a"])
  }

  @Test func leavesNothingWhereAnotherWasQuicker() throws {
    let slow = try ExportFolder(for: folder.path + "/export")
    try slow.write("text", to: "a.yaml")
    try export.write(to: folder.path + "/export")
    #expect(throws: CollectionExportError.notEmpty(folder.path + "/export")) { try slow.take() }
    slow.end()
    #expect(try names(folder.path) == ["data", "export"])
  }
}

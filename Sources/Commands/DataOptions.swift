import ArgumentParser
import Foundation
import Projections
import Ledger
import StoreSQLite

/// Where the store is: the same for every command that needs one.
struct DataOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The data folder. Otherwise COMPENDIUM_DATA, otherwise \(Self.fallback).", valueName: "folder"),
    completion: .directory)
  var data: String?

  static let fallback = "~/.local/share/compendium"

  /// The folder that holds, by the flag, the environment or convention (XDG).
  var folder: String {
    let environment = ProcessInfo.processInfo.environment
    if let data = data ?? environment["COMPENDIUM_DATA"] { return data }
    let base =
      environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "\(environment["HOME"] ?? NSHomeDirectory())/.local/share"
    return "\(base)/compendium"
  }

  /// An empty name, as a script with an unset variable gives it, must not lead to another store.
  func validate() throws {
    guard folder.isEmpty else { return }
    throw ValidationError("The data folder is “” (from \(data == nil ? "COMPENDIUM_DATA" : "--data")). Give its name.")
  }

  var storePath: String { Self.storePath(in: folder) }

  static func storePath(in folder: String) -> String {
    (folder as NSString).appendingPathComponent("compendium.sqlite")
  }

  /// What is kept beside the store, so that a start need not read all of it.
  var checkpoint: CheckpointFolder { CheckpointFolder((folder as NSString).appendingPathComponent("checkpoint")) }

  /// The store, made when it is not there.
  func openOrCreate() throws -> SQLiteStore {
    try requireFolder()
    return try SQLiteStore(path: storePath)
  }

  /// The store, for commands that need one to be there.
  func open(readOnly: Bool = false) throws -> SQLiteStore {
    guard let store = try openIfThere(readOnly: readOnly) else { throw CommandError.noStore(folder: folder) }
    return store
  }

  /// The store; nil where there is none, or an empty file in its place, but not where it is merely out of reach.
  func openIfThere(readOnly: Bool = false) throws -> SQLiteStore? {
    try requireFolder()
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: storePath)
      if attributes[.size] as? Int == 0, attributes[.type] as? FileAttributeType == .typeRegular { return nil }
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
      return nil
    }
    return try SQLiteStore(path: storePath, options: SQLiteStoreOptions(create: false, readOnly: readOnly))
  }

  private func requireFolder() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
      throw CommandError.noFolder(folder)
    }
  }
}

import Foundation

/// A folder of a test's own, removed with everything in it when the test is done.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { remove() }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// The bytes of every file in the folder, by name.
  func files() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: file($0)))) })
  }

  /// The bytes of every file in the folder and in the folders within it.
  func allBytes() throws -> [Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return try names.map(file).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) && !isFolder.boolValue
    }.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
  }

  /// Another folder with all that is in this one.
  func copy() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      try FileManager.default.copyItem(atPath: file(name), toPath: copy.file(name))
    }
    return copy
  }
}

import Foundation

/// A file system of a test's own.
struct Mount {
  private let path: String

  /// Whether this process may mount at all.
  static let isAllowed: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    guard let mount = try? Mount(freshAt: folder.path, kilobytes: 64) else { return false }
    mount.unmount()
    return true
  }()

  /// An empty file system in memory.
  init(freshAt path: String, kilobytes: Int) throws {
    self.path = path
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", path)
  }

  /// A second, read-only place of a folder.
  init(readOnly folder: String, at path: String) throws {
    self.path = path
    try Self.run("mount", "--bind", folder, path)
    try Self.run("mount", "-o", "remount,ro,bind", path)
  }

  func unmount() { try? Self.run("umount", "-l", path) }

  struct Refused: Error { var output: String }

  private static func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Refused(output: said) }
  }
}

import Foundation
import Testing

/// A folder on a file system of its own, seen by one program and those that join it; nothing of the machine changes.
struct MountedFolder {
  /// The command that runs another one where the folder is mounted.
  let prefix: [String]
  private let joining: [String]

  /// - Parameters:
  ///   - folder: what is mounted, with its content.
  ///   - options: `bind,ro` for the folder as it is but read-only, otherwise those of a file system in memory.
  /// - Throws: when neither root nor a user may mount here, since then nothing would be tested.
  init(_ folder: String, options: String) throws {
    let user = getuid() == 0 ? [] : ["--user", "--map-root-user"]
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    probe.arguments = ["unshare"] + user + ["--mount", "true"]
    try probe.run()
    probe.waitUntilExit()
    try #require(probe.terminationStatus == 0, "These tests need root, or user namespaces, to mount a folder.")
    let mount =
      options.hasPrefix("bind")
      ? "mount --bind \"$0\" \"$0\" && mount -o remount,\(options) \"$0\""
      : "mkdir \"$0.copy\" && cp -a \"$0/.\" \"$0.copy\" && mount -t tmpfs -o \(options) tmpfs \"$0\" && cp -a \"$0.copy/.\" \"$0\""
    prefix = ["unshare"] + user + ["--mount", "sh", "-c", mount + " && exec \"$@\"", folder]
    joining = ["nsenter"] + (user.isEmpty ? [] : ["--user", "--preserve-credentials"]) + ["--mount"]
  }

  /// The command that runs another one where `process` sees the folder.
  func inside(_ process: Int32) -> [String] { joining + ["--target", "\(process)"] }
}

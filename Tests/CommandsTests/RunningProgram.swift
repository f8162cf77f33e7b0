import Foundation
import TestSupport

/// Another program, running beside the test; what it writes goes to files.
final class RunningProgram: Sendable {
  /// How a program ended, and what it had written.
  struct Outcome: Sendable {
    /// The exit code, or the number of the signal that ended it below zero.
    var status: Int32
    /// Standard output.
    var output: String
    /// Standard error.
    var messages: String
  }

  let processID: Int32
  private let folder: URL
  private let ended: Task<Int32, Never>

  /// - Parameters:
  ///   - command: the program's path, or its name in `PATH`, and its arguments.
  ///   - environment: besides `PATH`, `HOME` and what loading libraries needs.
  ///   - input: what it reads; nothing by default.
  /// - Throws: when it cannot be started.
  init(_ command: [String], environment: [String: String] = [:], input: String = "") throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("program-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(input.utf8).write(to: folder.appendingPathComponent("in"))
    let processID = try Self.start(
      ["/usr/bin/env"] + command, Self.surroundings.merging(environment) { $1 }, in: folder.path)
    self.processID = processID
    ended = Task { (try? await onThread { Self.waitForEnd(of: processID) }) ?? .min }
  }

  /// By `posix_spawn` alone. Foundation's `Process` has a run loop, a thread and sockets of its own for each program, and
  /// once ended the tests when several began and ended at the same time.
  private static func start(
    _ command: [String], _ environment: [String: String], in folder: String
  ) throws -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, folder + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, folder + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&files, 2, folder + "/err", O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that the tests hold back or ignore reach the program.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var processID: Int32 = 0
    let failure = posix_spawn(&processID, command[0], &files, &attributes, &arguments, &variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    return processID
  }

  /// The exit code, or the number of the signal below zero.
  private static func waitForEnd(of processID: Int32) -> Int32 {
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What the test itself was given, without the settings of a Compendium.
  private static let surroundings = ProcessInfo.processInfo.environment.filter {
    ["PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR", "LANG"].contains($0.key)
  }

  /// What was written to standard error so far.
  var messages: String { text("err") }

  func signal(_ number: Int32) { kill(processID, number) }

  /// Waits for the end; kills what has not ended after `limit`.
  func finish(within limit: Duration = .seconds(100)) async -> Outcome {
    let timer = Task {
      try await Task.sleep(for: limit)
      signal(SIGKILL)
    }
    let status = await ended.value
    timer.cancel()
    return Outcome(status: status, output: text("out"), messages: text("err"))
  }

  private func text(_ name: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }
}

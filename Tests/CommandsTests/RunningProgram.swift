import Foundation

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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.environment = Self.surroundings.merging(environment) { $1 }
    try Data(input.utf8).write(to: folder.appendingPathComponent("in"))
    process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent("in"))
    for name in ["out", "err"] { try Data().write(to: folder.appendingPathComponent(name)) }
    process.standardOutput = try FileHandle(forWritingTo: folder.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent("err"))
    let (endings, end) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { process in
      let status = process.terminationStatus
      end.yield(process.terminationReason == .uncaughtSignal ? -status : status)
      end.finish()
    }
    try process.run()
    processID = process.processIdentifier
    ended = Task {
      for await status in endings { return status }
      return .min
    }
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

import Foundation

/// Another program, run by a test.
///
/// `@unchecked`: its process and pipes are set once, and a test waits for one answer before it asks for the next.
final class Command: @unchecked Sendable {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  convenience init(_ arguments: String...) throws { try self.init(arguments) }

  init(_ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
  }

  var processID: Int32 { process.processIdentifier }

  /// Waits for the program to write something.
  func waitForOutput() async -> String {
    await blocking { String(decoding: self.output.fileHandleForReading.availableData, as: UTF8.self) }
  }

  /// Ends the program's input and waits for its end.
  @discardableResult
  func finish() async -> (status: Int32, output: String) {
    await blocking {
      try? self.input.fileHandleForWriting.close()
      let said = String(decoding: self.output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      self.process.waitUntilExit()
      return (self.process.terminationStatus, said)
    }
  }

  /// Another process that runs `sql` on a store and keeps its transaction until it is finished.
  static func holding(_ path: String, _ sql: String) async throws -> Command {
    let program = """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1], isolation_level=None)
      for sql in sys.argv[2].split(";"): store.execute(sql).fetchall()
      print("ready", flush=True)
      sys.stdin.read()
      """
    let command = try Command("python3", "-c", program, path, sql)
    _ = await command.waitForOutput()
    return command
  }

  /// Waits on a thread that may wait, as the few threads of Swift's tasks may not.
  private func blocking<Value: Sendable>(_ wait: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: wait()) }
    }
  }
}

import Foundation
import TestSupport
import Testing

/// `compendium serve` on a free port.
struct ServingProgram {
  let program: RunningProgram
  let port: Int

  /// Starts it and waits until it says that it listens.
  ///
  /// - Parameters:
  ///   - workplace: where its store is.
  ///   - options: further flags.
  ///   - environment: its environment.
  ///   - prefix: a command that starts it in surroundings of its own.
  /// - Throws: ``NotListening`` when it ends or says nothing for a minute.
  init(
    _ workplace: Workplace, _ options: String..., environment: [String: String] = [:], prefix: [String] = []
  ) async throws {
    let command = prefix + [Workplace.program, "serve", "--data", workplace.data, "--port", "0"] + options
    // What is asked of an event loop that has ended ends the program too, instead of a line on standard error.
    let own = ["HOME": workplace.folder, "SWIFTNIO_STRICT": "1"]
    let program = try RunningProgram(command, environment: own.merging(environment) { $1 })
    self.program = program
    _ = await comesTrue { program.messages.contains("Listening on http://") }
    let match = program.messages.firstMatch(of: /Listening on http:\/\/127\.0\.0\.1:([0-9]+)\//)
    guard let match, let port = Int(match.1) else {
      program.signal(SIGKILL)
      throw NotListening(messages: program.messages)
    }
    self.port = port
  }

  struct NotListening: Error {
    var messages: String
  }

  func get(_ path: String) async throws -> HTTPClientResponse {
    let port = port
    return try await onThread {
      let connection = try HTTPClientConnection(port: port)
      try connection.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      return try connection.readResponse(within: 30)
    }
  }

  /// The first line of what it says of itself; a reminder may follow.
  func ready() async throws -> String {
    try await get("/readyz").text.split(separator: "\n").first.map { $0 + "\n" } ?? ""
  }

  /// Tells it to end, which it must do in peace.
  func stop() async {
    program.signal(SIGTERM)
    let outcome = await program.finish(within: .seconds(30))
    #expect(outcome.status == 0, "\(outcome.messages.suffix(2_000))")
  }
}

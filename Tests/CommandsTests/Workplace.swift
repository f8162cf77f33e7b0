import Foundation
import Ledger
import StoreSQLite
import Testing

/// A folder of a test's own with a small collection in `content` and room for a store in `data`, removed after it.
final class Workplace: Sendable {
  let folder: String
  var content: String { folder + "/content" }
  var data: String { folder + "/data" }
  var store: String { data + "/compendium.sqlite" }

  /// The program, beside the tests.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("compendium").path

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let practices = ["hugarafl", "no-force-first", "personal-ombud"]
  /// Three practices, a page, seventeen vocabularies and a membership.
  static let recordCount = 22

  init() throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appendingPathComponent("commands-\(UUID().uuidString)").path
    try files.createDirectory(atPath: folder + "/content/practices", withIntermediateDirectories: true)
    try files.createDirectory(atPath: folder + "/content/pages", withIntermediateDirectories: true)
    let parts = ["vocabularies", "memberships", "pages/limits"] + Self.practices.map { "practices/\($0).yaml" }
    for part in parts { try files.copyItem(atPath: "\(Self.root)/content/\(part)", toPath: "\(content)/\(part)") }
    // Most of the records that synonyms lead to are not here.
    let synonyms = "\(content)/vocabularies/synonym.yaml"
    let lines = try String(contentsOfFile: synonyms, encoding: .utf8).split(separator: "\n")
    try lines.filter { !$0.hasPrefix("    record: ") }.joined(separator: "\n")
      .write(toFile: synonyms, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func file(_ name: String) -> String { "\(folder)/\(name)" }

  /// Runs the program in this workplace and waits for its end.
  func compendium(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) async throws -> RunningProgram.Outcome {
    let environment = ["HOME": folder].merging(environment) { $1 }
    return try await RunningProgram([Self.program] + arguments, environment: environment, input: input).finish()
  }

  /// Runs a command on the workplace's store that must go well.
  @discardableResult
  func onStore(_ arguments: String...) async throws -> RunningProgram.Outcome {
    let command = [Self.program] + arguments + ["--data", data]
    let outcome = try await RunningProgram(command, environment: ["HOME": folder]).finish()
    try #require(outcome.status == 0, "\(arguments): \(outcome.messages)")
    return outcome
  }

  func importContent() async throws { try await onStore("import", content) }

  /// The head as `verify` says it.
  func head() async throws -> String {
    let output = try await onStore("verify").output
    return try String(#require(output.firstMatch(of: /Head: ([0-9a-f]{64})/)).1)
  }

  func openStore(readOnly: Bool = true) throws -> SQLiteStore {
    try SQLiteStore(path: store, options: SQLiteStoreOptions(create: false, readOnly: readOnly))
  }

  /// Replaces a text that stands in a file of the workplace.
  func rewrite(_ name: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: file(name), encoding: .utf8)
    try #require(text.contains(old), "\(name) does not hold “\(old)”")
    try text.replacingOccurrences(of: old, with: new).write(toFile: file(name), atomically: true, encoding: .utf8)
  }

  /// The line of a file, from 1, that begins so.
  func line(of beginning: String, in name: String) throws -> Int {
    let lines = try String(contentsOfFile: file(name), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.hasPrefix(beginning) }) + 1
  }

  /// Changes the store behind the program's back.
  func tamper(_ sql: String) async throws {
    let program = """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1])
      store.executescript(sys.argv[2])
      store.commit()
      """
    let outcome = try await RunningProgram(["python3", "-c", program, store, sql]).finish()
    try #require(outcome.status == 0, "\(outcome.messages)")
  }
}

/// Waits until `answer` is true, asking again and again.
///
/// - Returns: Whether it came to be true within `limit`.
func comesTrue(within limit: Duration = .seconds(60), _ answer: () async throws -> Bool) async rethrows -> Bool {
  let end = ContinuousClock.now + limit
  while ContinuousClock.now < end {
    if try await answer() { return true }
    try? await Task.sleep(for: .milliseconds(20))
  }
  return false
}

import Digests
import Foundation
import Ledger
import StoreSQLite
import TestSupport
import Testing

/// What is erased is in none of the bytes of the store's folder.
struct ErasureTests {
  let folder: TemporaryFolder
  let path: String
  static let at = Timestamp(milliseconds: 0)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("store.sqlite")
  }

  /// How many of the secrets stand in some file of the folder; a search in Swift takes a hundred times as long in a debug build.
  private func found(_ secrets: [Data]) async throws -> Int {
    let list = try TemporaryFolder()
    try secrets.map { Hex.text(Array($0)) }.joined(separator: "\n").write(
      toFile: list.file("secrets"), atomically: true, encoding: .utf8)
    let program = """
      import pathlib, sys
      files = [file.read_bytes() for file in pathlib.Path(sys.argv[1]).iterdir()]
      secrets = [bytes.fromhex(line) for line in open(sys.argv[2])]
      print(sum(any(secret in file for file in files) for secret in secrets))
      """
    let said = try await Command("python3", "-c", program, folder.path, list.file("secrets")).finish().output
    return try #require(Int(said.trimmingCharacters(in: .whitespacesAndNewlines)), "\(said)")
  }

  /// Sizes around those at which SQLite puts a row into one page, into the next one, and into overflow pages.
  private static func body(_ secret: String, _ random: inout SystemRandomNumberGenerator) -> String {
    let size = [0, 10, 300, 1500, 3900, 4100, 9000, 40_000].randomElement(using: &random) ?? 0
    return #"{"s":"\#(secret)","fill":"\#(String(repeating: "x", count: size))","again":"\#(secret)"}"#
  }

  @Test func leavesNoByteOfAnErasedRecordInAnyFile() async throws {
    var random = SystemRandomNumberGenerator()
    var store = try SQLiteStore(path: path)
    var revisions: [String: Int] = [:]
    var secrets: [String: [Data]] = [:]
    for turn in 0..<200 {
      let id = "r-\(Int.random(in: 0..<25, using: &random))"
      let words = (0..<3).map { _ in "secret-\(UUID().uuidString)" }
      let draft = Draft.fixture(
        id, seen: revisions[id], body: Self.body(words[0], &random), actor: .person(words[1]), note: words[2])
      let entry = try #require(try await store.append(draft).first)
      revisions[id, default: 0] += 1
      secrets[id, default: []] += words.map { Data($0.utf8) } + [Data(entry.content?.salt ?? [])]
      if turn == 100 {
        try store.close()
        store = try SQLiteStore(path: path)
      }
    }
    #expect(try await found(secrets.values.flatMap(\.self)) == 800)
    var left = secrets
    for id in secrets.keys.shuffled().prefix(10) {
      let gone = left.removeValue(forKey: id) ?? []
      _ = try await store.erase(id, actor: .person("a-9"), reason: "On request.", at: Self.at)
      #expect(try await found(gone) == 0)
    }
    #expect(try await found(left.values.flatMap(\.self)) == left.values.reduce(0) { $0 + $1.count })
    #expect(try await store.verify().head.sequence == 210)
    try store.close()
    #expect(try await found(secrets.filter { left[$0.key] == nil }.values.flatMap(\.self)) == 0)
  }

  /// Another process that reads keeps the log from being emptied; erasing again finishes.
  @Test func saysThatAReaderHoldsOnToErasedBytesAndFinishesLater() async throws {
    let store = try SQLiteStore(path: path, options: SQLiteStoreOptions(busyTimeout: .milliseconds(50)))
    try await store.append(.fixture("a", body: "secret-1"))
    let reader = try await Command.holding(path, "BEGIN; SELECT count(*) FROM entry")
    let error = await #expect(throws: LedgerError.self) {
      _ = try await store.erase("a", actor: .person("a-9"), reason: "", at: Self.at)
    }
    guard case .locked(let holder) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder?.process == reader.processID)
    #expect(try await store.newest(of: "a", at: nil)?.state == .erased)
    #expect(try await found([Data("secret-1".utf8)]) == 1)
    await reader.finish()
    let entry = try await store.erase("a", actor: .person("a-9"), reason: "", at: Self.at)
    #expect(entry.sequence == 2)
    #expect(try await found([Data("secret-1".utf8)]) == 0)
  }
}

import Documents
import Foundation
import Ledger
import StoreSQLite
import Testing

/// The program `KilledAct` is killed at each of its writes, syncs, renames and unlinks: two documents, a blob and the ledger have
/// changed, or none has, and the next act works.
struct KilledActTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  /// It is built beside the tests.
  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("KilledAct").path

  private let folder: TemporaryFolder
  private let library: String

  init() async throws {
    folder = try TemporaryFolder()
    library = folder.file("kill_at.so")
    let compiled = try await Command(
      "cc", "-shared", "-fPIC", "-O1", "-o", library, Self.root + "/Tests/Browser/kill_at.c", "-ldl"
    ).finish()
    try #require(compiled.status == 0, "\(compiled.output)")
  }

  @discardableResult
  private func run(in place: TemporaryFolder, _ settings: String...) async throws -> Int32 {
    let setting = ["LD_PRELOAD=\(library)"] + settings
    return try await Command(["env"] + setting + [Self.program, place.file("store.sqlite")]).finish().status
  }

  /// Whether the act is there as a whole; a part of it is a fault.
  private func isDone(in place: TemporaryFolder) async throws -> Bool {
    let store = try SQLiteStore(path: place.file("store.sqlite"))
    let found = try await store.read { reader in
      let accepted = try reader.count("note", key: "state", in: .equal(["accepted"]))
      let blobs = try reader.places(
        "note", key: DocumentKeyName.blob, in: .all, after: nil, descending: false, limit: 9)
      return (try reader.stored("note", "first")?.version, try reader.stored("note", "second"), accepted, blobs)
    }
    let head = try await store.verify().head.sequence
    let isDone = head == 1
    #expect(found.0 == (isDone ? 2 : 1) && (found.1 != nil) == isDone)
    #expect(found.2 == (isDone ? 1 : 0) && found.3.count == (isDone ? 1 : 0))
    for place in found.3 {
      let hash = try #require(place.tuple.blob)
      #expect(try await store.blob(hash)?.count == 50_002)
    }
    return isDone
  }

  @Test(.timeLimit(.minutes(5))) func isWholeOrNotThere() async throws {
    let start = try TemporaryFolder()
    #expect(try await run(in: start) == 0)
    let whole = try start.copy()
    let counted = whole.file("count")
    #expect(try await run(in: whole, "KILL_COUNT=\(counted)") == 0)
    #expect(try await isDone(in: whole))
    let count = try #require(Int(String(contentsOfFile: counted, encoding: .utf8)))
    try #require(count > 10)
    var done = 0
    for number in 1...count {
      let place = try start.copy()
      #expect(try await run(in: place, "KILL_AT=\(number)") == SIGKILL, "It was not killed at change \(number).")
      if try await isDone(in: place) { done += 1 } else { #expect(try await run(in: place) == 0) }
      #expect(try await isDone(in: place))
    }
    #expect(0 < done && done < count)
  }
}

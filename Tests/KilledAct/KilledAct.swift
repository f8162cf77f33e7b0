import Documents
import Ledger
import StoreSQLite

/// One act on the store at the first argument: it changes a document, makes another one that names a blob, and appends an entry.
/// `KilledActTests` runs it and kills it at each of its changes of files in turn.
@main
struct KilledAct {
  struct Note: DocumentBody {
    static let kind: DocumentKind = "note"
    static let schema = 1
    static let canNamePerson = false
    static let keys: [DocumentKey<Note>] = [
      DocumentKey("state") { [[.text($0.state)]] }, .blob { $0.files.compactMap(BlobHash.init(hex:)) },
    ]
    var state: String
    var files: [String] = []
  }

  static func main() async throws {
    let store = try SQLiteStore(path: CommandLine.arguments[1])
    let hash = try await store.keep(
      AsyncStream { continuation in
        continuation.yield([UInt8](repeating: 7, count: 50_000))
        continuation.yield([8, 9])
        continuation.finish()
      })
    try await store.act { transaction in
      guard var first = try transaction.document(Note.self, "first") else {
        _ = try transaction.create(Note(state: "new"), id: "first")
        return
      }
      first.body.state = "accepted"
      _ = try transaction.update(first)
      _ = try transaction.create(Note(state: "made", files: [hash.hex]), id: "second")
      let draft = Draft(
        recordID: "a", kind: RecordKind(rawValue: "practice"), schema: 1, body: Array("{}".utf8), actor: .system,
        seen: nil)
      _ = try transaction.append([draft], at: Timestamp(milliseconds: 1_767_225_600_000))
    }
    try store.close()
  }
}

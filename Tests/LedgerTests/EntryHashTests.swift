import Digests
import Foundation
import Ledger
import Testing

struct EntryHashTests {
  /// The entry that docs/ledger.md works out; its digests were computed there by hashlib.
  static let example: Entry = {
    let content = EntryContent(
      body: Array(#"{"id":"open-door"}"#.utf8), actor: .person("a-7"), note: "First.", salt: Array(0..<32))
    return Entry(
      sequence: 1, recordID: "open-door", kind: RecordKind(rawValue: "practice"), revision: 1, state: .published,
      schema: 1,
      content: content, at: Timestamp(milliseconds: 1_767_225_600_000), commitment: content.commitment,
      previousHash: .zero, hash: .zero)
  }()

  @Test func hashesAsTheDocumentedExample() throws {
    let commitment = "7f65e8f3646240683d5b4d4d5458a4da4e9bf23d57d618abb28982e45662a8a4"
    let hash = "07d1f3a890e0dddd3827efb3c6b656477e8b8deabf53eb48c29b808238b34636"
    #expect(Self.example.commitment.hex == commitment)
    #expect(Self.example.expectedHash.hex == hash)
    let blocks = try Self.codeBlocks(of: "docs/ledger.md")
    try #require(blocks.count == 2)
    #expect(SHA256Digest(of: try #require(Hex.bytes(blocks[0]))).hex == commitment)
    #expect(SHA256Digest(of: try #require(Hex.bytes(blocks[1]))).hex == hash)
    let text = try Self.text(of: "docs/ledger.md")
    #expect(text.contains("    \(commitment)\n") && text.contains("    \(hash)\n"))
  }

  @Test func changesWithEveryPartOfTheEntry() throws {
    let other = SHA256Digest(of: "other")
    let changes: [(inout Entry) -> Void] = [
      { $0.previousHash = other }, { $0.sequence = 2 }, { $0.recordID = "open-doors" },
      { $0.kind = RecordKind(rawValue: "page") }, { $0.revision = 2 }, { $0.state = .withdrawn }, { $0.schema = 2 },
      { $0.at.milliseconds += 1 }, { $0.commitment = other },
    ]
    var seen: Set = [Self.example.expectedHash]
    for change in changes {
      var entry = Self.example
      change(&entry)
      #expect(seen.insert(entry.expectedHash).inserted)
    }
  }

  @Test func doesNotMistakeTheEndOfOnePartForTheStartOfTheNext() {
    let parts = ["", "a", "ab", "b", "aab", "\u{0}"]
    var seen: Set<SHA256Digest> = []
    for body in parts {
      for actor in parts {
        for note in parts {
          for salt in [[], [0], [UInt8](repeating: 97, count: 32)] {
            let content = EntryContent(body: Array(body.utf8), actor: .person(actor), note: note, salt: salt)
            #expect(seen.insert(content.commitment).inserted)
          }
        }
      }
    }
  }

  private static func text(of file: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.deletingLastPathComponent().appendingPathComponent(file), encoding: .utf8)
  }

  /// What stands between lines of three backticks, without white space.
  private static func codeBlocks(of file: String) throws -> [String] {
    let parts = try text(of: file).components(separatedBy: "```")
    return stride(from: 1, to: parts.count, by: 2).map { parts[$0].filter { !$0.isWhitespace } }
  }
}

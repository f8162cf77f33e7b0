import Digests
import Documents
import Testing

@testable import Commands

/// Every reason says what to do.
struct DocumentWordsTests {
  static let hash = BlobHash(SHA256Digest(of: "a"))

  @Test(arguments: [
    (DocumentError.changedSince("report", id: "a", seen: 1, now: nil), "The report “a” was deleted meanwhile."),
    (
      .changedSince("report", id: "a", seen: 1, now: .init(kind: "report", id: "a", version: 2, schema: 1, body: [])),
      "The report “a” has changed since it was read. Read it again."
    ), (.taken("report", key: "number", by: "a"), "The report “a” has this number already. Choose another."),
    (.malformedID("report", id: "A"), "“A” is no id of a report: it is 1 to 100 of a-z, 0-9 and -."),
    (.noBlob(hash), "The file \(hash.hex) is gone from beside the store. Put it back from a backup."),
    (
      .damagedBlob(hash),
      "The file \(hash.hex) beside the store is damaged: it is not what was kept. Put it back from a backup."
    ),
    (
      .newerSchema("report", id: "a", found: 2, known: 1),
      "A newer version of Compendium wrote the report “a”. Use that version."
    ), (.unreadable("report", id: "a"), "The report “a” cannot be read. Restore a backup."),
  ])
  func saysWhatToDo(_ error: DocumentError, _ sentence: String) {
    #expect(Commands.sentence(for: error) == sentence)
  }
}

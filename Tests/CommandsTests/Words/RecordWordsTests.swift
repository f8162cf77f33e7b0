import Foundation
import InterfaceTexts
import Ledger
import Records
import Testing

@testable import Commands
@testable import Content

/// Errors of records and their files, each with the sentence that a person reads.
struct RecordWordsTests {
  static let sentences: [(any Error, String)] = [
    (
      UnreadableEntry(sequence: 3, recordID: "a", .unknownKind("group")),
      "Entry 3 (record “a”) cannot be read. This version of Compendium does not know records of the kind “group”."
    ),
    (
      RecordBodyError.unknownVersion(kind: "page", version: 9, newest: 1),
      "This version of Compendium reads page records up to schema 1, not 9. Use a newer version."
    ),
    (RecordBodyError.notJSON(kind: "page"), "A page record is malformed: it is no JSON."),
    (
      RecordBodyError.malformed(
        kind: "page",
        [
          Fault(FieldPath("id"), .expected("key", found: .text("No key"))), Fault(FieldPath("slug"), .missing("slug")),
          Fault(FieldPath("title").item(0), .unreadableValue),
        ]),
      "A page record is malformed: id: Expected a key of a-z, 0-9 and -, 1 to 80 characters, found “No key”. "
        + "slug: The field `slug` is missing. title[0]: This is not what the field holds."
    ),
    (ContentFolderError.missing("/c"), "There is no folder “/c”."),
    (
      ContentFolderError.nothing("/c"),
      "The folder “/c” holds no content: no practices/, pages/, help/, vocabularies/ or memberships/ with files in them."
    ),
    (CollectionExportError.unnamed, "Name the folder to write to: a new or an empty one."),
    (
      CollectionExportError.notEmpty("/e"),
      "The folder “/e” is not empty. Choose a new one; an export overwrites nothing."
    ),
    (
      CollectionExportError.inUse("/e"),
      "The folder “/e” is in use, and an export takes its place as a whole. Give the name of a folder that is not there yet."
    ),
    (
      CollectionExportError.unwritable("/e", code: EACCES),
      "The export cannot be written to “/e”: Permission denied. Nothing was exported; choose another place."
    ),
    (
      refusal(.changedSince(StaleDraft(recordID: "a", seen: 1, newest: 2))),
      "practices/a.yaml: “a” has changed since: this was made from revision 1, the newest is revision 2. Export it, bring the "
        + "changes together, and import again."
    ),
    (
      refusal(.changedElsewhere(revision: 2)),
      "practices/a.yaml: “a” was changed in the store (revision 2), and the file does not say which revision it was made from. "
        + "Export it, bring the changes together, and import the file with its `basedOn`."
    ),
    (
      refusal(.erased),
      "practices/a.yaml: “a” was erased. An erased record never comes back; a new one needs a new id."
    ),
    (refusal(.otherKind("page")), "practices/a.yaml: “a” is a page in the store. Ids are never reused."),
    (
      InterfaceTextsError.notYAML(language: "en", reason: "line 3"),
      "The interface texts “en.yaml” are no YAML mapping from keys to texts. line 3"
    ),
    (
      InterfaceTextsError.missing(language: "en", key: "a.b"),
      "The interface texts “en.yaml” lack the key “a.b”. Add it."
    ),
    (
      InterfaceTextsError.unknown(language: "en", key: "a.b"),
      "The interface texts “en.yaml” have a key “a.b” that nothing uses. Correct or remove it."
    ),
    (
      InterfaceTextsError.malformedText(language: "en", key: "a.b"),
      "“a.b” in the interface texts “en.yaml” is neither a text nor a mapping from plural categories, “other” among them, to texts."
    ),
    (
      InterfaceTextsError.malformedTemplate("{"),
      "“{” has a brace without its partner, or a place whose name is not of letters."
    ),
  ]

  private static func refusal(_ reason: ImportRefusal.Reason) -> ImportRefusal {
    ImportRefusal(file: "practices/a.yaml", recordID: "a", reason: reason)
  }

  @Test func sayWhatIsWrongAndWhatToDo() {
    for (error, expected) in Self.sentences { #expect(sentence(for: error) == expected) }
  }
}

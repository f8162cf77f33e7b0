import Digests
import Foundation
import Ledger
import StoreSQLite
import Testing

@testable import Commands

/// Errors of the ledger and its store, each with the sentence that a person reads.
struct LedgerWordsTests {
  static let sentences: [(any Error, String)] = [
    (
      LedgerError.changedSince([
        StaleDraft(recordID: "a", seen: 1, newest: 2), StaleDraft(recordID: "b", seen: 3, newest: nil),
        StaleDraft(recordID: "c", seen: nil, newest: 4), StaleDraft(recordID: "d", seen: nil, newest: nil),
      ]),
      """
      “a” has changed since: this was made from revision 1, the newest is revision 2.
      “b” does not exist, though this was made from its revision 3.
      “c” exists already, at revision 4.
      “d” could not be appended.
      """
    ),
    (LedgerError.unknownRecord("a"), "There is no record “a”. `compendium history` lists what there is."),
    (
      LedgerError.erasedRecord("a"),
      "“a” was erased for good, and its id is not used again. Choose another id."
    ),
    (
      LedgerError.vanished(after: .origin, noted: LedgerHead(sequence: 3, hash: .zero), in: "/s"),
      "The store ends at entry 0, though entry 3 was acknowledged: what follows is gone, as when “/s-wal” is damaged or was "
        + "deleted. Put the missing file back, or restore a backup with `compendium restore --replace`. To go on with what is "
        + "there, delete “/s-head”."
    ),
    (
      LedgerError.vanished(after: LedgerHead(sequence: 3, hash: .zero), noted: .origin, in: "/s"),
      "Entry 0 of the store is another one than was acknowledged: “/s” was replaced or written anew. Put the right file back, or "
        + "restore a backup with `compendium restore --replace`. To go on with what is there, delete “/s-head”."
    ),
    (
      LedgerError.locked(StoreHolder(process: 0, command: "compendium import content/")),
      "The store is locked by process 0 (compendium import content/). Try again when it has finished."
    ),
    (
      LedgerError.locked(StoreHolder(process: 0, command: nil)),
      "The store is locked by process 0. Try again when it has finished."
    ),
    (
      LedgerError.locked(StoreHolder(process: getpid(), command: "compendium")),
      "The store is locked by this process itself. Try again when it has finished."
    ),
    (LedgerError.locked(nil), "The store is locked by another process. Try again when it has finished."),
    (
      LedgerError.readOnly(.diskFull), "The store cannot be written: the disk is full. Reading goes on."
    ),
    (
      LedgerError.newerStore(found: "9 desks"),
      "The store was made by a newer version of Compendium (9 desks). Use that version, or restore a backup made by this one."
    ),
    (
      CopyError.exists("/b"), "“/b” is there already. Choose another name, or give --overwrite."
    ),
    (CopyError.ownFile("/b"), "“/b” belongs to the store itself. Choose another name for the backup."),
    (
      CopyError.storeInTheWay("/b"),
      "“/b” holds something already. Give another --data, or --replace; what is there is kept beside."
    ),
    (CopyError.unwritable("/b", .diskFull), "“/b” cannot be written: the disk is full. Choose another place."),
    (
      CopyError.unwritable("/b", .refused(.make, "/b", code: EACCES)),
      "“/b” cannot be written: Permission denied. Choose another place."
    ),
    (
      CopyError.unwritable("/b", .refused(.move(to: "/b"), "/.part", code: EISDIR)),
      "“/b” cannot be written: Is a directory. Choose another place."
    ),
    (
      CopyError.unwritable("/f/b", .refused(.makeFolder, "/f", code: EROFS)),
      "“/f/b” cannot be written: the folder “/f” cannot be made (the file system is read-only). Choose another place."
    ),
  ]

  @Test func sayWhatIsWrongAndWhatToDo() {
    for (error, expected) in Self.sentences { #expect(sentence(for: error) == expected) }
  }

  static let chain: [(ChainFault.Kind, String)] = [
    (.missingEntry, "Entry 3 (record “a”) is missing."),
    (.changedEntry, "Entry 3 (record “a”) was changed: its hash does not fit what it says."),
    (.changedContent, "Entry 3 (record “a”) was changed: its content does not fit its commitment."),
    (.missingContent, "Entry 3 (record “a”) lost its content, though its record was not erased."),
    (.wrongLink, "Entry 3 (record “a”) does not follow the entry before it."),
    (.cutOff, "The ledger ends at entry 3 without the head that was expected: it was cut off or written anew."),
    (
      .otherHead,
      "Entry 3 (record “a”) is another one than the head that was expected there: the ledger was written anew."
    ),
  ]

  @Test(arguments: chain) func tellWhereTheChainBreaks(_ kind: ChainFault.Kind, _ expected: String) {
    let fault = ChainFault(sequence: 3, recordID: "a", kind: kind)
    #expect(sentence(for: fault) == expected)
    #expect(sentence(for: LedgerError.broken(fault)) == expected)
    let unnamed = ChainFault(sequence: 3, recordID: nil, kind: kind)
    #expect(sentence(for: unnamed) == expected.replacing(" (record “a”)", with: ""))
  }

  static let drafts: [(Draft.Fault, String)] = [
    (.malformedID, "an id is 1 to 100 of a-z, 0-9 and -"),
    (.malformedKind(RecordKind(rawValue: "Page")), "a kind is 1 to 100 of a-z, 0-9 and -, not “Page”"),
    (.publishedWithoutBody, "a published revision has a body"),
    (.withdrawnWithBody, "a withdrawal has no body"),
    (.erasedByDraft, "a record is erased by itself, not by a draft"),
    (
      .otherKind(RecordKind(rawValue: "page"), said: RecordKind(rawValue: "practice")),
      "it is a page and stays one; this says practice"
    ),
  ]

  @Test(arguments: drafts) func tellWhyADraftIsRefused(_ fault: Draft.Fault, _ reason: String) {
    #expect(sentence(for: LedgerError.invalidDraft(recordID: "a", fault)) == "“a” cannot be appended: \(reason).")
  }

  static let store: [(StoreFault, String)] = [
    (.missing("/s"), "there is no store at “/s”"),
    (
      .gone("/s", log: "/s-wal"),
      "“/s” is gone, and what was written last stands in “/s-wal”; put the file back, or restore a backup with `compendium restore`"
    ),
    (.replaced("/s"), "“/s” was removed or replaced while it was open; start again"),
    (.noFile("/s"), "“/s” is no file; give the path of a store"),
    (
      .noStore("/s"),
      "“/s” is no store but another file, or is damaged; give the right path or restore a backup"
    ),
    (.foreign("/s"), "“/s” is another program's database; give the path of a store"),
    (.damaged("/s", said: "page 3"), "“/s” is damaged (page 3); restore a backup with `compendium restore`"),
    (
      .damaged("/s", said: nil),
      "“/s” is damaged (a row is not what it should be); restore a backup with `compendium restore`"
    ),
    (.outdated("/s"), "“/s” must be opened once where it can be written, to bring it up to date"),
    (
      .unreadableLog("/s-wal"),
      "what was written last stands in “/s-wal” and cannot be read from a read-only folder; copy both files to a folder that can "
        + "be written and open that"
    ),
    (.openedForReading, "it was opened for reading only"),
    (.diskFull, "the disk is full"),
    (.failingDisk("/s", said: "I/O"), "the disk under “/s” answers with an error (I/O); check it, then start again"),
    (.database("/s", said: "no"), "“/s” answers: no"),
    (
      .refused(.open, "/s", code: EACCES),
      "“/s” cannot be opened (Permission denied); check that it is there and who may read it"
    ),
    (.refused(.make, "/s", code: EROFS), "“/s” cannot be made (the file system is read-only)"),
    (.refused(.makeFolder, "/f", code: ENOTDIR), "the folder “/f” cannot be made (Not a directory)"),
    (.refused(.write, "/s", code: EDQUOT), "“/s”: the disk quota is used up"),
    (.refused(.sync, "/s", code: EIO), "“/s” does not reach the disk (Input/output error)"),
    (.refused(.move(to: "/t"), "/s", code: ENOSPC), "“/s” cannot become “/t” (the disk is full)"),
  ]

  @Test(arguments: store) func tellWhyAStoreCannotBeUsed(_ fault: StoreFault, _ reason: String) {
    #expect(sentence(for: LedgerError.unavailable(fault)) == "The store cannot be read: \(reason).")
    #expect(
      sentence(for: LedgerError.readOnly(fault)) == "The store cannot be written: \(reason). Reading goes on.")
  }
}

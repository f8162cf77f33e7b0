import Foundation
import Ledger
import StoreSQLite

extension LedgerError: Worded {
  var sentence: String {
    switch self {
    case .changedSince(let drafts): drafts.map(\.sentence).joined(separator: "\n")
    case .unknownRecord(let id): "There is no record “\(id)”. `compendium history` lists what there is."
    case .erasedRecord(let id): "“\(id)” was erased for good, and its id is not used again. Choose another id."
    case .invalidDraft(let id, let fault): "“\(id)” cannot be appended: \(fault.reason)."
    case .broken(let fault): fault.sentence
    case .vanished(let head, let noted, let store):
      if head.sequence < noted.sequence {
        "The store ends at entry \(head.sequence), though entry \(noted.sequence) was acknowledged: what follows is gone, as when "
          + "“\(store)-wal” is damaged or was deleted. Put the missing file back, or restore a backup with `compendium restore "
          + "--replace`. To go on with what is there, delete “\(store)-head”."
      } else {
        "Entry \(noted.sequence) of the store is another one than was acknowledged: “\(store)” was replaced or written anew. Put the "
          + "right file back, or restore a backup with `compendium restore --replace`. To go on with what is there, delete "
          + "“\(store)-head”."
      }
    case .locked(let holder):
      "The store is locked by \(holder?.name ?? "another process"). Try again when it has finished."
    case .readOnly(let fault): "The store cannot be written: \(fault.reason). Reading goes on."
    case .newerStore(let found):
      "The store was made by a newer version of Compendium (\(found)). Use that version, or restore a backup made by this one."
    case .unavailable(let fault): "The store cannot be read: \(fault.reason)."
    }
  }
}

extension StaleDraft {
  var sentence: String {
    switch (seen, newest) {
    case (let seen?, let newest?):
      "“\(recordID)” has changed since: this was made from revision \(seen), the newest is revision \(newest)."
    case (let seen?, nil): "“\(recordID)” does not exist, though this was made from its revision \(seen)."
    case (nil, let newest?): "“\(recordID)” exists already, at revision \(newest)."
    case (nil, nil): "“\(recordID)” could not be appended."
    }
  }
}

extension Draft.Fault {
  fileprivate var reason: String {
    switch self {
    case .malformedID: "an id is 1 to 100 of a-z, 0-9 and -"
    case .malformedKind(let kind): "a kind is 1 to 100 of a-z, 0-9 and -, not “\(kind.rawValue)”"
    case .publishedWithoutBody: "a published revision has a body"
    case .withdrawnWithBody: "a withdrawal has no body"
    case .erasedByDraft: "a record is erased by itself, not by a draft"
    case .otherKind(let kind, let said): "it is a \(kind.rawValue) and stays one; this says \(said.rawValue)"
    }
  }
}

extension ChainFault: Worded {
  var sentence: String {
    let place = "Entry \(sequence)\(recordID.map { " (record “\($0)”)" } ?? "")"
    return switch kind {
    case .missingEntry: "\(place) is missing."
    case .changedEntry: "\(place) was changed: its hash does not fit what it says."
    case .changedContent: "\(place) was changed: its content does not fit its commitment."
    case .missingContent: "\(place) lost its content, though its record was not erased."
    case .wrongLink: "\(place) does not follow the entry before it."
    case .cutOff:
      "The ledger ends at entry \(sequence) without the head that was expected: it was cut off or written anew."
    case .otherHead: "\(place) is another one than the head that was expected there: the ledger was written anew."
    }
  }
}

extension StoreHolder {
  fileprivate var name: String {
    if process == getpid() { return "this process itself" }
    return "process \(process)\(command.map { " (\($0))" } ?? "")"
  }
}

extension StoreFault {
  /// Within a sentence.
  fileprivate var reason: String {
    switch self {
    case .missing(let path): "there is no store at “\(path)”"
    case .gone(let path, let log):
      "“\(path)” is gone, and what was written last stands in “\(log)”; put the file back, or restore a backup with `compendium restore`"
    case .replaced(let path): "“\(path)” was removed or replaced while it was open; start again"
    case .noFile(let path): "“\(path)” is no file; give the path of a store"
    case .noStore(let path):
      "“\(path)” is no store but another file, or is damaged; give the right path or restore a backup"
    case .foreign(let path): "“\(path)” is another program's database; give the path of a store"
    case .damaged(let path, let said):
      "“\(path)” is damaged (\(said ?? "a row is not what it should be")); restore a backup with `compendium restore`"
    case .outdated(let path): "“\(path)” must be opened once where it can be written, to bring it up to date"
    case .unreadableLog(let path):
      "what was written last stands in “\(path)” and cannot be read from a read-only folder; copy both files to a folder that can be "
        + "written and open that"
    case .openedForReading: "it was opened for reading only"
    case .diskFull: "the disk is full"
    case .refused(let deed, let path, let code): deed.refused(path, Commands.reason(code))
    case .failingDisk(let path, let said):
      "the disk under “\(path)” answers with an error (\(said)); check it, then start again"
    case .database(let path, let said): "“\(path)” answers: \(said)"
    }
  }
}

extension FileDeed {
  fileprivate func refused(_ path: String, _ reason: String) -> String {
    switch self {
    case .open: "“\(path)” cannot be opened (\(reason)); check that it is there and who may read it"
    case .make: "“\(path)” cannot be made (\(reason))"
    case .makeFolder: "the folder “\(path)” cannot be made (\(reason))"
    case .write: "“\(path)”: \(reason)"
    case .sync: "“\(path)” does not reach the disk (\(reason))"
    case .move(let target): "“\(path)” cannot become “\(target)” (\(reason))"
    }
  }
}

extension CopyError: Worded {
  var sentence: String {
    switch self {
    case .exists(let path): "“\(path)” is there already. Choose another name, or give --overwrite."
    case .ownFile(let path): "“\(path)” belongs to the store itself. Choose another name for the backup."
    case .storeInTheWay(let path):
      "“\(path)” holds something already. Give another --data, or --replace; what is there is kept beside."
    case .unwritable(let path, let fault):
      "“\(path)” cannot be written: \(Self.reason(fault, path)). Choose another place."
    }
  }

  /// Without the path where that is what could not be made.
  private static func reason(_ fault: StoreFault, _ path: String) -> String {
    switch fault {
    case .refused(.make, path, let code), .refused(.move(to: path), _, let code): Commands.reason(code)
    default: fault.reason
    }
  }
}

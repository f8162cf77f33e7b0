/// Why a ledger refused or could not answer.
public enum LedgerError: Error, Equatable {
  /// Drafts that were made from a revision which is not the newest one.
  case changedSince([StaleDraft])
  case unknownRecord(String)
  /// The record was erased; nothing can follow.
  case erasedRecord(String)
  /// A draft that no ledger may take, and why.
  case invalidDraft(recordID: String, reason: String)
  /// The chain does not hold at an entry.
  case broken(ChainFault)
  /// The store, which ends at `after`, does not hold the head that was noted as acknowledged, beside the file `store`.
  case vanished(after: LedgerHead, noted: LedgerHead, in: String)
  /// Another process holds the store; `holder` says which when it is known.
  case locked(holder: String?)
  /// The store can be read and not written: read-only or full.
  case readOnly(reason: String)
  /// The store was made by a newer version of the program.
  case newerStore(found: String)
  /// The store cannot be read.
  case unavailable(reason: String)

  public var message: String {
    switch self {
    case .changedSince(let drafts): drafts.map(\.message).joined(separator: "\n")
    case .unknownRecord(let id): "There is no record “\(id)”. `compendium history` lists what there is."
    case .erasedRecord(let id): "“\(id)” was erased for good, and its id is not used again. Choose another id."
    case .invalidDraft(let id, let reason): "“\(id)” cannot be appended: \(reason)."
    case .broken(let fault): fault.message
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
      "The store is locked\(holder.map { " by \($0)" } ?? " by another process"). Try again when it has finished."
    case .readOnly(let reason): "The store cannot be written: \(reason). Reading goes on."
    case .newerStore(let found):
      "The store was made by a newer version of Compendium (\(found)). Use that version, or restore a backup made by this one."
    case .unavailable(let reason): "The store cannot be read: \(reason)."
    }
  }
}

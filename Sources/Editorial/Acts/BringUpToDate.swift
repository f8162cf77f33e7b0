public import Documents
public import Ledger
public import People
public import Records

/// Brings a working copy together with what readers see since somebody published the record on another way, as by an import.
///
/// Fields that both changed are chosen between as with two editors: what the copy said stays as typed by whoever acts.
public struct BringUpToDate: Act {
  public static let name = "bring-up-to-date"
  public static let permission = Permission.edit
  private let record: Key
  private let type: any Record.Type
  private let base: Entry?

  /// `base`: the entry that the copy was made from, which no act changes; nil for a new record.
  public init(_ record: Key, _ type: any Record.Type, from base: Entry?) {
    (self.record, self.type, self.base) = (record, type, base)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  /// - Throws: ``EditorialError/textChanged`` where the copy was made from another revision.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    guard copy.body.seen == base?.revision, base == nil || base?.recordID == record.text,
      let newest = try store.newest(of: record.text)
    else { throw EditorialError.textChanged }
    guard newest.kind.rawValue == type.name, newest.state != .erased else { throw EditorialError.idTaken(record) }
    copy.body.seen = newest.revision
    guard let theirs = try PublishedText(newest, type)?.tree else { return try store.update(copy) }
    let former = try base.flatMap { try PublishedText($0, type)?.tree }
    let merge = TextMerge(base: former, theirs: theirs, mine: copy.body.tree)
    guard merge.conflicts.isEmpty else {
      let mine = WorkingCopy.Pending(base: former.map(JSONValue.init), text: copy.body.text)
      copy.body.pending[occasion.person.actor.stored, default: []].append(mine)
      copy.body.replace(by: theirs, at: copy.version, on: occasion)
      return try store.update(copy)
    }
    copy.body.replace(by: merge.merged(), at: copy.version, on: occasion)
    return try store.update(copy)
  }
}

/// Leaves out what others typed into a working copy and have not brought together with it.
public struct LeaveOutTexts: Act {
  public static let name = "leave-out-texts"
  public static let permission = Permission.edit
  private let record: Key
  private let seen: Int

  /// `seen`: the version of the copy; another one by now refuses the act.
  public init(_ record: Key, seen version: Int) { (self.record, seen) = (record, version) }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    guard copy.version == seen else { throw EditorialError.textChanged }
    copy.body.pending = [:]
    return try store.update(copy)
  }
}

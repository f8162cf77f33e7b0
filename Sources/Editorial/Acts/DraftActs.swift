public import Documents
public import Ledger
public import People
public import Records

/// Keeps what somebody has typed so far into the form of a working copy, for them alone. The copy stays as it is.
public struct KeepDraft: Act {
  public static let name = "keep-draft"
  public static let permission = Permission.edit
  /// It is done every few seconds and decides nothing.
  public static let isAudited = false
  private let id = freshID()
  private let record: Key
  private let text: FieldTree
  private let seen: Int
  private let openedAt: Timestamp
  private let page: String

  /// - Parameters:
  ///   - record: whose copy it is.
  ///   - text: what is typed.
  ///   - version: that of the copy from which it is written.
  ///   - openedAt: when work on that copy began.
  ///   - page: the form in which it is typed. What another one kept is not written over; it waits to be taken up or thrown away.
  public init(_ record: Key, _ text: FieldTree, seen version: Int, openedAt: Timestamp, page: String) {
    (self.record, self.seen, self.openedAt, self.page) = (record, version, openedAt, page)
    self.text = text.identified(by: record)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    guard let account = occasion.person.id else { throw EditorialError.notFound }
    let copy = try store.copy(record)
    let draft = CopyDraft(
      record: record, account: account, version: seen, openedAt: openedAt, page: page, text: JSONValue(text),
      keptAt: occasion.at)
    let former = try store.draft(of: record, by: account)
    guard former.map({ $0.body.page == page }) != false else { throw EditorialError.textChanged }
    guard draft.differs(from: copy.body) else { return try store.dropDraft(of: record, by: occasion.person) }
    if var kept = former {
      kept.body = draft
      _ = try store.update(kept)
    } else {
      _ = try store.create(draft, id: id)
    }
  }
}

/// Throws away what one typed and did not save.
public struct DropDraft: Act {
  public static let name = "drop-draft"
  public static let permission = Permission.edit
  private let record: Key

  public init(_ record: Key) { self.record = record }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    try store.dropDraft(of: record, by: occasion.person)
  }
}

public import Documents
internal import Ledger
public import People
public import Records

/// Begins to work on a record that readers see, or on a new one.
public struct OpenCopy: Act {
  public static let name = "open-copy"
  public static let permission = Permission.edit
  private let record: Key
  private let type: any Record.Type
  private let approvals: Int

  public init(_ record: Key, _ type: any Record.Type, approvals: Int = 2) {
    (self.record, self.type, self.approvals) = (record, type, approvals)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    if let copy = try store.document(WorkingCopy.self, record.text) { return copy }
    let blank = FieldTree.fields([.init("id", record.tree), .init(KnownField.slug, record.tree)])
    var copy = try store.newCopy(record, type, on: occasion) { $0 ?? blank }
    copy.approvals = approvals
    return try store.create(copy, id: record.text)
  }
}

/// Throws a working copy away, from where it can be taken up again for a time. What readers see stays as it is.
public struct DiscardCopy: Act {
  public static let name = "discard-copy"
  public static let permission = Permission.edit
  private let id = freshID()
  private let record: Key

  public init(_ record: Key) { self.record = record }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    try store.setAside(try store.copy(record), of: record, revision: nil, as: id, on: occasion)
  }
}

extension StoreTransaction {
  /// A copy of a record to work on, not yet kept: `text` makes what it says out of what readers see, nil for a new record.
  ///
  /// - Throws: ``EditorialError/idTaken(_:)`` for a record that was taken back, or of another kind.
  func newCopy(
    _ record: Key, _ type: any Record.Type, on occasion: Occasion, _ text: (FieldTree?) -> FieldTree
  ) throws -> WorkingCopy {
    guard let entry = try newest(of: record.text) else {
      return WorkingCopy(type.name, seen: nil, text: text(nil), on: occasion)
    }
    guard entry.kind.rawValue == type.name, let published = try PublishedText(entry, type) else {
      throw EditorialError.idTaken(record)
    }
    return WorkingCopy(type.name, seen: entry.revision, text: text(published.tree), on: occasion)
  }
}

extension DocumentReader {
  /// - Throws: ``EditorialError/notFound``.
  func copy(_ record: Key) throws -> Document<WorkingCopy> {
    guard let copy = try document(WorkingCopy.self, record.text) else { throw EditorialError.notFound }
    return copy
  }

  /// The working copy, and the invitation, that a reviewer's private link opens.
  public func copy(behind secret: Secret) throws -> (copy: Document<WorkingCopy>, invitation: ReviewInvitation)? {
    let query = DocumentQuery<WorkingCopy>(by: "invitation", .equal(secret.hash.keyTuple), limit: 1)
    guard let copy = try documents(query).documents.first,
      let invitation = copy.body.invitations.first(where: { $0.link == secret.hash })
    else { return nil }
    return (copy, invitation)
  }
}

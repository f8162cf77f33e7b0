public import Documents
public import Ledger
public import People
public import Records

/// Takes a publication back: readers see again what they saw before it, and the working copy is as it was. Its submissions are
/// accepted again, and not yet public.
public struct UndoPublication: Act {
  public static let name = "undo-publication"
  public static let permission = Permission.publish
  private let record: Key
  private let revision: Int
  private let former: Entry?
  private let reason: String
  private let mail: @Sendable (Submission, Secret) -> Mail?

  /// `revision`: the one to be undone, which must be the newest.
  /// `former`: the entry before it, which no act changes; nil where it is the first.
  public init(
    _ record: Key, _ revision: Int, before former: Entry?, reason: String,
    mail: @escaping @Sendable (Submission, Secret) -> Mail?
  ) {
    (self.record, self.revision, self.former) = (record, revision, former)
    (self.reason, self.mail) = (reason, mail)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  /// - Throws: ``EditorialError/textChanged`` where readers see another revision by now, ``EditorialError/notFound`` where the
  ///   revision was not published from a working copy, ``EditorialError/idTaken(_:)`` where the record is worked on.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    guard let newest = try store.newest(of: record.text), newest.revision == revision, newest.state == .published
    else { throw EditorialError.textChanged }
    guard let past = try store.pastCopies(of: record).first(where: { $0.body.revision == revision }) else {
      throw EditorialError.notFound
    }
    let entries = try store.append([try draft(in: newest.kind, newest.schema, occasion)], at: occasion.at)
    let copy = try store.takeUp(past, seen: entries.first?.revision)
    for submission in Set(copy.body.origins.map(\.submission)).sorted() {
      try reopen(submission, in: store, on: occasion)
    }
    return copy
  }

  private func draft(in kind: RecordKind, _ schema: Int, _ occasion: Occasion) throws -> Draft {
    guard revision == 1 || former?.recordID == record.text && former?.revision == revision - 1 else {
      throw EditorialError.notFound
    }
    var draft = Draft(
      recordID: record.text, kind: kind, state: .withdrawn, schema: schema, body: [], actor: occasion.person.actor,
      note: try message(reason), seen: revision)
    if let former, former.state == .published, let content = former.content {
      (draft.state, draft.schema, draft.body) = (.published, former.schema, content.body)
    }
    return draft
  }

  /// A submission that another record was published from stays so.
  private func reopen(_ id: String, in store: any StoreTransaction, on occasion: Occasion) throws {
    let others = try store.pastCopies(from: id)
    guard let submission = try store.document(Submission.self, id), submission.body.state == .published,
      !others.contains(where: { $0.body.revision != nil })
    else { return }
    let link = Secret()
    let open = try store.change(id, from: [.published], on: occasion) { submission in
      submission.state = .accepted
      submission.add(link)
    }
    try store.tell(open.body, at: occasion.at) { mail($0, link) }
  }
}

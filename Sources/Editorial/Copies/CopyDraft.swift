public import Documents
public import Ledger
public import People
public import Records

/// What somebody typed into the form of a working copy and has not saved. It is theirs alone and never the common text.
public struct CopyDraft: DocumentBody {
  public static let kind: DocumentKind = "copy-draft"
  public static let schema = 1
  public static let canNamePerson = true
  /// How long one is kept that nobody takes up.
  public static let longest = Duration.seconds(90 * 86_400)

  public var record: Key
  public var account: String
  /// The version of the working copy from which it was written, and when work on that one began.
  var version: Int
  var openedAt: Timestamp
  /// The form in which it was typed: another one keeps nothing over it.
  public var page: String
  public var text: JSONValue
  public var keptAt: Timestamp

  public static let keys: [DocumentKey<CopyDraft>] = [
    DocumentKey("of", unique: true) { [[.text($0.record.text), .text($0.account)]] },
    DocumentKey("kept") { [[.number($0.keptAt.milliseconds)]] },
    .person { [Account.keyTuple(of: $0.account)] },
  ]

  public var tree: FieldTree { FieldTree(typed: text) }

  /// Whether it was written in the working copy that is there now, and not in one before it.
  public func isOf(_ copy: WorkingCopy) -> Bool { openedAt == copy.openedAt }

  /// The version of a working copy from which it was written; 0 where it was written in an earlier copy of the record, so that
  /// whatever is not the same is chosen between.
  public func version(in copy: WorkingCopy) -> Int { isOf(copy) ? version : 0 }

  /// Whether it says something else than a working copy does.
  public func differs(from copy: WorkingCopy) -> Bool {
    !TextMerge(base: nil, theirs: copy.tree, mine: tree).conflicts.isEmpty
  }
}

extension DocumentReader {
  /// What somebody typed for a record and has not saved.
  public func draft(of record: Key, by account: String) throws -> Document<CopyDraft>? {
    let query = DocumentQuery<CopyDraft>(by: "of", .equal([.text(record.text), .text(account)]), limit: 1)
    return try documents(query).documents.first
  }
}

extension StoreTransaction {
  /// Deletes what somebody typed for a record in a form, or in any where none is given.
  func dropDraft(of record: Key, by person: Person, page: String? = nil) throws {
    guard let account = person.id, let draft = try draft(of: record, by: account) else { return }
    if page == nil || page == draft.body.page { try delete(draft) }
  }

  /// Deletes what anybody typed for a record.
  func dropDrafts(of record: Key) throws {
    let query = DocumentQuery<CopyDraft>(by: "of", .prefix([.text(record.text)]))
    while case let found = try documents(query).documents, !found.isEmpty {
      for draft in found { try delete(draft) }
    }
  }
}

extension CopyDraft {
  /// Deletes those that nobody took up in time.
  public static let retention = Job(name: "copy-drafts", every: .seconds(86_400)) { store, now in
    let end = now.milliseconds - longest.components.seconds * 1_000
    let query = DocumentQuery<CopyDraft>(by: "kept", .between([], and: [.number(end)]))
    try await store.deleteEvery(query)
  }
}

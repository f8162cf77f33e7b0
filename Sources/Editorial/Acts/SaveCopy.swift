public import Documents
internal import Ledger
public import People
public import Records

/// What became of a text that was saved.
public enum Saved: Sendable {
  case saved(Document<WorkingCopy>)
  /// Somebody else had saved other fields meanwhile; both are in it.
  case merged(Document<WorkingCopy>)
  /// Both changed these fields. The copy stands as the other one left it, and keeps what was typed until it is chosen.
  case conflicting(Document<WorkingCopy>, [String])
}

/// Saves what a working copy says, right or wrong. A text that was written from an older version is brought together with what was
/// saved since. What was kept of it while it was typed goes.
public struct SaveCopy: Act {
  public static let name = "save-copy"
  public static let permission = Permission.edit
  private let record: Key
  private let text: FieldTree
  private let seen: Int
  private let page: String?

  /// `page`: the form in which it was typed; what was kept of another one stays. Nil for none.
  public init(_ record: Key, _ text: FieldTree, seen version: Int, page: String? = nil) {
    (self.record, self.seen, self.page) = (record, version, page)
    self.text = text.identified(by: record)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Saved {
    var copy = try store.copy(record)
    if let page { try store.dropDraft(of: record, by: occasion.person, page: page) }
    let present = copy.version
    guard present != seen else {
      copy.body.replace(by: text, at: present, on: occasion)
      return .saved(try store.update(copy))
    }
    let mine = WorkingCopy.Pending(base: copy.body.text(at: seen, present: present), text: JSONValue(text))
    let merge = copy.body.merge(mine)
    guard merge.conflicts.isEmpty else {
      let person = occasion.person.actor.stored
      copy.body.pending[person] = (copy.body.pending[person] ?? []).filter { $0 != mine } + [mine]
      return .conflicting(try store.update(copy), merge.conflicts)
    }
    copy.body.replace(by: merge.merged(), at: present, on: occasion)
    return .merged(try store.update(copy))
  }
}

/// Chooses, field by field, between what one typed and what somebody else had saved.
public struct ChooseTexts: Act {
  public static let name = "choose-texts"
  public static let permission = Permission.edit
  private let record: Key
  private let chosen: [String: TextMerge.Side]
  private let seen: Int

  public init(_ record: Key, _ chosen: [String: TextMerge.Side], seen version: Int) {
    (self.record, self.chosen, self.seen) = (record, chosen, version)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    guard copy.version == seen else { throw EditorialError.textChanged }
    guard let merge = copy.body.merge(of: occasion.person) else { throw EditorialError.notFound }
    let open = merge.conflicts.filter { chosen[$0] == nil }
    guard open.isEmpty else { throw EditorialError.faulty(open.map { Fault(FieldPath($0), .unanswered) }) }
    copy.body.replace(by: merge.merged(chosen), at: copy.version, on: occasion)
    let person = occasion.person.actor.stored
    let rest = (copy.body.pending[person] ?? []).dropFirst()
    copy.body.pending[person] = rest.isEmpty ? nil : Array(rest)
    return try store.update(copy)
  }
}

extension FieldTree {
  /// With the id of a record in the place of any that was typed: what is kept and published under an id bears it.
  func identified(by record: Key) -> FieldTree {
    .fields([Entry("id", record.tree)] + entries.filter { $0.name != "id" })
  }
}

extension WorkingCopy {
  /// What somebody typed that is not brought in yet, beside what the copy says now; nil where there is nothing.
  public func merge(of person: Person) -> TextMerge? {
    pending[person.actor.stored]?.first.map(merge)
  }

  fileprivate func merge(_ mine: Pending) -> TextMerge {
    TextMerge(base: mine.base.map { FieldTree(typed: $0) }, theirs: tree, mine: FieldTree(typed: mine.text))
  }
}

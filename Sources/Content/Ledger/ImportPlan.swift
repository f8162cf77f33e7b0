public import Ledger
public import Records

/// What an import of a content folder would append, and what it must refuse.
public struct ImportPlan: Sendable {
  public struct Step: Sendable {
    public enum Action: String, Sendable { case add, change, publishAgain, withdraw }
    public var action: Action
    public var recordID: Key
    public var draft: Draft
    /// For a change: what differs, field by field.
    public var differences: [RecordDifference]
  }

  public private(set) var steps: [Step] = []
  public private(set) var refusals: [ImportRefusal] = []
  public private(set) var unchanged = 0
  /// Published records that the folder does not hold and that stay.
  public private(set) var missing: [Key] = []

  /// Compares every record with the newest revision that the ledger holds.
  ///
  /// - Parameters:
  ///   - items: the folder's records, checked.
  ///   - heads: what the ledger holds.
  ///   - types: the kinds of record that there are.
  ///   - withdrawMissing: whether published records that the folder does not hold are withdrawn.
  ///   - note: why, as every appended entry says it; nil for that it was imported, or that its file is gone.
  public init(
    _ items: [ContentFolder.Item], onto heads: CollectionHeads, _ types: RecordTypes, withdrawMissing: Bool,
    note: String?
  ) {
    // Records of a kind that has no files are neither missing nor withdrawn.
    let kinds = types.all.filter { $0.files != .none }.map { $0.name }
    let newNote = note ?? "Imported from content files"
    for item in items {
      // Whatever a file was made from, in an empty store it is new.
      if heads.newest.isEmpty { add(item, newNote) } else { plan(item, heads.newest[item.id.text], types, newNote) }
    }
    let held = Set(items.map(\.id.text))
    let absent = heads.newest.values.filter {
      $0.state == .published && kinds.contains($0.kind.rawValue) && !held.contains($0.recordID)
    }.sorted { $0.recordID < $1.recordID }
    for entry in absent {
      guard let id = Key(entry.recordID) else { continue }
      if withdrawMissing {
        let draft = Draft.withdrawal(of: entry, note: note ?? "No longer among the content files")
        steps.append(Step(action: .withdraw, recordID: id, draft: draft, differences: []))
      } else {
        missing.append(id)
      }
    }
  }

  private mutating func plan(_ item: ContentFolder.Item, _ newest: Entry?, _ types: RecordTypes, _ note: String) {
    guard let newest else {
      guard let basedOn = item.basedOn else { return add(item, note) }
      return refuse(item, .changedSince(StaleDraft(recordID: item.id.text, seen: basedOn, newest: nil)))
    }
    if Self.isUnchanged(newest, item.body, types) {
      unchanged += 1
    } else if let reason = refusal(item, newest) {
      refuse(item, reason)
    } else {
      let differences = newest.content.map { RecordDifference.between($0.body, item.body) } ?? []
      let action: Step.Action = newest.state == .withdrawn ? .publishAgain : .change
      let draft = Draft(item, note, seen: newest.revision)
      steps.append(Step(action: action, recordID: item.id, draft: draft, differences: differences))
    }
  }

  private mutating func add(_ item: ContentFolder.Item, _ note: String) {
    steps.append(Step(action: .add, recordID: item.id, draft: Draft(item, note, seen: nil), differences: []))
  }

  /// A body of an earlier version is the same where it says the same.
  private static func isUnchanged(_ newest: Entry, _ body: [UInt8], _ types: RecordTypes) -> Bool {
    guard newest.state == .published, let content = newest.content else { return false }
    if content.body == body { return true }
    guard newest.schema != types[newest.kind.rawValue]?.version,
      let former = try? RecordBody.decode(
        content.body, kind: newest.kind.rawValue, version: newest.schema, types)
    else { return false }
    return (try? RecordBody.encode(former)) == body
  }

  private func refusal(_ item: ContentFolder.Item, _ newest: Entry) -> ImportRefusal.Reason? {
    if newest.state == .erased { return .erased }
    if newest.kind.rawValue != item.kind { return .otherKind(newest.kind.rawValue) }
    guard let basedOn = item.basedOn else {
      return newest.content?.actor == .import ? nil : .changedElsewhere(revision: newest.revision)
    }
    return basedOn == newest.revision
      ? nil : .changedSince(StaleDraft(recordID: newest.recordID, seen: basedOn, newest: newest.revision))
  }

  private mutating func refuse(_ item: ContentFolder.Item, _ reason: ImportRefusal.Reason) {
    refusals.append(ImportRefusal(file: item.file, recordID: item.id, reason: reason))
  }
}

/// Why a file cannot be imported over what the ledger holds.
public struct ImportRefusal: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case changedSince(StaleDraft)
    /// The file does not say what it was made from, and somebody else than an import wrote the newest revision.
    case changedElsewhere(revision: Int)
    case erased
    case otherKind(String)
  }

  public var file: String
  public var recordID: Key
  public var reason: Reason
}

extension ContentFolder.Item {
  fileprivate var kind: String { type.name }
  fileprivate var version: Int { type.version }
}

extension Draft {
  fileprivate init(_ item: ContentFolder.Item, _ note: String, seen: Int?) {
    self.init(
      recordID: item.id.text, kind: RecordKind(rawValue: item.kind), schema: item.version, body: item.body,
      actor: .import, note: note, seen: seen)
  }

  fileprivate static func withdrawal(of entry: Entry, note: String) -> Draft {
    Draft(
      recordID: entry.recordID, kind: entry.kind, state: .withdrawn, schema: entry.schema, body: [],
      actor: .import, note: note, seen: entry.revision)
  }
}

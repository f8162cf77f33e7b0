public import Documents
internal import Ledger
public import People
public import Records

/// Publishes a working copy: readers see it, and its submissions are done, in one act.
public struct Publish: Act {
  public static let name = "publish"
  public static let permission = Permission.publish
  private let id = freshID()
  private let record: Key
  private let type: any Record.Type
  private let collection: CollectionTerms
  private let seen: Fingerprint
  private let note: String
  private let mail: @Sendable (Submission, Secret) -> Mail?

  /// `seen`: the text that is published; another one by now refuses the act.
  /// `note`: what the record's history says of it, beside who reviewed it.
  public init(
    _ record: Key, _ type: any Record.Type, in collection: CollectionTerms, seen: Fingerprint, note: String,
    mail: @escaping @Sendable (Submission, Secret) -> Mail?
  ) {
    (self.record, self.type, self.collection) = (record, type, collection)
    (self.seen, self.note, self.mail) = (seen, note, mail)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Publication {
    let copy = try store.copy(record)
    guard copy.body.fingerprint == seen else { throw EditorialError.textChanged }
    let (body, faults) = try Self.body(of: copy.body, type, collection)
    let needs = copy.body.needs(faults)
    guard needs.isEmpty, let body else { throw EditorialError.unreviewed(needs) }
    let draft = Draft(
      recordID: record.text, kind: RecordKind(rawValue: type.name), schema: type.version, body: body,
      actor: occasion.person.actor, note: note, seen: copy.body.seen)
    let entries: [Entry]
    do {
      entries = try store.append([draft], at: occasion.at)
    } catch LedgerError.changedSince {
      throw EditorialError.textChanged
    }
    for submission in Set(copy.body.origins.map(\.submission)).sorted() {
      try finish(submission, in: store, on: occasion)
    }
    let revision = entries.first?.revision ?? 1
    try store.setAside(copy, of: record, revision: revision, as: id, on: occasion)
    return Publication(record: record, revision: revision)
  }

  public struct Publication: Hashable, Sendable {
    public var record: Key
    public var revision: Int
  }

  private func finish(_ id: String, in store: any StoreTransaction, on occasion: Occasion) throws {
    let link = Secret()
    // One that is published already was accepted into several records.
    let submission = try store.change(id, from: [.accepted, .published], on: occasion) { submission in
      submission.state = .published
      submission.add(link)
    }
    try store.tell(submission.body, at: occasion.at) { mail($0, link) }
  }

  /// The body that would be published, and what is wrong with it.
  static func body(
    of copy: WorkingCopy, _ type: any Record.Type, _ collection: CollectionTerms
  ) throws -> (body: [UInt8]?, faults: [Fault]) {
    let (record, faults) = copy.record(type, collection)
    return (try record.map(RecordBody.encode), faults)
  }
}

extension WorkingCopy {
  /// The record that the copy says; nil where it is none yet.
  public func record(
    _ type: any Record.Type, _ collection: CollectionTerms
  ) -> (record: (any Record)?, faults: [Fault]) {
    tree.record(type, collection)
  }
}

extension FieldTree {
  /// The record that a tree says; nil where it is none.
  func record(
    _ type: any Record.Type, _ collection: CollectionTerms
  ) -> (record: (any Record)?, faults: [Fault]) {
    let language = self["language"]?.scalar.flatMap(Language.init) ?? .english
    let reading = TreeReading(language: language)
    guard let record = type.read(FieldReader(self, reading)) as (any Record)? else { return (nil, reading.faults) }
    let faults = reading.faults + record.faults(collection)
    return (faults.isEmpty ? record : nil, faults)
  }
}

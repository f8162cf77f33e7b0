public import Documents
internal import Ledger
public import People
public import Records

/// Shows the edited text to the contributors and asks them to confirm it; each mail has a private link of its own.
public struct AskConfirmation: Act {
  public static let name = "ask-confirmation"
  public static let permission = Permission.edit
  private let record: Key
  private let mail: @Sendable (Submission, Secret) -> Mail?

  public init(_ record: Key, mail: @escaping @Sendable (Submission, Secret) -> Mail?) {
    (self.record, self.mail) = (record, mail)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    copy.body.shown = copy.body.fingerprint
    for id in Set(copy.body.origins.map(\.submission)).sorted() {
      let link = Secret()
      let submission = try store.change(id, from: [.accepted, .published], on: occasion) { $0.add(link) }
      try store.tell(submission.body, at: occasion.at) { mail($0, link) }
    }
    return try store.update(copy)
  }
}

/// The contributor's word that the edited text is right.
public struct ConfirmText: Act {
  public static let name = "confirm-text"
  public static let permission = Permission.hold
  private let submission: String
  private let record: Key
  private let seen: Fingerprint

  public init(_ record: Key, of submission: String, seen: Fingerprint) {
    (self.record, self.submission, self.seen) = (record, submission, seen)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    let submission = try store.change(submission, from: [.accepted, .published], on: occasion) { _ in }
    var copy = try store.copy(record)
    guard submission.body.records.contains(record) else { throw EditorialError.notFound }
    guard copy.body.fingerprint == seen else { throw EditorialError.textChanged }
    copy.body.confirmations.removeAll { $0.submission == submission.id }
    copy.body.confirmations.append(.init(submission: submission.id, of: seen, at: occasion.at))
    return try store.update(copy)
  }
}

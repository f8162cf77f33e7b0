public import Documents
internal import Ledger
public import People
public import Records

/// Takes out of a working copy what a submission alone gave that its submitter took back, so that work on the rest goes on.
public struct DropSubmission: Act {
  public static let name = "drop-submission"
  public static let permission = Permission.edit
  private let id: String
  private let record: Key

  public init(_ id: String, from record: Key) { (self.id, self.record) = (id, record) }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  /// - Throws: ``EditorialError/notFound`` for a submission that gave nothing, ``EditorialError/wrongState(_:)`` for one that was not
  ///   taken back.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    guard copy.body.origins.contains(where: { $0.submission == id }) else { throw EditorialError.notFound }
    var submission = try store.submission(id)
    guard submission.body.state == .withdrawn else { throw EditorialError.wrongState(submission.body.state) }
    copy.body.drop(submission)
    submission.body.records.removeAll { $0 == record }
    _ = try store.update(submission)
    copy.body.changedBy = occasion.person.actor.stored
    copy.body.changedAt = occasion.at
    return try store.update(copy)
  }
}

public import Documents
internal import Ledger
public import People
public import Records

/// Takes a record back that readers see: its page stays and says why. The working copy stays too.
public struct WithdrawRecord: Act {
  public static let name = "withdraw-record"
  public static let permission = Permission.publish
  private let record: Key
  private let reason: String

  public init(_ record: Key, reason: String) { (self.record, self.reason) = (record, reason) }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  /// - Throws: ``EditorialError/notFound`` where readers see no such record, ``EditorialError/faulty(_:)`` without a reason.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    guard let entry = try store.newest(of: record.text), entry.state == .published else {
      throw EditorialError.notFound
    }
    let draft = Draft(
      recordID: record.text, kind: entry.kind, state: .withdrawn, schema: entry.schema, body: [],
      actor: occasion.person.actor, note: try message(reason), seen: entry.revision)
    let entries = try store.append([draft], at: occasion.at)
    var copy = try store.copy(record)
    copy.body.seen = entries.first?.revision
    return try store.update(copy)
  }
}

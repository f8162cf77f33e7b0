public import Documents
public import People
public import Records

/// Takes up again a working copy that was thrown away.
public struct TakeUpCopy: Act {
  public static let name = "take-up-copy"
  public static let permission = Permission.edit
  private let record: Key
  private let id: String

  public init(_ id: String, of record: Key) { (self.id, self.record) = (id, record) }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  /// - Throws: ``EditorialError/notFound``, ``EditorialError/idTaken(_:)`` where the record is worked on.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    guard let past = try store.document(PastCopy.self, id), past.body.record == record, past.body.revision == nil else {
      throw EditorialError.notFound
    }
    return try store.takeUp(past, seen: past.body.copy.seen)
  }
}

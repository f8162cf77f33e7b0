public import Documents
public import Ledger
public import People
public import Records

/// A second editor's word that nothing but the spelling of words differs from what readers see: such a text needs no new review.
public struct ApproveSpelling: Act {
  public static let name = "approve-spelling"
  public static let permission = Permission.edit
  private let record: Key
  private let type: any Record.Type
  private let collection: CollectionTerms
  private let seen: Fingerprint

  public init(_ record: Key, _ type: any Record.Type, in collection: CollectionTerms, seen: Fingerprint) {
    (self.record, self.type, self.collection, self.seen) = (record, type, collection, seen)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  /// - Throws: ``EditorialError/notFound`` where more than the spelling differs, or for somebody who wrote in the copy.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    guard copy.body.fingerprint == seen else { throw EditorialError.textChanged }
    guard let second = occasion.person.id, !copy.body.writers.contains(second),
      let newest = try store.newest(of: record.text), newest.revision == copy.body.seen,
      try copy.body.spelling(since: newest, type, collection) != nil
    else { throw EditorialError.notFound }
    copy.body.spelling = .init(of: seen, by: second, at: occasion.at)
    return try store.update(copy)
  }
}

extension WorkingCopy {
  /// What of its words is spelt otherwise than in an entry; nil where more differs, or the copy has faults.
  public func spelling(
    since entry: Entry, _ type: any Record.Type, _ collection: CollectionTerms
  ) throws -> Spelling? {
    guard let present = record(type, collection).record, let published = try PublishedText(entry, type) else {
      return nil
    }
    guard let former = published.tree.record(type, collection).record else { return nil }
    return try Spelling(from: former, to: present)
  }
}

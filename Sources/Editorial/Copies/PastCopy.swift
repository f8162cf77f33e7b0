public import Documents
public import Ledger
public import People
public import Records

/// A working copy that was published or thrown away: what was said of it can be looked up, and it can be taken up again.
public struct PastCopy: DocumentBody {
  public static let kind: DocumentKind = "past-copy"
  /// Rises with that of ``WorkingCopy``, which is in it.
  public static let schema = 1
  public static let canNamePerson = false

  public var record: Key
  /// As which revision it was published; nil for one that was thrown away.
  public var revision: Int?
  /// Without its former texts and the addresses of reviewers.
  public var copy: WorkingCopy
  /// Who ended the work on it.
  public var by: String
  public var at: Timestamp

  init(_ copy: WorkingCopy, of record: Key, revision: Int?, on occasion: Occasion) {
    (self.record, self.revision, self.copy) = (record, revision, copy)
    (by, at) = (occasion.person.actor.stored, occasion.at)
    self.copy.past = []
    self.copy.schedule = nil
    self.copy.missed = nil
    for index in self.copy.invitations.indices { self.copy.invitations[index].email = nil }
  }

  public static let keys: [DocumentKey<PastCopy>] = [
    DocumentKey("record") { [[.text($0.record.text), .number($0.at.milliseconds)]] },
    DocumentKey("at") { [[.number($0.at.milliseconds)]] },
    DocumentKey("thrown-away") { $0.revision == nil ? [[.number($0.at.milliseconds)]] : [] },
    DocumentKey("submission") { Set($0.copy.origins.map(\.submission)).map { [.text($0)] } },
  ]

  /// Deletes those that were thrown away and not taken up again in time.
  public static let retention = Job(name: "past-copies", every: .seconds(86_400)) { store, now in
    let end = now + .seconds(-daysToTakeUp * 86_400)
    let query = DocumentQuery<PastCopy>(by: "thrown-away", .between([.number(0)], and: [.number(end.milliseconds)]))
    try await store.deleteEvery(query)
  }

  /// So many days one that was thrown away is kept.
  public static let daysToTakeUp = 90
}

extension DocumentReader {
  /// Every past copy that a submission gave something to.
  func pastCopies(from submission: String) throws -> [Document<PastCopy>] {
    try everyDocument(DocumentQuery<PastCopy>(by: "submission", .equal([.text(submission)])))
  }

  /// The past copies of a record, the newest first.
  public func pastCopies(of record: Key, limit: Int = 50) throws -> [Document<PastCopy>] {
    try documents(
      DocumentQuery<PastCopy>(by: "record", .prefix([.text(record.text)]), descending: true, limit: limit)
    ).documents
  }
}

extension StoreTransaction {
  /// Ends the work on a copy: it stays as a past one, under an id that whoever acts has made.
  func setAside(
    _ copy: Document<WorkingCopy>, of record: Key, revision: Int?, as id: String, on occasion: Occasion
  ) throws {
    _ = try create(PastCopy(copy.body, of: record, revision: revision, on: occasion), id: id)
    try delete(copy)
  }

  /// Takes a past copy up again, on the text that readers see by now.
  ///
  /// - Throws: ``EditorialError/idTaken(_:)`` where the record is worked on.
  func takeUp(_ past: Document<PastCopy>, seen: Int?) throws -> Document<WorkingCopy> {
    let record = past.body.record
    guard try document(WorkingCopy.self, record.text) == nil else { throw EditorialError.idTaken(record) }
    var copy = past.body.copy
    copy.seen = seen
    try delete(past)
    return try create(copy, id: record.text)
  }
}

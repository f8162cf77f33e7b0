public import Documents
internal import Ledger
public import People
public import Records

/// Accepts a submission into a record: a new one, one that is worked on, or one that readers see.
public struct AcceptSubmission: Act {
  public static let name = "accept-submission"
  public static let permission = Permission.edit

  private let id: String
  private let record: Key
  private let type: any Record.Type
  private let call: Call
  private let reason: String
  private let link: Secret
  private let mail: @Sendable (Submission) -> Mail?

  /// `record`: the id of the record.
  /// `type`: the kind of a new record.
  public init(
    _ id: String, into record: Key, _ type: any Record.Type, call: Call, reason: String, link: Secret,
    mail: @escaping @Sendable (Submission) -> Mail?
  ) {
    (self.id, self.record, self.type, self.call) = (id, record, type, call)
    (self.reason, self.link, self.mail) = (reason, link, mail)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    let submission = try store.change(id, from: [.received, .clarifying, .accepted], on: occasion) { submission in
      submission.decision = try SubmissionDecision(reason, on: occasion)
      submission.state = .accepted
      if !submission.records.contains(record) { submission.records.append(record) }
      submission.add(link)
    }
    let answers = AnsweredRecord(Questionnaire(call, answers: submission.body.answers), submission.body, id: record)
    let copy = try merged(answers.tree(of: type), answers.fields, in: store, on: occasion)
    if let mail = mail(submission.body) { try store.send(mail, at: occasion.at) }
    return copy
  }

  /// A copy that there is keeps what it says; the answers fill what it leaves empty, and their origin is noted.
  private func merged(
    _ tree: FieldTree, _ fields: [String], in store: any StoreTransaction, on occasion: Occasion
  ) throws -> Document<WorkingCopy> {
    let origins = (fields.isEmpty ? ["id"] : fields).map { WorkingCopy.Origin(field: $0, submission: id) }
    if var copy = try store.document(WorkingCopy.self, record.text) {
      guard copy.body.recordKind == type.name else { throw EditorialError.idTaken(record) }
      copy.body.text = JSONValue(copy.body.tree.filled(from: tree))
      copy.body.origins += origins
      copy.body.changedAt = occasion.at
      return try store.update(copy)
    }
    var copy: WorkingCopy
    if let entry = try store.newest(of: record.text) {
      guard entry.kind.rawValue == type.name, let published = try PublishedText(entry, type) else {
        throw EditorialError.idTaken(record)
      }
      copy = WorkingCopy(type.name, seen: entry.revision, text: published.tree.filled(from: tree), on: occasion)
    } else {
      copy = WorkingCopy(type.name, seen: nil, text: tree, on: occasion)
    }
    copy.origins = origins
    (copy.isAnonymous, copy.approvals) = (call.isAnonymous, call.approvals)
    return try store.create(copy, id: record.text)
  }
}

extension FieldTree {
  /// With the fields of another one that it does not have.
  func filled(from other: FieldTree) -> FieldTree {
    let names = Set(entries.map(\.name))
    return .fields(entries + other.entries.filter { !names.contains($0.name) })
  }
}

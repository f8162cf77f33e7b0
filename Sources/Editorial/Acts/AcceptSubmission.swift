public import Documents
internal import Ledger
public import People
public import Records

/// Accepts a submission into a record: a new one, one that is worked on, or one that readers see.
public struct AcceptSubmission: Act {
  public static let name = "accept-submission"
  public static let permission = Permission.edit

  private let id: String
  private let record: Key?
  private let type: any Record.Type
  private let call: Call
  private let reason: String
  private let link: Secret
  private let mail: @Sendable (Submission) -> Mail?

  /// `record`: the id of the record; nil for a new one that is called as the submission is.
  /// `type`: the kind of a new record.
  public init(
    _ id: String, into record: Key?, _ type: any Record.Type, call: Call, reason: String, link: Secret,
    mail: @escaping @Sendable (Submission) -> Mail?
  ) {
    (self.id, self.record, self.type, self.call) = (id, record, type, call)
    (self.reason, self.link, self.mail) = (reason, link, mail)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    let record = try record ?? store.freshRecord(for: try store.submission(id).body)
    let submission = try store.change(id, from: [.received, .clarifying, .accepted], on: occasion) { submission in
      submission.decision = try SubmissionDecision(reason, on: occasion)
      submission.state = .accepted
      if !submission.records.contains(record) { submission.records.append(record) }
      submission.add(link)
    }
    let answers = AnsweredRecord(Questionnaire(call, answers: submission.body.answers), submission.body, id: record)
    let copy = try merged(answers.tree(of: type), answers.fields, into: record, in: store, on: occasion)
    try store.tell(submission.body, at: occasion.at, mail)
    return copy
  }

  /// A copy that there is keeps what it says; the answers fill what it leaves empty, and their origin is noted.
  private func merged(
    _ tree: FieldTree, _ fields: [String], into record: Key, in store: any StoreTransaction, on occasion: Occasion
  ) throws -> Document<WorkingCopy> {
    if var copy = try store.document(WorkingCopy.self, record.text) {
      guard copy.body.recordKind == type.name else { throw EditorialError.idTaken(record) }
      let before = copy.body.tree
      copy.body.replace(by: before.filled(from: tree), at: copy.version, on: occasion)
      let known = copy.body.origins
      copy.body.origins = known + origins(of: fields, in: before).filter { !known.contains($0) }
      return try store.update(copy)
    }
    var origins: [WorkingCopy.Origin] = []
    var copy = try store.newCopy(record, type, on: occasion) { published in
      origins = self.origins(of: fields, in: published ?? .fields([]))
      return published?.filled(from: tree) ?? tree
    }
    copy.origins = origins
    (copy.isAnonymous, copy.approvals) = (call.isAnonymous, call.approvals)
    return try store.create(copy, id: record.text)
  }

  /// Of the fields that the text does not have yet; the id stands for a submission that gives none.
  private func origins(of fields: [String], in text: FieldTree) -> [WorkingCopy.Origin] {
    let given = fields.filter { text[WorkingCopy.Origin.top(of: $0)] == nil }
    return (given.isEmpty ? ["id"] : given).map { WorkingCopy.Origin(field: $0, submission: id) }
  }
}

extension DocumentReader {
  /// An id that no record has: the title's words, or the submission's number where they cannot be spelled so, with a number where
  /// that is taken.
  ///
  /// - Throws: ``EditorialError/faulty(_:)`` where a hundred are taken.
  fileprivate func freshRecord(for submission: Submission) throws -> Key {
    let name = submission.nameOfRecord
    for number in 1...100 {
      guard let record = Key(number == 1 ? name : "\(name)-\(number)") else { break }
      if try newest(of: record.text) == nil, try document(WorkingCopy.self, record.text) == nil { return record }
    }
    throw EditorialError.faulty([Fault(FieldPath("record"), .unanswered)])
  }
}

extension FieldTree {
  /// With the fields of another one that it does not have, and its submissions after those that it has.
  func filled(from other: FieldTree) -> FieldTree {
    let names = Set(entries.map(\.name))
    let own = entries.map { entry in
      guard entry.name == KnownField.submissions, let more = other[KnownField.submissions] else { return entry }
      let numbers = Set(entry.tree.items.compactMap { $0["number"]?.scalar })
      let added = more.items.filter { !numbers.contains($0["number"]?.scalar ?? "") }
      return Entry(entry.name, .list(entry.tree.items + added))
    }
    return .fields(own + other.entries.filter { !names.contains($0.name) })
  }
}

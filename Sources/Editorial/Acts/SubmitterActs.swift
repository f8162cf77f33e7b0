public import Documents
public import People
public import Records

/// Takes a submission back. The desk sees that it was, and no longer works on it.
public struct WithdrawSubmission: Act {
  public static let name = "withdraw-submission"
  public static let permission = Permission.hold
  private let id: String

  public init(_ id: String) { self.id = id }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    try store.change(id, from: [.received, .clarifying, .accepted], on: occasion) { $0.state = .withdrawn }
  }
}

/// Deletes a submission with everything that belongs to it, before anything of it is public.
public struct EraseSubmission: Act {
  public static let name = "erase-submission"
  public static let permission = Permission.hold
  private let id: String

  public init(_ id: String) { self.id = id }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    try occasion.person.requireHold(of: id)
    let submission = try store.submission(id)
    guard submission.body.state != .published else { throw EditorialError.wrongState(.published) }
    for record in submission.body.records {
      try store.dropDrafts(of: record)
      guard var copy = try store.document(WorkingCopy.self, record.text) else { continue }
      if copy.body.isOnly(of: id) {
        try store.delete(copy)
      } else {
        copy.body.drop(submission)
        _ = try store.update(copy)
      }
    }
    for var document in try store.pastCopies(from: id) {
      if document.body.copy.isOnly(of: id) {
        try store.delete(document)
      } else {
        document.body.copy.drop(submission)
        _ = try store.update(document)
      }
    }
    try store.delete(submission)
  }
}

/// Answers a question of the desk, or says something by oneself.
public struct Reply: Act {
  public static let name = "reply"
  public static let permission = Permission.hold
  private let id: String
  private let text: String

  public init(_ text: String, to id: String) { (self.id, self.text) = (id, text) }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    try store.change(id, from: [.received, .clarifying, .accepted, .declined], on: occasion) { submission in
      submission.thread.append(ThreadMessage(from: .submitter, try message(text), at: occasion.at))
      if submission.state == .clarifying { submission.state = .received }
    }
  }
}

/// Reports a mistake in a record. The secret opens what becomes of it.
public struct ReportMistake: Act {
  public static let name = "report-mistake"
  public static let permission = Permission.visit
  private let id = freshID()
  private let record: Key
  private let text: String
  private let email: EmailAddress?
  private let secret: Secret
  private let language: Language

  public init(
    _ text: String, in record: Key, answerTo email: EmailAddress?, behind secret: Secret, language: Language
  ) {
    (self.record, self.text, self.email, self.secret, self.language) = (record, text, email, secret, language)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    let matter = Submission.Matter.report(record: record, text: try message(text))
    var submission = Submission(matter, link: secret.hash, language: language, at: occasion.at)
    submission.state = .received
    submission.handedInAt = occasion.at
    if let email { submission.contact = SubmissionContact(name: nil, email: email) }
    return try store.create(submission, id: id)
  }
}

/// The most bytes of a message.
private let mostBytes = 10_000

/// What somebody wrote, without white space at its ends.
///
/// - Throws: ``EditorialError/faulty(_:)`` for the field `text`.
func message(_ text: String) throws(EditorialError) -> String {
  let reading = TreeReading()
  let line = FieldReader(FieldTree(.scalar(text, .typed)), at: FieldPath("text"), reading).line()
  if text.utf8.count > mostBytes { throw .faulty([Fault(FieldPath("text"), .tooLong(limit: mostBytes))]) }
  guard let line else { throw .faulty(reading.faults) }
  return line
}

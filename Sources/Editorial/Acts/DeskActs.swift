public import Documents
internal import Ledger
public import People

/// Asks the submitter something; the mail has a private link of its own.
public struct AskSubmitter: Act {
  public static let name = "ask-submitter"
  public static let permission = Permission.edit
  private let id: String
  private let text: String
  private let link: Secret
  private let mail: @Sendable (Submission) -> Mail?

  public init(_ text: String, about id: String, link: Secret, mail: @escaping @Sendable (Submission) -> Mail?) {
    (self.id, self.text, self.link, self.mail) = (id, text, link, mail)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    let submission = try store.change(id, from: [.received, .clarifying, .accepted], on: occasion) { submission in
      submission.thread.append(ThreadMessage(from: .desk, try message(text), at: occasion.at))
      if submission.state == .received { submission.state = .clarifying }
      submission.add(link)
    }
    try store.tell(submission.body, at: occasion.at, mail)
    return submission
  }
}

/// Says who of the desk sees to a submission, themselves or another account that may edit; nil for nobody.
public struct AssignSubmission: Act {
  public static let name = "assign-submission"
  public static let permission = Permission.edit
  private let id: String
  private let handler: String?

  public init(_ id: String, to handler: String?) { (self.id, self.handler) = (id, handler) }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    if let handler, handler != occasion.person.id, try !store.isHandler(handler) { throw EditorialError.notFound }
    return try store.change(id, from: [.received, .clarifying, .accepted], on: occasion, isNews: false) {
      $0.handler = handler
    }
  }
}

/// Declines a submission, with the reason that the submitter reads; of a report: closes it.
public struct DeclineSubmission: Act {
  public static let name = "decline-submission"
  public static let permission = Permission.edit
  private let id: String
  private let reason: String
  private let link: Secret
  private let mail: @Sendable (Submission) -> Mail?

  public init(_ id: String, reason: String, link: Secret, mail: @escaping @Sendable (Submission) -> Mail?) {
    (self.id, self.reason, self.link, self.mail) = (id, reason, link, mail)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    let submission = try store.change(id, from: [.received, .clarifying], on: occasion) { submission in
      submission.decision = try SubmissionDecision(reason, on: occasion)
      submission.state = .declined
      submission.add(link)
    }
    try store.tell(submission.body, at: occasion.at, mail)
    return submission
  }
}

/// Makes a further private link, for the desk to copy where no mail is sent.
public struct MakeLink: Act {
  public static let name = "make-link"
  public static let permission = Permission.edit
  private let id: String
  private let link: Secret

  public init(to id: String, _ link: Secret) { (self.id, self.link) = (id, link) }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    try store.change(id, from: Set(SubmissionState.allCases).subtracting([.draft]), on: occasion) { $0.add(link) }
  }
}

extension SubmissionDecision {
  init(_ reason: String, on occasion: Occasion) throws(EditorialError) {
    self.init(reason: try message(reason), by: occasion.person.actor.stored, at: occasion.at)
  }
}

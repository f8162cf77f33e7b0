public import Documents
internal import Ledger
public import People
public import Records

/// Hands a submission in: it gets its number, and the desk sees it. Where it is a submitter's second, both get letters.
public struct HandIn: Act {
  public static let name = "hand-in"
  public static let permission = Permission.hold

  private let id: String
  private let call: Call
  private let published: Int
  private let today: PartialDate
  private let link: Secret?
  private let renumbered: @Sendable (Submission, Secret) -> Mail?
  private let mail: @Sendable (Submission) -> Mail?

  /// `published`: the highest number among the submissions that the collection has.
  /// `link`: a further private link, where none is known that the receipt could have.
  /// `renumbered`: what is sent about a submission that gets a letter because of this one, with a private link of its own.
  /// `mail`: the receipt, in the submitter's language; nil where there is no address.
  public init(
    _ id: String, to call: Call, after published: Int, today: PartialDate, link: Secret? = nil,
    renumbered: @escaping @Sendable (Submission, Secret) -> Mail? = { _, _ in nil },
    mail: @escaping @Sendable (Submission) -> Mail?
  ) {
    (self.id, self.call, self.published, self.today) = (id, call, published, today)
    (self.link, self.renumbered, self.mail) = (link, renumbered, mail)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    var lone: Document<Submission>?
    let submission = try store.change(id, from: [.draft], on: occasion) { submission in
      guard submission.call == call.id else { throw EditorialError.notFound }
      // A form that came in time may be typed in later.
      guard call.isOpen(on: submission.typed?.on ?? today) else { throw EditorialError.closed }
      let questionnaire = Questionnaire(call, answers: submission.answers)
      guard questionnaire.faults.isEmpty else { throw EditorialError.faulty(questionnaire.faults) }
      let numbering = try store.numbering(in: submission.group, after: published)
      (submission.number, lone) = (numbering.number, numbering.lone)
      submission.state = .received
      submission.handedInAt = occasion.at
      submission.takeContact(from: questionnaire)
      submission.language = questionnaire.contactLanguage ?? submission.language
      if let link { submission.add(link) }
    }
    if let lone { try letter(lone, in: store, on: occasion) }
    try store.tell(submission.body, at: occasion.at, mail)
    return submission
  }

  /// Gives the only one so far the first letter. What it was numbered goes on to find it.
  private func letter(
    _ lone: Document<Submission>, in store: any StoreTransaction, on occasion: Occasion
  ) throws {
    let link = Secret()
    var submission = lone
    submission.body.formerNumber = submission.body.number
    submission.body.number?.place = 1
    submission.body.add(link)
    submission = try store.update(submission)
    try store.tell(submission.body, at: occasion.at) { renumbered($0, link) }
  }
}

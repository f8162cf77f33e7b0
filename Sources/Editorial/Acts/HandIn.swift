public import Documents
internal import Ledger
public import People
public import Records

/// Hands a submission in: it gets its number, and the desk sees it.
public struct HandIn: Act {
  public static let name = "hand-in"
  public static let permission = Permission.hold

  private let id: String
  private let call: Call
  private let published: Int
  private let today: PartialDate
  private let mail: @Sendable (Submission) -> Mail?

  /// `published`: the highest number among the submissions that the collection has.
  /// `mail`: the receipt, in the submitter's language; nil where there is no address.
  public init(
    _ id: String, to call: Call, after published: Int, today: PartialDate,
    mail: @escaping @Sendable (Submission) -> Mail?
  ) {
    (self.id, self.call, self.published, self.today, self.mail) = (id, call, published, today, mail)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    guard call.isOpen(on: today) else { throw EditorialError.closed }
    let number = try store.nextSubmissionNumber(after: published)
    let submission = try store.change(id, from: [.draft], on: occasion) { submission in
      guard submission.call == call.id else { throw EditorialError.notFound }
      let questionnaire = Questionnaire(call, answers: submission.answers)
      guard questionnaire.faults.isEmpty else { throw EditorialError.faulty(questionnaire.faults) }
      submission.number = number
      submission.state = .received
      submission.handedInAt = occasion.at
      submission.takeContact(from: questionnaire)
      submission.language = questionnaire.contactLanguage ?? submission.language
    }
    if let mail = mail(submission.body) { try store.send(mail, at: occasion.at) }
    return submission
  }
}

extension Submission {
  /// Notes whom to write to, so that it is found and can be forgotten.
  mutating func takeContact(from questionnaire: Questionnaire) {
    contact = questionnaire.contact
    contactAnswers = questionnaire.call.questions
      .filter { $0.field?.hasPrefix(ContactField.prefix) == true }.map(\.key.text)
  }
}

extension Questionnaire {
  /// Whom to ask, as the answers say it.
  var contact: SubmissionContact {
    SubmissionContact(
      name: answer(to: ContactField.name), email: answer(to: ContactField.email).flatMap(EmailAddress.init))
  }

  /// In which language of the interface to write; nil where that is not said.
  var contactLanguage: Language? {
    answer(to: ContactField.language).flatMap { tag in Language.interface.first { $0.tag == tag } }
  }

  /// The answer to the question that gives a field.
  func answer(to field: String) -> String? {
    call.questions.first { $0.field == field }.flatMap { answers[$0.key.text]?.scalar }
  }
}

/// Fields of questions whose answers say whom to write to. They go into no record.
enum ContactField {
  static let (name, email, language) = ("contact.name", "contact.email", "contact.language")
  static let prefix = "contact."
}

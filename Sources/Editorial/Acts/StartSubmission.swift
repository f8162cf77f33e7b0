public import Documents
public import People
public import Records

/// Begins a submission to a call. The secret opens it from then on, and the account of a contributor who has signed in.
public struct StartSubmission: Act {
  public static let name = "start-submission"
  public static let permission = Permission.visit

  private let id = freshID()
  private let call: Call
  private let secret: Secret
  private let language: Language
  private let today: PartialDate

  public init(to call: Call, behind secret: Secret, in language: Language, today: PartialDate) {
    (self.call, self.secret, self.language, self.today) = (call, secret, language, today)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    guard call.isOpen(on: today) else { throw EditorialError.closed }
    let matter = Submission.Matter.practice(call: call.id, answers: .object([:]))
    var submission = Submission(matter, link: secret.hash, language: language, at: occasion.at)
    if occasion.person.may(.contribute), let id = occasion.person.id, let account = try store.document(Account.self, id)
    {
      submission.account = id
      submission.introduce(account.body.introduction, to: call)
    }
    return try store.create(submission, id: id)
  }
}

extension Account {
  /// Whom to write to, as answers to the questions about it.
  fileprivate var introduction: [String: FieldTree] {
    [
      ContactField.name: .text(name), ContactField.email: .text(email.text),
      ContactField.language: .text(language.tag),
    ]
  }
}

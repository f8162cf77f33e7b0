public import Documents
public import People
public import Records

/// Begins another submission of the same submitter to the same call. Of what was answered only whom to write to goes along.
public struct StartFurther: Act {
  public static let name = "start-further-submission"
  public static let permission = Permission.hold

  private let id = freshID()
  private let former: String
  private let call: Call
  private let secret: Secret
  private let language: Language
  private let today: PartialDate

  /// `former`: the submission after which it is begun.
  public init(
    after former: String, to call: Call, behind secret: Secret, in language: Language, today: PartialDate
  ) {
    (self.former, self.call, self.secret, self.language, self.today) = (former, call, secret, language, today)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    guard call.isOpen(on: today) else { throw EditorialError.closed }
    let handedIn = Set(SubmissionState.allCases).subtracting([.draft])
    let before = try store.change(former, from: handedIn, on: occasion, isNews: false) { submission in
      guard submission.call == call.id else { throw EditorialError.notFound }
      submission.group = submission.group ?? former
    }.body
    let matter = Submission.Matter.practice(call: call.id, answers: .object([:]))
    var further = Submission(matter, link: secret.hash, language: language, at: occasion.at)
    (further.group, further.account) = (before.group, before.account)
    further.introduce(Questionnaire(call, answers: before.answers).introduction, to: call)
    return try store.create(further, id: id)
  }
}

public import Documents
public import People
public import Records

/// Begins a submission for somebody whose form came back to the desk. Its pages open for who types it in until it is handed in.
public struct TypeIn: Act {
  public static let name = "type-in"
  public static let permission = Permission.edit

  private let id = freshID()
  private let call: Call
  private let language: Language
  private let way: TypedIn.Way
  private let day: PartialDate
  private let today: PartialDate

  /// `day`: on which the form came, as far as it is known.
  public init(_ call: Call, in language: Language, _ way: TypedIn.Way, on day: PartialDate, today: PartialDate) {
    (self.call, self.language, self.way, self.day, self.today) = (call, language, way, day, today)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }
  public var details: [String: String] { ["way": way.rawValue, "day": day.description] }

  /// - Throws: ``EditorialError/closed`` for a form that came when the call was not open, ``EditorialError/faulty(_:)`` for a day that
  ///   is still to come.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    guard let typist = occasion.person.id else { throw PeopleError.notAllowed(Self.permission) }
    guard !today.isCertainlyBefore(day) else {
      throw EditorialError.faulty([Fault(FieldPath("day"), .noPastDate)])
    }
    guard call.isOpen(on: day) else { throw EditorialError.closed }
    let matter = Submission.Matter.practice(call: call.id, answers: .object([:]))
    // Nobody has this link: one that can be passed on is made when it is handed in.
    var submission = Submission(matter, link: Secret().hash, language: language, at: occasion.at)
    submission.typed = TypedIn(by: typist, way, on: day)
    return try store.create(submission, id: id)
  }
}

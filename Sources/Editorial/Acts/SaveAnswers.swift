public import Documents
public import People
public import Records

/// Keeps what was typed into a section, right or wrong. Other sections stay as they are, so that two devices are not in each
/// other's way.
public struct SaveAnswers: Act {
  public static let name = "save-answers"
  public static let permission = Permission.hold

  private let id: String
  private let call: Call
  private let section: CallSection
  private let sent: FieldTree

  public init(_ sent: FieldTree, in section: CallSection, of call: Call, submission id: String) {
    (self.id, self.call, self.section, self.sent) = (id, call, section, sent)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Questionnaire {
    var saved = Questionnaire(call, answers: .fields([]))
    _ = try store.change(id, from: [.draft, .received, .clarifying], on: occasion) { submission in
      guard submission.call == call.id else { throw EditorialError.notFound }
      saved = Questionnaire(call, answers: submission.answers).replacing(section, by: sent)
      submission.matter = .practice(call: call.id, answers: JSONValue(saved.answers))
      submission.takeContact(from: saved)
    }
    return saved
  }
}

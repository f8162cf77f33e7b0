public import Documents
public import Ledger
public import People
public import Records

/// What somebody sent in, and what became of it.
public struct Submission: DocumentBody {
  public static let kind: DocumentKind = "submission"
  /// 2: found by country and title, and in the order of the inbox. 3: found by those of one submitter and by former numbers, under
  /// an account in the order of the last change, and by every address that the answers give.
  public static let schema = 3
  public static let canNamePerson = true

  public var matter: Matter
  public var state: SubmissionState
  /// From when it was handed in.
  public var number: SubmissionNumber?
  /// What it was numbered before the same submitter handed in another one; it still leads to it.
  public var formerNumber: SubmissionNumber?
  /// Of all that one submitter sent in, one after the other, the same: the id of the first.
  public var group: String?
  /// Of the private links: the first was shown, each mail has one of its own. Only hashes are kept.
  public var links: [SecretHash]
  public var contact: SubmissionContact?
  /// The keys of the answers that say whom to write to.
  var contactAnswers: [String] = []
  public var files: [Attachment] = []
  /// The language of the pages on which it was written, and of the mails about it.
  public var language: Language
  public var openedAt: Timestamp
  public var changedAt: Timestamp
  public var handedInAt: Timestamp?
  /// Questions and answers, the oldest first.
  public var thread: [ThreadMessage] = []
  /// The account of the editor who sees to it.
  public var handler: String?
  public var decision: SubmissionDecision?
  /// The working copies that were made of it, and the records that they became.
  public var records: [Key] = []
  /// The account under which it was sent in, of a standing contributor.
  public var account: String?
  /// How it came, of a form that the desk typed in.
  public var typed: TypedIn?

  public init(_ matter: Matter, link: SecretHash, language: Language, at moment: Timestamp) {
    self.matter = matter
    links = [link]
    self.language = language
    state = .draft
    (openedAt, changedAt) = (moment, moment)
  }

  /// What was sent in.
  public enum Matter: Codable, Hashable, Sendable {
    /// Answers to a call.
    case practice(call: Key, answers: JSONValue)
    /// A mistake in a record, in the sender's words.
    case report(record: Key, text: String)
  }

  public static let keys = ownKeys + inboxKeys

  private static let ownKeys: [DocumentKey<Submission>] = [
    DocumentKey("link", unique: true) { $0.links.map(\.keyTuple) },
    // A document without a number would be in the way of the next one.
    DocumentKey("number", unique: true) { [$0.number, $0.formerNumber].compactMap { $0?.keyTuple } },
    DocumentKey("state") { [[.text($0.state.rawValue), .number($0.changedAt.milliseconds)]] },
    DocumentKey("account") { submission in
      submission.keeper.map { [[.text($0), .number(submission.changedAt.milliseconds)]] } ?? []
    },
    DocumentKey("group") { submission in
      submission.group.map { [[.text($0), .number(submission.openedAt.milliseconds)]] } ?? []
    },
    .blob { $0.files.map(\.hash) },
    .person { $0.persons },
  ]

  /// The answers to a call; nothing of a report.
  public var answers: FieldTree {
    if case .practice(_, let answers) = matter { FieldTree(typed: answers) } else { .fields([]) }
  }

  public var call: Key? {
    if case .practice(let call, _) = matter { call } else { nil }
  }
}

/// How a form came that the desk typed in for somebody.
public struct TypedIn: Codable, Hashable, Sendable {
  public enum Way: String, Codable, CaseIterable, Sendable { case email, paper }

  /// The account of who typed it.
  public var by: String
  public var way: Way
  /// The day on which it came, as far as it is known.
  public var on: PartialDate

  public init(by account: String, _ way: Way, on day: PartialDate) {
    (by, self.way, on) = (account, way, day)
  }
}

/// Where a submission stands.
public enum SubmissionState: String, Codable, CaseIterable, Sendable {
  /// Being written, and seen by nobody else.
  case draft
  case received
  /// Asked about; the submitter's answer is waited for.
  case clarifying
  case accepted
  case published
  case declined
  /// By the submitter.
  case withdrawn

  /// Where the submitter can still change what was sent in.
  public static let changeable: Set<SubmissionState> = [.draft, .received, .clarifying]

  /// Whether the desk still has to see to it.
  public var isOpen: Bool { self == .received || self == .clarifying || self == .accepted }
}

/// Whom to ask and to tell; deleted when the call's time is over.
public struct SubmissionContact: Codable, Hashable, Sendable {
  public var name: String?
  public var email: EmailAddress?

  public init(name: String?, email: EmailAddress?) {
    self.name = name
    self.email = email
  }
}

/// A question of the desk, or an answer.
public struct ThreadMessage: Codable, Hashable, Sendable {
  public enum Side: String, Codable, Sendable { case desk, submitter }

  public var side: Side
  public var text: String
  public var at: Timestamp

  public init(from side: Side, _ text: String, at moment: Timestamp) {
    self.side = side
    self.text = text
    at = moment
  }
}

/// Why a submission was accepted or declined.
public struct SubmissionDecision: Codable, Hashable, Sendable {
  /// In the words of the desk; the submitter reads it.
  public var reason: String
  public var by: String
  public var at: Timestamp
}

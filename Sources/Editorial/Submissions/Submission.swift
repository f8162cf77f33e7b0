public import Documents
public import Ledger
public import People
public import Records

/// What somebody sent in, and what became of it.
public struct Submission: DocumentBody {
  public static let kind: DocumentKind = "submission"
  /// 2: found by country and title, and in the order of the inbox.
  public static let schema = 2
  public static let canNamePerson = true

  public var matter: Matter
  public var state: SubmissionState
  /// From when it was handed in.
  public var number: SubmissionNumber?
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
    DocumentKey("number", unique: true) { $0.number.map { [$0.keyTuple] } ?? [] },
    DocumentKey("state") { [[.text($0.state.rawValue), .number($0.changedAt.milliseconds)]] },
    DocumentKey("account") { $0.account.map { [[.text($0)]] } ?? [] },
    .blob { $0.files.map(\.hash) },
    .person { $0.contact?.email.map { [$0.keyTuple] } ?? [] },
  ]

  /// The answers to a call; nothing of a report.
  public var answers: FieldTree {
    if case .practice(_, let answers) = matter { FieldTree(typed: answers) } else { .fields([]) }
  }

  public var call: Key? {
    if case .practice(let call, _) = matter { call } else { nil }
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

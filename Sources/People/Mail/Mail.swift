public import Documents
public import Ledger
public import Records

/// A message to one person, in plain text: queued by the act that has a reason for it, sent by ``MailRunner``.
public struct Mail: DocumentBody {
  public static let kind: DocumentKind = "mail"
  public static let schema = 1
  public static let canNamePerson = true
  public static let keys: [DocumentKey<Mail>] = [
    DocumentKey("due") { [[.text($0.state.rawValue), .number($0.dueAt.milliseconds)]] },
    .person { [$0.to.keyTuple] },
  ]

  public enum State: String, Codable, Sendable {
    case queued, sent
    /// It was tried to the last; the desk sees it.
    case failed
  }

  /// How long after each failed try the next one is.
  public static let pauses: [Duration] = [.seconds(300), .seconds(3600), .seconds(6 * 3600), .seconds(86_400)]

  public let to: EmailAddress
  public let language: Language
  /// One line.
  public let subject: String
  public let text: String
  public internal(set) var state = State.queued
  /// How often it was tried.
  public internal(set) var attempts = 0
  /// When it is tried next, or was sent or given up.
  public internal(set) var dueAt: Timestamp
  /// Why the last try failed, where that is known.
  public internal(set) var fault: MailFault?

  /// A message that is due at once. Line ends and other characters that are not seen become blanks in the subject, and are dropped
  /// from the text but for line ends and tabs.
  public init(to: EmailAddress, language: Language, subject: String, text: String) {
    self.to = to
    self.language = language
    self.subject = Self.line(subject)
    self.text = Self.lines(text)
    dueAt = Timestamp(milliseconds: 0)
  }

  private static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.isHidden ? " " : $0 }
    return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
  }

  private static func lines(_ text: String) -> String {
    let ended = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return String(String.UnicodeScalarView(ended.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || !$0.isHidden }))
  }
}

extension StoreTransaction {
  /// Queues a message with whatever else the act does.
  @discardableResult
  public func send(_ mail: Mail, at moment: Timestamp) throws -> Document<Mail> {
    var mail = mail
    mail.dueAt = moment
    return try create(mail, id: freshID("m"))
  }
}

/// Sends a message at once that was given up, or that waits for its next try.
public struct RetryMail: Act {
  public static let name = "retry-mail"
  public static let permission = Permission.edit
  public var mail: String

  public init(mail: String) { self.mail = mail }

  public var subject: Subject? { Subject(kind: Mail.kind.rawValue, id: mail) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    guard var mail = try store.document(Mail.self, mail), mail.body.state != .sent else { return }
    mail.body.state = .queued
    mail.body.attempts = 0
    mail.body.dueAt = occasion.at
    _ = try store.update(mail)
  }
}

/// Deletes a message that was not sent.
public struct CancelMail: Act {
  public static let name = "cancel-mail"
  public static let permission = Permission.edit
  public var mail: String

  public init(mail: String) { self.mail = mail }

  public var subject: Subject? { Subject(kind: Mail.kind.rawValue, id: mail) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    guard let mail = try store.document(Mail.self, mail), mail.body.state != .sent else { return }
    try store.delete(mail)
  }
}

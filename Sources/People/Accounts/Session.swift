public import Documents
public import Ledger

/// That somebody is signed in, in one browser. It is in the store, so that it can be seen and ended.
public struct Session: DocumentBody {
  public static let kind: DocumentKind = "session"
  public static let schema = 1
  /// It has its account's id.
  public static let canNamePerson = false
  public static let keys: [DocumentKey<Session>] = [
    DocumentKey("token", unique: true) { [$0.token.keyTuple] },
    DocumentKey("account") { [[.text($0.account), .number($0.madeAt.milliseconds)]] },
    DocumentKey("ends") { [[.number($0.endsAt.milliseconds)]] },
  ]

  /// How long one lasts, used or not.
  public static let longest = Duration.seconds(7 * 86_400)
  /// How long one lasts that is not used.
  public static let idle = Duration.seconds(12 * 3600)
  /// How long one lasts that may only set up codes.
  public static let partial = Duration.seconds(30 * 60)
  /// For how long the password counts as just given.
  public static let confirmation = Duration.seconds(10 * 60)

  public var token: SecretHash
  public var account: String
  public var madeAt: Timestamp
  public var lastSeenAt: Timestamp
  public var endsAt: Timestamp
  /// When the password was given last.
  public var confirmedAt: Timestamp
  /// Whether it may only set up codes, which its account needs and has not.
  public var isPartial: Bool

  init(_ secret: Secret, of account: String, at moment: Timestamp, isPartial: Bool) {
    token = secret.hash
    self.account = account
    madeAt = moment
    lastSeenAt = moment
    endsAt = moment + (isPartial ? Self.partial : Self.longest)
    confirmedAt = moment
    self.isPartial = isPartial
  }

  public func isOpen(at moment: Timestamp) -> Bool { moment < endsAt && moment < lastSeenAt + Self.idle }

  /// Whether the password was given just now, as what cannot be undone asks for.
  public func isConfirmed(at moment: Timestamp) -> Bool { moment < confirmedAt + Self.confirmation }

  /// What the forms of a session carry, so that no other site can send them.
  public static func formToken(for secret: Secret) -> Secret { secret.token(for: "form") }

  /// Whether `text` is the token of a session's forms.
  public static func accepts(formToken text: String, for secret: Secret) -> Bool {
    Secret(text).map { $0 == formToken(for: secret) } ?? false
  }
}

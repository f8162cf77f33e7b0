public import Documents
public import Ledger
public import Records

/// A link by which somebody makes their account, or one who is locked out opens it anew. It works once.
public struct Invitation: DocumentBody {
  public static let kind: DocumentKind = "invitation"
  public static let schema = 1
  public static let canNamePerson = true
  public static let keys: [DocumentKey<Invitation>] = [
    DocumentKey("secret", unique: true) { [$0.secret.keyTuple] },
    DocumentKey("ends") { [[.number($0.endsAt.milliseconds)]] },
    .person { [$0.email.keyTuple] },
  ]

  /// How long a link works.
  public static let longest = Duration.seconds(7 * 86_400)
  /// How long a link works that opens an account anew.
  public static let longestReset = Duration.seconds(24 * 3600)

  public var secret: SecretHash
  public var email: EmailAddress
  public var roles: Set<Role>
  public var language: Language
  /// The account whose password and codes it sets anew; nil for a new account.
  public var account: String?
  public var madeBy: String
  public var endsAt: Timestamp
}

public import Documents
public import Ledger
public import Records

/// Somebody who can sign in. Its id is pseudonymous and stands in the ledger and the audit; who they are stands only here.
public struct Account: DocumentBody {
  public static let kind: DocumentKind = "account"
  public static let schema = 1
  public static let canNamePerson = true
  public static let keys: [DocumentKey<Account>] = [
    DocumentKey("email", unique: true) { [$0.email.keyTuple] },
    DocumentKey("role") { account in account.roles.map { [.text($0.rawValue)] } },
    .person { [$0.email.keyTuple] },
  ]

  /// The second factor.
  public struct Codes: Codable, Hashable, Sendable {
    public var key: TOTPKey
    /// The step of the last code that was used: none of it or before it is taken again.
    public var lastStep: Int64
    /// Those that were not used.
    public var recovery: [SecretHash]
  }

  public var email: EmailAddress
  public var name: String
  public var roles: Set<Role>
  public var language: Language
  var password: PasswordHash
  public internal(set) var codes: Codes?
  /// A key that was shown and from which no code has come yet.
  var pendingKey: TOTPKey?
  public var isActive: Bool
  public var madeAt: Timestamp

  /// By what documents of other kinds name an account, so that they are found and can forget it.
  public static func keyTuple(of id: String) -> KeyTuple { [.text(id)] }

  /// Whether a password alone must not open it.
  public var needsCode: Bool { roles.contains(where: \.needsCode) }

  /// Whether the second factor is set up.
  public var hasCodes: Bool { codes != nil }

  /// How many recovery codes are left.
  public var recoveryCodes: Int { codes?.recovery.count ?? 0 }

  /// - Throws: ``PeopleError/malformedName`` for a name that is empty, over 100 characters long or holds control characters.
  static func name(_ text: String) throws(PeopleError) -> String {
    let name = text.split(separator: " ").joined(separator: " ")
    guard (1...100).contains(name.count), name.unicodeScalars.allSatisfy({ !$0.isHidden }) else { throw .malformedName }
    return name
  }
}

extension Unicode.Scalar {
  /// Whether it ends a line, steers a terminal, or turns the direction of what stands around it.
  var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}

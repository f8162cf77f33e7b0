public import Documents
public import Ledger
public import Records

/// Makes a link by which somebody becomes an account, or one who is locked out opens theirs anew. Former links to them end.
public struct Invite: Act {
  public static let name = "invite"
  public static let permission = Permission.administer
  public var email: EmailAddress
  public var roles: Set<Role>
  public var language: Language
  /// Whether it is for an account that is there, whose password and codes are set anew.
  public var resets: Bool
  /// In which it is done; nil for the operator.
  public var session: String?
  /// What is sent to whoever is invited, with the link and its end.
  private let mail: @Sendable (Secret, Timestamp) -> Mail?
  private let secret = Secret()
  private let id = freshID("i")

  public init(
    email: EmailAddress, roles: Set<Role>, language: Language, resets: Bool = false, in session: String? = nil,
    mail: @escaping @Sendable (Secret, Timestamp) -> Mail? = { _, _ in nil }
  ) {
    self.email = email
    self.roles = roles
    self.language = language
    self.resets = resets
    self.session = session
    self.mail = mail
  }

  public var subject: Subject? { Subject(kind: Invitation.kind.rawValue, id: id) }
  public var details: [String: String] {
    ["resets": "\(resets)", "roles": roles.map(\.rawValue).sorted().joined(separator: " ")]
  }

  /// - Returns: The secret of the link, which is kept nowhere.
  /// - Throws: ``PeopleError/emailTaken``, ``PeopleError/noSuchAccount``, ``PeopleError/noRole``.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Secret {
    try store.requireConfirmation(session, on: occasion)
    let account = try store.account(of: email)
    if resets, account == nil { throw PeopleError.noSuchAccount }
    if !resets, account != nil { throw PeopleError.emailTaken }
    if !resets, roles.isEmpty { throw PeopleError.noRole }
    try store.endInvitations(of: email)
    let lasts = resets ? Invitation.longestReset : Invitation.longest
    let invitation = Invitation(
      secret: secret.hash, email: email, roles: roles, language: language, account: account?.id,
      madeBy: occasion.person.actor.stored, endsAt: occasion.at + lasts)
    _ = try store.create(invitation, id: id)
    if let mail = mail(secret, invitation.endsAt) { try store.send(mail, at: occasion.at) }
    return secret
  }
}

/// Ends an invitation that was not accepted.
public struct RevokeInvitation: Act {
  public static let name = "revoke-invitation"
  public static let permission = Permission.administer
  public var invitation: String

  public init(invitation: String) { self.invitation = invitation }

  public var subject: Subject? { Subject(kind: Invitation.kind.rawValue, id: invitation) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    guard let invitation = try store.document(Invitation.self, invitation) else { throw PeopleError.expiredLink }
    try store.delete(invitation)
  }
}

/// Accepts an invitation; see ``Gatekeeper/accept(_:name:password:language:)``.
struct AcceptInvitation: Act {
  static let name = "accept-invitation"
  static let permission = Permission.visit
  var secret: SecretHash
  var name: String
  var password: PasswordHash
  var language: Language
  private let id = freshID("a")

  init(secret: SecretHash, name: String, password: PasswordHash, language: Language) {
    self.secret = secret
    self.name = name
    self.password = password
    self.language = language
  }

  func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> String {
    guard let invitation = try store.invitation(for: secret, at: occasion.at) else { throw PeopleError.expiredLink }
    try store.endInvitations(of: invitation.body.email)
    guard let former = invitation.body.account else { return try makeAccount(invitation.body, in: store, on: occasion) }
    guard let account = try store.document(Account.self, former) else { throw PeopleError.expiredLink }
    return try reopen(account, in: store)
  }

  private func makeAccount(
    _ invitation: Invitation, in store: any StoreTransaction, on occasion: Occasion
  ) throws -> String {
    guard try store.account(of: invitation.email) == nil else { throw PeopleError.emailTaken }
    let account = Account(
      email: invitation.email, name: try Account.name(name), roles: invitation.roles, language: language,
      password: password, isActive: true, madeAt: occasion.at)
    return try store.create(account, id: id).id
  }

  private func reopen(_ account: Document<Account>, in store: any StoreTransaction) throws -> String {
    var account = account
    account.body.name = try Account.name(name)
    account.body.password = password
    account.body.codes = nil
    account.body.pendingKey = nil
    _ = try store.update(account)
    try store.endSessions(of: account.id)
    try store.forgetTries(account.body.email)
    return account.id
  }
}

extension StoreTransaction {
  func endInvitations(of email: EmailAddress) throws {
    let query = DocumentQuery<Invitation>(by: DocumentKeyName.person, .equal(email.keyTuple))
    for invitation in try everyDocument(query) { try delete(invitation) }
  }
}

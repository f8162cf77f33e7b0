public import Documents
public import Ledger
public import Records

/// Lets people in: whatever needs a password, which is hashed and compared outside of the store.
public struct Gatekeeper: Sendable {
  public let acting: Acting
  public let passwords: Passwords
  /// Until when a client, such as an address of the network, is not heard, and nil where it is; it counts what it is asked.
  public let limit: @Sendable (_ client: String, _ at: Timestamp) -> Timestamp?

  public init(
    acting: Acting, passwords: Passwords,
    limit: @escaping @Sendable (_ client: String, _ at: Timestamp) -> Timestamp? = { _, _ in nil }
  ) {
    self.acting = acting
    self.passwords = passwords
    self.limit = limit
  }

  /// Somebody who has just signed in. The secret is new at every sign-in, and kept nowhere.
  public struct SignedIn: Sendable {
    public let secret: Secret
    public let session: Document<Session>
    public let account: Document<Account>
  }

  /// Opens a session. The code is one of the person's device, or a recovery code; nil where none was asked for yet.
  ///
  /// - Throws: ``PeopleError/wrongCredentials``, whatever of them is wrong, ``PeopleError/codeNeeded``,
  ///   ``PeopleError/wrongCode`` or ``PeopleError/tooManyTries(until:)``.
  public func signIn(
    email: String, password: String, code: String?, client: String
  ) async throws -> SignedIn {
    try hear(client)
    let checked = try await check(EmailAddress(email), password)
    return try await uncountingQuestions(checked) {
      let secret = Secret()
      let opened = try await acting.perform(SignIn(checked: checked, code: code, secret: secret), by: .visitor)
      return SignedIn(secret: secret, session: opened.session, account: opened.account)
    }
  }

  /// Asks for the password again, before what cannot be undone.
  ///
  /// - Throws: As ``signIn(email:password:code:client:)``.
  public func confirm(
    _ session: Document<Session>, password: String, code: String?, client: String
  ) async throws {
    try hear(client)
    let account = try await acting.store.read { try $0.document(Account.self, session.body.account) }
    let checked = try await check(account?.body.email, password)
    try await uncountingQuestions(checked) {
      try await acting.perform(
        ConfirmSession(session: session.id, checked: checked, code: code),
        by: .account(id: session.body.account, roles: []))
    }
  }

  /// Makes the account that somebody was invited to, or opens theirs anew.
  ///
  /// - Returns: The account's id.
  /// - Throws: ``PeopleError/expiredLink``, ``PeopleError/malformedName`` or why the password does not do.
  public func accept(_ secret: Secret, name: String, password: String, language: Language) async throws -> String {
    let now = acting.now()
    guard let invitation = try await acting.store.read({ try $0.invitation(for: secret, at: now) }) else {
      throw PeopleError.expiredLink
    }
    let hash = try await passwords.hash(password, knowing: [name, invitation.body.email.text])
    let act = AcceptInvitation(secret: secret.hash, name: name, password: hash, language: language)
    return try await acting.perform(act, by: .visitor)
  }

  /// Sets another password and ends every other session. The session must have been confirmed just now.
  public func changePassword(_ session: Document<Session>, to password: String) async throws {
    let account = try await acting.store.read { try $0.document(Account.self, session.body.account) }
    let words = account.map { [$0.body.name, $0.body.email.text] } ?? []
    let hash = try await passwords.hash(password, knowing: words)
    try await acting.perform(
      ChangePassword(session: session.id, password: hash), by: .account(id: session.body.account, roles: []))
  }

  private func hear(_ client: String) throws {
    if let until = limit(client, acting.now()) { throw PeopleError.tooManyTries(until: until) }
  }

  /// Compares a password once, whether there is such an account or not.
  private func check(_ email: EmailAddress?, _ password: String) async throws -> CheckedPassword {
    let now = acting.now()
    guard let email else {
      _ = await passwords.compare(password, with: nil)
      return CheckedPassword(email: nil, account: nil, hash: nil, isRight: false)
    }
    let account = try await acting.store.act { store in
      try store.countTry(email, at: now)
      return try store.account(of: email)
    }
    let isRight = await passwords.compare(password, with: account?.body.password)
    return CheckedPassword(email: email, account: account?.id, hash: account?.body.password, isRight: isRight)
  }

  /// Being asked for a code is no failed try.
  private func uncountingQuestions<Answer>(
    _ checked: CheckedPassword, _ work: () async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await work()
    } catch PeopleError.codeNeeded {
      if let email = checked.email { try await acting.store.act { try $0.uncountTry(email) } }
      throw PeopleError.codeNeeded
    }
  }
}

/// What came of comparing a password.
struct CheckedPassword: Sendable {
  var email: EmailAddress?
  var account: String?
  var hash: PasswordHash?
  var isRight: Bool

  var subject: Subject? { account.map { Subject(kind: Account.kind.rawValue, id: $0) } }

  /// The account that it opens, with a code where it has codes.
  ///
  /// - Returns: With the code used up; not written yet.
  /// - Throws: ``PeopleError``.
  func open(_ code: String?, in store: any StoreTransaction, at moment: Timestamp) throws -> Document<Account> {
    guard isRight, let id = account, let email, var account = try store.document(Account.self, id),
      account.body.isActive, account.body.password == hash
    else { throw PeopleError.wrongCredentials }
    if account.body.codes != nil {
      guard let code, !code.allSatisfy(\.isWhitespace) else { throw PeopleError.codeNeeded }
      guard account.body.useCode(code, at: moment) else { throw PeopleError.wrongCode }
      account = try store.update(account)
    }
    try store.forgetTries(email)
    return account
  }
}

extension Account {
  /// Uses up a code of the device or a recovery code.
  ///
  /// - Returns: Whether it was one.
  mutating func useCode(_ typed: String, at moment: Timestamp) -> Bool {
    guard let codes else { return false }
    if let step = codes.key.step(of: typed, at: moment, after: codes.lastStep) {
      self.codes?.lastStep = step
      return true
    }
    guard let hash = RecoveryCode.hash(of: typed), codes.recovery.contains(hash) else { return false }
    self.codes?.recovery.removeAll { $0 == hash }
    return true
  }
}

public import Documents
public import Ledger

extension DocumentReader {
  /// Who holds the secret of an open session; nil for anyone else.
  ///
  /// Somebody whose account needs codes and has none is an account without roles.
  public func person(
    for secret: Secret, at moment: Timestamp
  ) throws -> (Person, Document<Session>, Document<Account>)? {
    let query = DocumentQuery<Session>(by: "token", .equal(secret.hash.keyTuple), limit: 1)
    guard let session = try documents(query).documents.first, session.body.isOpen(at: moment),
      let account = try document(Account.self, session.body.account), account.body.isActive
    else { return nil }
    let isWhole = !session.body.isPartial && (account.body.codes != nil || !account.body.needsCode)
    return (.account(id: account.id, roles: isWhole ? account.body.roles : []), session, account)
  }

  public func account(of email: EmailAddress) throws -> Document<Account>? {
    try documents(DocumentQuery<Account>(by: "email", .equal(email.keyTuple), limit: 1)).documents.first
  }

  /// By what documents name whoever has an address: the address, and the id of their account.
  public func names(of email: EmailAddress) throws -> [KeyTuple] {
    try [email.keyTuple] + (account(of: email).map { [Account.keyTuple(of: $0.id)] } ?? [])
  }

  /// The sessions of an account, oldest first.
  public func sessions(of account: String) throws -> [Document<Session>] {
    try everyDocument(DocumentQuery<Session>(by: "account", .prefix([.text(account)])))
  }

  /// Every account, by address.
  public func accounts() throws -> [Document<Account>] {
    try everyDocument(DocumentQuery<Account>(by: "email"))
  }

  /// The invitations whose links work, the one that ends first before the others.
  public func openInvitations(at moment: Timestamp) throws -> [Document<Invitation>] {
    try everyDocument(DocumentQuery<Invitation>(by: "ends")).filter { moment < $0.body.endsAt }
  }

  /// The invitation that a link is of, while it works.
  public func invitation(for secret: Secret, at moment: Timestamp) throws -> Document<Invitation>? {
    try invitation(for: secret.hash, at: moment)
  }

  func invitation(for secret: SecretHash, at moment: Timestamp) throws -> Document<Invitation>? {
    let query = DocumentQuery<Invitation>(by: "secret", .equal(secret.keyTuple), limit: 1)
    guard let invitation = try documents(query).documents.first, moment < invitation.body.endsAt else { return nil }
    return invitation
  }

  /// Whether somebody else than `account` can invite people.
  func hasAdministrator(besides account: String) throws -> Bool {
    let administrators = DocumentQuery<Account>(by: "role", .equal([.text(Role.administrator.rawValue)]))
    return try everyDocument(administrators).contains { $0.body.isActive && $0.id != account }
  }
}

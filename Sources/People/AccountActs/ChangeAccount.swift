public import Documents

/// Gives an account other roles.
public struct ChangeRoles: Act {
  public static let name = "change-roles"
  public static let permission = Permission.administer
  public var account: String
  public var roles: Set<Role>
  /// In which it is done; nil for the operator.
  public var session: String?

  public init(account: String, roles: Set<Role>, in session: String? = nil) {
    self.account = account
    self.roles = roles
    self.session = session
  }

  public var subject: Subject? { Subject(kind: Account.kind.rawValue, id: account) }
  public var details: [String: String] { ["roles": roles.map(\.rawValue).sorted().joined(separator: " ")] }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    try store.requireConfirmation(session, on: occasion)
    guard !roles.isEmpty else { throw PeopleError.noRole }
    guard var account = try store.document(Account.self, account) else { throw PeopleError.noSuchAccount }
    if !roles.contains(.administrator) { try store.requireAdministrator(besides: account) }
    account.body.roles = roles
    _ = try store.update(account)
  }
}

/// Closes an account, so that nobody can sign in with it, and ends its sessions.
public struct DeactivateAccount: Act {
  public static let name = "deactivate-account"
  public static let permission = Permission.administer
  public var account: String
  /// In which it is done; nil for the operator.
  public var session: String?

  public init(account: String, in session: String? = nil) {
    self.account = account
    self.session = session
  }

  public var subject: Subject? { Subject(kind: Account.kind.rawValue, id: account) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    try store.requireConfirmation(session, on: occasion)
    guard var account = try store.document(Account.self, account) else { throw PeopleError.noSuchAccount }
    try store.requireAdministrator(besides: account)
    account.body.isActive = false
    _ = try store.update(account)
    try store.endSessions(of: account.id)
  }
}

/// Opens an account that was closed.
public struct ReactivateAccount: Act {
  public static let name = "reactivate-account"
  public static let permission = Permission.administer
  public var account: String
  /// In which it is done; nil for the operator.
  public var session: String?

  public init(account: String, in session: String? = nil) {
    self.account = account
    self.session = session
  }

  public var subject: Subject? { Subject(kind: Account.kind.rawValue, id: account) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    try store.requireConfirmation(session, on: occasion)
    guard var account = try store.document(Account.self, account) else { throw PeopleError.noSuchAccount }
    account.body.isActive = true
    _ = try store.update(account)
  }
}

extension StoreTransaction {
  /// - Throws: ``PeopleError/lastAdministrator`` where `account` is the only one who can invite people.
  func requireAdministrator(besides account: Document<Account>) throws {
    guard account.body.isActive, account.body.roles.contains(.administrator) else { return }
    if try !hasAdministrator(besides: account.id) { throw PeopleError.lastAdministrator }
  }
}

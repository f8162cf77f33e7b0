public import Documents
internal import Ledger
public import Records

/// Sets another password and ends every other session; see ``Gatekeeper/changePassword(_:to:)``.
struct ChangePassword: Act {
  static let name = "change-password"
  static let permission = Permission.visit
  var session: String
  var password: PasswordHash

  func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    let (session, found) = try store.ownSession(session, on: occasion, isConfirmed: true)
    var account = found
    account.body.password = password
    _ = try store.update(account)
    try store.endSessions(of: account.id, but: session.id)
  }
}

/// Changes one's name and language.
public struct ChangeProfile: Act {
  public static let name = "change-profile"
  public static let permission = Permission.visit
  public var session: String
  public var newName: String
  public var language: Language

  public init(session: String, newName: String, language: Language) {
    self.session = session
    self.newName = newName
    self.language = language
  }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    var (_, account) = try store.ownSession(session, on: occasion)
    account.body.name = try Account.name(newName)
    account.body.language = language
    _ = try store.update(account)
  }
}

/// Deletes one's own account, and what documents of the kinds given say of whose they are. What it did stays, by an id that leads to
/// nobody any longer.
public struct DeleteAccount: Act {
  public static let name = "delete-account"
  public static let permission = Permission.visit
  public var session: String
  public var types: DocumentTypes

  public init(session: String, types: DocumentTypes) { (self.session, self.types) = (session, types) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    let (_, account) = try store.ownSession(session, on: occasion, isConfirmed: true)
    try store.requireAdministrator(besides: account)
    try store.deleteAccount(account)
    _ = try types.forget([Account.keyTuple(of: account.id)], in: store)
  }
}

extension StoreTransaction {
  /// Deletes an account, its sessions and its failed tries.
  func deleteAccount(_ account: Document<Account>) throws {
    try endSessions(of: account.id)
    try forgetTries(account.body.email)
    try delete(account)
  }
}

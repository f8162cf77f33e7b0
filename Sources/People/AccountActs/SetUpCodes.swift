public import Documents
internal import Ledger

/// Shows the key for a device, which is in use only when a code has come from it.
public struct BeginTOTP: Act {
  public static let name = "begin-totp"
  public static let permission = Permission.visit
  public var session: String
  private let key = TOTPKey()

  public init(session: String) { self.session = session }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> TOTPKey {
    var (_, account) = try store.ownSession(session, on: occasion, isConfirmed: true, isWhole: false)
    account.body.pendingKey = key
    _ = try store.update(account)
    return key
  }
}

/// Puts the key in use that was shown, with recovery codes; earlier ones end, and other sessions too.
public struct SetUpTOTP: Act {
  public static let name = "set-up-totp"
  public static let permission = Permission.visit
  public var session: String
  /// Of the device, to show that it has the key.
  public var code: String
  private let recovery = (0..<RecoveryCode.count).map { _ in RecoveryCode() }

  public init(session: String, code: String) {
    self.session = session
    self.code = code
  }

  /// - Returns: The recovery codes: only their hashes are kept.
  /// - Throws: ``PeopleError/wrongCode``, ``PeopleError/needsReauthentication``.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> [RecoveryCode] {
    var (session, account) = try store.ownSession(session, on: occasion, isConfirmed: true, isWhole: false)
    guard let key = account.body.pendingKey, let step = key.step(of: code, at: occasion.at, after: nil) else {
      throw PeopleError.wrongCode
    }
    account.body.codes = Account.Codes(key: key, lastStep: step, recovery: recovery.map(\.hash))
    account.body.pendingKey = nil
    _ = try store.update(account)
    try store.endSessions(of: account.id, but: session.id)
    if session.body.isPartial {
      session.body.isPartial = false
      session.body.endsAt = occasion.at + Session.longest
      _ = try store.update(session)
    }
    return recovery
  }
}

/// Gives out ten new recovery codes; the former ones end.
public struct RenewRecoveryCodes: Act {
  public static let name = "renew-recovery-codes"
  public static let permission = Permission.visit
  public var session: String
  private let recovery = (0..<RecoveryCode.count).map { _ in RecoveryCode() }

  public init(session: String) { self.session = session }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> [RecoveryCode] {
    var (_, account) = try store.ownSession(session, on: occasion, isConfirmed: true)
    guard account.body.codes != nil else { throw PeopleError.codeNeeded }
    account.body.codes?.recovery = recovery.map(\.hash)
    _ = try store.update(account)
    return recovery
  }
}

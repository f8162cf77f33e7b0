public import Documents
internal import Ledger

/// Opens a session for somebody whose password was compared.
struct SignIn: Act {
  static let name = "sign-in"
  static let permission = Permission.visit
  var checked: CheckedPassword
  var code: String?
  var secret: Secret

  var subject: Subject? { checked.subject }

  func perform(
    in store: any StoreTransaction, on occasion: Occasion
  ) throws -> (session: Document<Session>, account: Document<Account>) {
    let account = try checked.open(code, in: store, at: occasion.at)
    let isPartial = account.body.needsCode && account.body.codes == nil
    let session = try store.create(
      Session(secret, of: account.id, at: occasion.at, isPartial: isPartial), id: freshID("s"))
    return (session, account)
  }
}

/// Notes that the password of a session was given again.
struct ConfirmSession: Act {
  static let name = "confirm-session"
  static let permission = Permission.visit
  var session: String
  var checked: CheckedPassword
  var code: String?

  var subject: Subject? { checked.subject }

  func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    var own = try store.ownSession(session, on: occasion, isWhole: false).session
    let account = try checked.open(code, in: store, at: occasion.at)
    guard account.id == own.body.account else { throw PeopleError.wrongCredentials }
    own.body.confirmedAt = occasion.at
    _ = try store.update(own)
  }
}

/// Ends the session that it is done in, or another one of one's own.
public struct EndSession: Act {
  public static let name = "end-session"
  public static let permission = Permission.visit
  public var session: String

  public init(session: String) { self.session = session }

  public var subject: Subject? { Subject(kind: Session.kind.rawValue, id: session) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    guard let session = try store.document(Session.self, session), session.body.account == occasion.person.id else {
      throw PeopleError.notAllowed(Self.permission)
    }
    try store.delete(session)
  }
}

extension StoreTransaction {
  /// The open session in which somebody acts for themselves, with their account. `isConfirmed` asks that the password was given just
  /// now, `isWhole` refuses one that may only set up codes.
  ///
  /// - Throws: ``PeopleError``.
  func ownSession(
    _ id: String, on occasion: Occasion, isConfirmed: Bool = false, isWhole: Bool = true
  ) throws -> (session: Document<Session>, account: Document<Account>) {
    guard let session = try document(Session.self, id), session.body.account == occasion.person.id,
      session.body.isOpen(at: occasion.at), let account = try document(Account.self, session.body.account),
      account.body.isActive
    else { throw PeopleError.notAllowed(.visit) }
    if isWhole, session.body.isPartial || account.body.needsCode && account.body.codes == nil {
      throw PeopleError.codeNeeded
    }
    if isConfirmed, !session.body.isConfirmed(at: occasion.at) { throw PeopleError.needsReauthentication }
    return (session, account)
  }

  /// Asks that the password was given just now, where an account acts: a session that was left open shall give nobody power.
  ///
  /// - Throws: ``PeopleError/needsReauthentication``.
  public func requireConfirmation(_ session: String?, on occasion: Occasion) throws {
    guard occasion.person.id != nil else { return }
    guard let session else { throw PeopleError.needsReauthentication }
    _ = try ownSession(session, on: occasion, isConfirmed: true)
  }

  /// Ends every session of an account but one.
  func endSessions(of account: String, but kept: String? = nil) throws {
    for session in try sessions(of: account) where session.id != kept { try delete(session) }
  }

  /// Notes that a session is used; once in a few minutes does.
  func see(_ id: String, at moment: Timestamp) throws {
    guard var session = try document(Session.self, id), session.body.lastSeenAt < moment else { return }
    session.body.lastSeenAt = moment
    _ = try update(session)
  }
}

extension Acting {
  /// Who holds the secret of an open session, which is noted to be in use; nil for anyone else.
  public func person(
    for secret: Secret
  ) async throws -> (Person, Document<Session>, Document<Account>)? {
    let now = now()
    guard let found = try await store.read({ try $0.person(for: secret, at: now) }) else { return nil }
    let (_, session, _) = found
    if session.body.lastSeenAt + .seconds(600) <= now { try await store.act { try $0.see(session.id, at: now) } }
    return found
  }
}

public import Ledger

/// Why somebody was refused.
public enum PeopleError: Refusal, Hashable, Sendable {
  case notAllowed(Permission)

  // Signing in.
  /// The address, the password or the code is not right; which one is not told.
  case wrongCredentials
  /// The password is right and the account asks for a code too.
  case codeNeeded
  case tooManyTries(until: Timestamp)
  /// It cannot be undone, or opens the account: the password has to be given again first.
  case needsReauthentication

  // What somebody gives.
  /// The link was used before, has ended, or was none.
  case expiredLink
  case weakPassword(atLeast: Int)
  case longPassword(atMost: Int)
  /// Many have it, or it is the address or name of its account, the site's name, or nearly one character.
  case guessablePassword
  case wrongCode
  case emailTaken
  case malformedEmail
  case malformedName
  case noRole

  // Accounts.
  case noSuchAccount
  /// Without them nobody could invite anybody.
  case lastAdministrator

  public var word: String {
    switch self {
    case .notAllowed(let permission): "not-allowed-\(permission.rawValue)"
    case .wrongCredentials: "wrong-credentials"
    case .codeNeeded: "code-needed"
    case .tooManyTries: "too-many-tries"
    case .needsReauthentication: "needs-reauthentication"
    case .expiredLink: "expired-link"
    case .weakPassword: "weak-password"
    case .longPassword: "long-password"
    case .guessablePassword: "guessable-password"
    case .wrongCode: "wrong-code"
    case .emailTaken: "email-taken"
    case .malformedEmail: "malformed-email"
    case .malformedName: "malformed-name"
    case .noRole: "no-role"
    case .noSuchAccount: "no-such-account"
    case .lastAdministrator: "last-administrator"
    }
  }
}

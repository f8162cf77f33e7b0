internal import Digests
public import Documents
internal import Ledger

/// How often somebody failed to sign in with an address, whether there is an account of it or not: that nobody can tell.
public struct SignInTries: DocumentBody {
  public static let kind: DocumentKind = "sign-in-tries"
  public static let schema = 1
  public static let canNamePerson = true
  public static let keys: [DocumentKey<SignInTries>] = [
    DocumentKey("last") { [[.number($0.lastAt.milliseconds)]] },
    .person { [$0.email.keyTuple] },
  ]

  /// Tries without a pause.
  static let free = 5
  static let shortestPause = Duration.seconds(30)
  static let longestPause = Duration.seconds(15 * 60)
  /// After so long without a try all of them are forgotten.
  static let memory = Duration.seconds(86_400)

  var email: EmailAddress
  var count: Int
  var lastAt: Timestamp

  /// When the next try is heard.
  var nextAt: Timestamp {
    guard count >= Self.free else { return lastAt }
    let pause = Self.shortestPause * (1 << min(count - Self.free, 5))
    return lastAt + min(pause, Self.longestPause)
  }

  static func id(_ email: EmailAddress) -> String { SHA256Digest(of: email.lowercased).hex }
}

extension StoreTransaction {
  /// Counts a try before it is known how it ends, so that many at once are counted as well.
  ///
  /// - Throws: ``PeopleError/tooManyTries(until:)``.
  func countTry(_ email: EmailAddress, at moment: Timestamp) throws {
    let id = SignInTries.id(email)
    guard var tries = try document(SignInTries.self, id) else {
      _ = try create(SignInTries(email: email, count: 1, lastAt: moment), id: id)
      return
    }
    if tries.body.lastAt + SignInTries.memory <= moment { tries.body.count = 0 }
    guard tries.body.nextAt <= moment else { throw PeopleError.tooManyTries(until: tries.body.nextAt) }
    tries.body.count += 1
    tries.body.lastAt = moment
    _ = try update(tries)
  }

  /// Takes back a try that was none: a code has still to be given.
  func uncountTry(_ email: EmailAddress) throws {
    guard var tries = try document(SignInTries.self, SignInTries.id(email)) else { return }
    tries.body.count = max(0, tries.body.count - 1)
    _ = try update(tries)
  }

  func forgetTries(_ email: EmailAddress) throws {
    guard let tries = try document(SignInTries.self, SignInTries.id(email)) else { return }
    try delete(tries)
  }
}

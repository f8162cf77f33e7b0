import Documents
import HTTPServer
import People

/// Somebody who has signed in, as one request shows it.
struct SignedIn: Sendable {
  let secret: Secret
  let session: Document<Session>
  let account: Document<Account>

  /// The cookie that holds the session's secret.
  static let cookie = "desk"

  var formToken: String { Session.formToken(for: secret).text }

  /// Whether a form is one of this session's.
  func knows(_ token: String?) -> Bool { token.map { Session.accepts(formToken: $0, for: secret) } ?? false }
}

extension EditorialAnswering {
  func identify(_ asking: inout Asking) async throws {
    guard let secret = asking.request.cookie(SignedIn.cookie).flatMap(Secret.init),
      let (person, session, account) = try await acting.person(for: secret)
    else { return }
    asking.person = person
    asking.session = SignedIn(secret: secret, session: session, account: account)
  }
}

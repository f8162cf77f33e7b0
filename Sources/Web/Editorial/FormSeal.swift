import Ledger
import People

/// What a form without a session carries, so that the server knows it for its own: when it was shown, sealed with a secret of this
/// process. After a restart forms count as expired: they come back filled.
struct FormSeal: Sendable {
  private let secret = Secret()

  enum Finding { case fresh, tooQuick, expired }

  /// A person takes longer to fill in a form.
  private static let quickest: Int64 = 2_000
  private static let longest: Int64 = 12 * 3_600_000

  func token(at moment: Timestamp) -> String {
    "\(moment.milliseconds).\(secret.token(for: String(moment.milliseconds)).text)"
  }

  func check(_ token: String?, at moment: Timestamp) -> Finding {
    let parts = (token ?? "").split(separator: ".")
    guard parts.count == 2, let shown = Int64(parts[0]), let sent = Secret(String(parts[1])),
      sent == secret.token(for: String(parts[0]))
    else { return .expired }
    let age = moment.milliseconds - shown
    return age < Self.quickest ? .tooQuick : age > Self.longest ? .expired : .fresh
  }
}

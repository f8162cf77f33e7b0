/// Whether the site can serve.
public enum Readiness: Equatable, Sendable {
  case ready
  /// Reading works, something else does not: a proxy goes on sending readers here, the reason is for the operator.
  case degraded(reason: String)
  /// Nothing can be read yet.
  case notReady(reason: String)
}

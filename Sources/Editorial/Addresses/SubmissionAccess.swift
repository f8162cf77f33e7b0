public import People

/// By what the pages of a submission are opened.
public enum SubmissionAccess: Hashable, Sendable {
  /// Its private link.
  case link(Secret)
  /// Its id, for whoever has signed in with the account that keeps it.
  case own(String)

  var segments: [String] {
    switch self {
    case .link(let secret): ["submissions", secret.text]
    case .own(let id): ["desk", "mine", id]
    }
  }

  public var secret: Secret? { if case .link(let secret) = self { secret } else { nil } }

  public var isSecret: Bool { secret != nil }

  public var permission: Permission { isSecret ? .hold : .contribute }
}

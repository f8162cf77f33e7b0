/// What an account is for; an account has one or more.
public enum Role: String, Codable, CaseIterable, Sendable {
  case administrator, editor
  case practitioner, researcher
  case disabilityOrganisation = "disability-organisation"
  case livedExperience = "lived-experience"
  /// A standing account, as of a delegation, that sees all of its submissions.
  case contributor

  /// Whether it reviews: the four perspectives from which that is done.
  public var isReviewer: Bool {
    switch self {
    case .practitioner, .researcher, .disabilityOrganisation, .livedExperience: true
    case .administrator, .editor, .contributor: false
    }
  }

  /// Whether a password alone does not open an account that has it.
  public var needsCode: Bool { self == .administrator || self == .editor }

  /// What it lets one do.
  public var permissions: Set<Permission> {
    switch self {
    case .administrator: Set(Permission.allCases).subtracting([.hold])
    case .editor: [.visit, .contribute, .edit, .publish]
    case .practitioner, .researcher, .disabilityOrganisation, .livedExperience: [.visit, .contribute, .review]
    case .contributor: [.visit, .contribute]
    }
  }
}

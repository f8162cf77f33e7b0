public import Ledger

/// What an act or an address asks of the person.
public enum Permission: String, Sendable, CaseIterable, Hashable {
  /// Anyone has it.
  case visit
  /// Who holds the private link of a document has it; the act makes sure that the document is that one.
  case hold
  case contribute, review, edit, publish, administer
}

/// Who is asking.
public enum Person: Hashable, Sendable {
  case visitor
  /// Whoever has the private link of the document with this id, or the account that it is kept for.
  case holder(of: String, as: String? = nil)
  /// Somebody who is signed in. One who must still set up their codes has no roles yet.
  case account(id: String, roles: Set<Role>)
  /// Whoever runs the program, by one of its commands.
  case `operator`
  /// The program by itself, as when a date has come.
  case system

  /// Whether they have a permission: the one rule that acts and addresses are checked by.
  public func may(_ permission: Permission) -> Bool {
    switch self {
    case .visitor: permission == .visit
    case .holder: permission == .visit || permission == .hold
    case .account(_, let roles): permission == .visit || roles.contains { $0.permissions.contains(permission) }
    case .operator, .system: true
    }
  }

  /// How the ledger and the audit know them.
  public var actor: Actor {
    switch self {
    case .visitor: .person("visitor")
    case .holder(let id, let account): .person(account ?? "holder-\(id)")
    case .account(let id, _): .person(id)
    case .operator: .operator
    case .system: .system
    }
  }

  /// The id of their account.
  public var id: String? {
    if case .account(let id, _) = self { id } else { nil }
  }
}

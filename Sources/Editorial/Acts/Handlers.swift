public import Documents
internal import People

/// Somebody of the desk who can see to submissions.
public struct Handler: Hashable, Sendable {
  public var id: String
  public var name: String
}

extension DocumentReader {
  /// Editors and administrators whose accounts are open, by name; at most 200 of each.
  public func handlers() throws -> [Handler] {
    let roles = Role.allCases.filter { $0.permissions.contains(.edit) }
    let accounts = try roles.flatMap { role in
      try documents(DocumentQuery<Account>(by: "role", .equal([.text(role.rawValue)]), limit: 200)).documents
    }
    let open = accounts.filter(\.body.isActive).map { Handler(id: $0.id, name: $0.body.name) }
    return Set(open).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// Whether an account can see to submissions.
  func isHandler(_ account: String) throws -> Bool {
    guard let account = try document(Account.self, account) else { return false }
    return account.body.isActive && account.body.roles.contains { $0.permissions.contains(.edit) }
  }
}

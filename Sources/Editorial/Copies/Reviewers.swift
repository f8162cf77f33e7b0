public import Documents
public import Ledger
public import People

/// An account that can be asked for a review, in one of its roles.
public struct Reviewer: Hashable, Sendable {
  public var account: String
  public var name: String
  public var capacity: Role

  /// As a form names it.
  public var choice: String { "\(account) \(capacity.rawValue)" }
}

extension WorkingCopy {
  /// Whether whoever is invited changed the text: their word on it is no second one, and does not count.
  public func isOfWriter(_ invitation: ReviewInvitation) -> Bool {
    invitation.account.map(writers.contains) ?? false
  }

  /// What an account is invited to, unless that has ended.
  public func invitation(of account: String, at moment: Timestamp) -> ReviewInvitation? {
    invitations.first { $0.account == account && $0.endsAt > moment }
  }

  /// The newest review that an invitation brought.
  public func review(by invitation: ReviewInvitation) -> Review? { reviews.last { $0.by == invitation.id } }
}

extension DocumentReader {
  /// Open accounts in each of their roles of reviewers, by name; at most 200 of each role.
  public func reviewers() throws -> [Reviewer] {
    let found = try Role.allCases.filter(\.isReviewer).flatMap { role in
      try documents(DocumentQuery<Account>(by: "role", .equal([.text(role.rawValue)]), limit: 200)).documents
        .filter(\.body.isActive).map { Reviewer(account: $0.id, name: $0.body.name, capacity: role) }
    }
    return found.sorted { ($0.name, $0.account, $0.capacity.rawValue) < ($1.name, $1.account, $1.capacity.rawValue) }
  }

  /// The working copies that an account is or was asked to review; at most 200.
  public func copies(reviewedBy account: String) throws -> [Document<WorkingCopy>] {
    try documents(DocumentQuery<WorkingCopy>(by: "reviewer", .equal([.text(account)]), limit: 200)).documents
  }
}

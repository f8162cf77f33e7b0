public import Documents
internal import Ledger
public import People
public import Records

/// Asks somebody to review a working copy until a day: an account, or whoever gets a private link. A further invitation of the same
/// person, by account or by address, takes the place of the former, so that nobody has two voices.
public struct InviteReviewer: Act {
  public static let name = "invite-reviewer"
  public static let permission = Permission.edit
  private let id = freshID()
  private let record: Key
  private let reviewer: Invited
  private let capacity: Role
  private let days: Int
  private let mail: @Sendable (EmailAddress, Language) -> Mail?

  /// Who is asked.
  public enum Invited: Sendable {
    case account(String)
    /// Whoever has the secret. It is mailed where there is an address.
    case link(Secret, to: EmailAddress?, in: Language)
  }

  public init(
    _ reviewer: Invited, to record: Key, as capacity: Role, days: Int,
    mail: @escaping @Sendable (EmailAddress, Language) -> Mail?
  ) {
    (self.reviewer, self.record, self.capacity, self.days, self.mail) = (reviewer, record, capacity, days, mail)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    let end = Timestamp(milliseconds: occasion.at.milliseconds + Int64(days) * 86_400_000)
    let (made, account) = try invitation(in: store, until: end)
    var invitation = made
    if let account, copy.body.writers.contains(account.id) {
      throw EditorialError.faulty([Fault(FieldPath(field), .wroteText)])
    }
    let address = account?.body.email ?? invitation.email
    let place = copy.body.invitations.firstIndex {
      (account?.id).isSame(as: $0.account) || address.isSame(as: $0.email)
    }
    if let place {
      let former = copy.body.invitations[place]
      (invitation.id, invitation.conflicts) = (former.id, former.conflicts)
      invitation.account = invitation.account ?? former.account
      invitation.email = invitation.email ?? former.email
      copy.body.invitations[place] = invitation
    } else {
      copy.body.invitations.append(invitation)
    }
    if let address, let mail = mail(address, invitation.language) { try store.send(mail, at: occasion.at) }
    return try store.update(copy)
  }

  /// The field of the form that says who is asked.
  private var field: String {
    if case .account = reviewer { "reviewer" } else { "email" }
  }

  /// What is kept, and the account of whoever is asked, where they have one.
  private func invitation(
    in store: any StoreTransaction, until end: Timestamp
  ) throws -> (ReviewInvitation, Document<Account>?) {
    switch reviewer {
    case .account(let id):
      guard let account = try store.document(Account.self, id), account.body.isActive,
        account.body.roles.contains(capacity)
      else { throw EditorialError.notFound }
      let invitation = ReviewInvitation(
        id: self.id, link: Secret().hash, account: id, capacity: capacity, language: account.body.language, endsAt: end)
      return (invitation, account)
    case .link(let secret, let email, let language):
      let account = try email.flatMap { try store.account(of: $0) }
      let invitation = ReviewInvitation(
        id: id, link: secret.hash, account: account?.id, capacity: capacity, email: email, language: language,
        endsAt: end)
      return (invitation, account)
    }
  }
}

/// A reviewer's word on conflicts of interest, before the text is shown. Who is excluded by it later has no voice from then on.
public struct DeclareConflicts: Act {
  public static let name = "declare-conflicts"
  /// Whose invitation it is, the act asks itself.
  public static let permission = Permission.visit
  private let record: Key
  private let invitation: String
  private let text: String?
  private let isExcluded: Bool
  private let isAnew: Bool

  /// `isAnew`: whether it is meant to take the place of what was declared before; that stands otherwise.
  public init(_ text: String?, isExcluded: Bool, isAnew: Bool = false, record: Key, invitation: String) {
    (self.record, self.invitation, self.text) = (record, invitation, text)
    (self.isExcluded, self.isAnew) = (isExcluded, isAnew)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var (copy, place) = try store.invitation(invitation, to: record, on: occasion)
    guard copy.body.invitations[place].conflicts == nil || isAnew else { throw EditorialError.declaredBefore }
    copy.body.invitations[place].conflicts = .init(text: text, isExcluded: isExcluded, at: occasion.at)
    for index in copy.body.reviews.indices where copy.body.reviews[index].by == invitation {
      copy.body.reviews[index].conflicts = text
      copy.body.reviews[index].isExcluded = isExcluded
    }
    return try store.update(copy)
  }
}

/// Gives a review of the text as it stands. A later one of the same reviewer takes its place.
public struct GiveReview: Act {
  public static let name = "give-review"
  /// Whose invitation it is, the act asks itself.
  public static let permission = Permission.visit
  private let id = freshID()
  private let record: Key
  private let invitation: String
  private let judgements: [Review.Judgement]
  private let comment: String?
  private let passages: [Review.Passage]
  private let recommendation: Review.Recommendation
  private let seen: Fingerprint

  /// `seen`: the text that the reviewer read; another one by now refuses the review.
  public init(
    _ recommendation: Review.Recommendation, _ judgements: [Review.Judgement], comment: String?,
    passages: [Review.Passage] = [], of seen: Fingerprint, record: Key, invitation: String
  ) {
    (self.recommendation, self.judgements) = (recommendation, judgements)
    (self.comment, self.passages) = (comment, passages)
    (self.seen, self.record, self.invitation) = (seen, record, invitation)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var (copy, place) = try store.invitation(invitation, to: record, on: occasion)
    let invitation = copy.body.invitations[place]
    guard let declaration = invitation.conflicts, !declaration.isExcluded, !copy.body.isOfWriter(invitation) else {
      throw EditorialError.notFound
    }
    guard copy.body.fingerprint == seen else { throw EditorialError.textChanged }
    let faults = copy.body.faults(of: passages)
    guard faults.isEmpty else { throw EditorialError.faulty(faults) }
    copy.body.reviews.append(
      Review(
        id: id, by: invitation.id, capacity: invitation.capacity, conflicts: declaration.text, judgements: judgements,
        comment: comment, passages: passages, recommendation: recommendation, of: seen, at: occasion.at))
    return try store.update(copy)
  }
}

/// Notes how a block was resolved in a meeting.
public struct ResolveBlock: Act {
  public static let name = "resolve-block"
  public static let permission = Permission.publish
  private let record: Key
  private let review: String
  private let minute: String

  public init(_ review: String, of record: Key, minute: String) {
    (self.record, self.review, self.minute) = (record, review, minute)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    guard copy.body.reviews.contains(where: { $0.id == review }) else { throw EditorialError.notFound }
    copy.body.minutes.append(
      .init(
        review: review, text: try message(minute), by: occasion.person.actor.stored, at: occasion.at))
    return try store.update(copy)
  }
}

extension StoreTransaction {
  /// An invitation that has not ended, of whoever acts: they hold its link, or it is of the account of a reviewer.
  ///
  /// The one place where it is asked who may review as whom.
  fileprivate func invitation(
    _ id: String, to record: Key, on occasion: Occasion
  ) throws -> (copy: Document<WorkingCopy>, place: Int) {
    let copy = try copy(record)
    guard let place = copy.body.invitations.firstIndex(where: { $0.id == id }),
      copy.body.invitations[place].endsAt > occasion.at
    else { throw EditorialError.notFound }
    let account = copy.body.invitations[place].account
    let isTheirs = occasion.person.may(.review) && account.isSame(as: occasion.person.id)
    guard isTheirs || occasion.person == .holder(of: id) else { throw EditorialError.notFound }
    return (copy, place)
  }
}

extension Optional where Wrapped: Equatable {
  /// Whether both are known, and the same.
  fileprivate func isSame(as other: Wrapped?) -> Bool { self != nil && self == other }
}

public import Documents
internal import Ledger
public import People
public import Records

/// Asks somebody to review a working copy, by a private link that ends. A further one to the same address takes the place of the
/// former, so that nobody has two voices.
public struct InviteReviewer: Act {
  public static let name = "invite-reviewer"
  public static let permission = Permission.edit
  private let id = freshID()
  private let record: Key
  private let capacity: Role
  private let email: EmailAddress?
  private let language: Language
  private let link: Secret
  private let days: Int
  private let mail: Mail?

  public init(
    to record: Key, as capacity: Role, email: EmailAddress?, language: Language, link: Secret, days: Int, mail: Mail?
  ) {
    (self.record, self.capacity, self.email, self.language) = (record, capacity, email, language)
    (self.link, self.days, self.mail) = (link, days, mail)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    let end = Timestamp(milliseconds: occasion.at.milliseconds + Int64(days) * 86_400_000)
    var invitation = ReviewInvitation(
      id: id, link: link.hash, capacity: capacity, email: email, language: language, endsAt: end)
    if let email, let place = copy.body.invitations.firstIndex(where: { $0.email == email }) {
      let former = copy.body.invitations[place]
      (invitation.id, invitation.conflicts) = (former.id, former.conflicts)
      copy.body.invitations[place] = invitation
    } else {
      copy.body.invitations.append(invitation)
    }
    if let mail { try store.send(mail, at: occasion.at) }
    return try store.update(copy)
  }
}

/// A reviewer's word on conflicts of interest, before the text is shown. Who is excluded by it later has no voice from then on.
public struct DeclareConflicts: Act {
  public static let name = "declare-conflicts"
  public static let permission = Permission.hold
  private let record: Key
  private let invitation: String
  private let text: String?
  private let isExcluded: Bool

  public init(_ text: String?, isExcluded: Bool, record: Key, invitation: String) {
    (self.record, self.invitation, self.text, self.isExcluded) = (record, invitation, text, isExcluded)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var (copy, place) = try store.invitation(invitation, to: record, on: occasion)
    copy.body.invitations[place].conflicts = .init(text: text, isExcluded: isExcluded, at: occasion.at)
    for index in copy.body.reviews.indices where copy.body.reviews[index].by == invitation {
      copy.body.reviews[index].isExcluded = isExcluded
    }
    return try store.update(copy)
  }
}

/// Gives a review of the text as it stands. A later one of the same reviewer takes its place.
public struct GiveReview: Act {
  public static let name = "give-review"
  public static let permission = Permission.hold
  private let id = freshID()
  private let record: Key
  private let invitation: String
  private let judgements: [Review.Judgement]
  private let comment: String?
  private let recommendation: Review.Recommendation
  private let seen: Fingerprint

  /// `seen`: the text that the reviewer read; another one by now refuses the review.
  public init(
    _ recommendation: Review.Recommendation, _ judgements: [Review.Judgement], comment: String?, of seen: Fingerprint,
    record: Key, invitation: String
  ) {
    (self.recommendation, self.judgements, self.comment) = (recommendation, judgements, comment)
    (self.seen, self.record, self.invitation) = (seen, record, invitation)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var (copy, place) = try store.invitation(invitation, to: record, on: occasion)
    let invitation = copy.body.invitations[place]
    guard let declaration = invitation.conflicts, !declaration.isExcluded else { throw EditorialError.notFound }
    guard copy.body.fingerprint == seen else { throw EditorialError.textChanged }
    copy.body.reviews.append(
      Review(
        id: id, by: invitation.id, capacity: invitation.capacity, conflicts: declaration.text, judgements: judgements,
        comment: comment, recommendation: recommendation, of: seen, at: occasion.at))
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
  /// An invitation that has not ended, held by whoever acts.
  fileprivate func invitation(
    _ id: String, to record: Key, on occasion: Occasion
  ) throws -> (copy: Document<WorkingCopy>, place: Int) {
    let copy = try copy(record)
    guard let place = copy.body.invitations.firstIndex(where: { $0.id == id }),
      occasion.person == .holder(of: id), copy.body.invitations[place].endsAt > occasion.at
    else { throw EditorialError.notFound }
    return (copy, place)
  }
}

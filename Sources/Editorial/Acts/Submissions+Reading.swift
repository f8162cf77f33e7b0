public import Documents
internal import Ledger
public import People
internal import Records

extension DocumentReader {
  /// The submission that a private link opens; nil for any other secret.
  public func submission(behind secret: Secret) throws -> Document<Submission>? {
    try documents(DocumentQuery<Submission>(by: "link", .equal(secret.hash.keyTuple), limit: 1)).documents.first
  }

  /// A submission and as whom its pages are used; nil for whoever may not. The one place where that is decided.
  public func submission(
    by access: SubmissionAccess, for person: Person
  ) throws -> (submission: Document<Submission>, person: Person)? {
    switch access {
    case .link(let secret): return try submission(behind: secret).map { ($0, .holder(of: $0.id)) }
    case .own(let id):
      guard let account = person.id, let submission = try document(Submission.self, id),
        submission.body.keeper == account
      else { return nil }
      return (submission, .holder(of: id, as: account))
    }
  }

  /// Those that an account has sent in or types in, the one that changed last before the others.
  public func submissions(keptBy account: String) throws -> [Document<Submission>] {
    try everyDocument(DocumentQuery(by: "account", .prefix([.text(account)]), descending: true))
  }

  /// Those of one submitter, in the order in which they were begun.
  func submissions(inGroup group: String) throws -> [Document<Submission>] {
    try everyDocument(DocumentQuery(by: "group", .prefix([.text(group)])))
  }

  /// The others of the same submitter.
  public func siblings(of submission: Document<Submission>) throws -> [Document<Submission>] {
    guard let group = submission.body.group else { return [] }
    return try submissions(inGroup: group).filter { $0.id != submission.id }
  }

  /// - Throws: ``EditorialError/notFound``.
  func submission(_ id: String) throws -> Document<Submission> {
    guard let submission = try document(Submission.self, id) else { throw EditorialError.notFound }
    return submission
  }
}

extension StoreTransaction {
  /// Changes a submission that stands in one of some states.
  ///
  /// `isNews`: whether it counts as changed from now on.
  /// - Throws: ``EditorialError/notFound``, ``EditorialError/wrongState(_:)``.
  func change(
    _ id: String, from states: Set<SubmissionState>, on occasion: Occasion, isNews: Bool = true,
    _ change: (inout Submission) throws -> Void
  ) throws -> Document<Submission> {
    try occasion.person.requireHold(of: id)
    var submission = try self.submission(id)
    guard states.contains(submission.body.state) else { throw EditorialError.wrongState(submission.body.state) }
    try change(&submission.body)
    if isNews { submission.body.changedAt = occasion.at }
    return try update(submission)
  }
}

extension StoreTransaction {
  /// Mails something about a submission, to the account under which it was sent in or to whom its answers name.
  func tell(_ submission: Submission, at moment: Timestamp, _ mail: (Submission) -> Mail?) throws {
    var addressed = submission
    if let id = submission.account, let account = try document(Account.self, id), account.body.isActive {
      addressed.contact = SubmissionContact(name: account.body.name, email: account.body.email)
    }
    if let mail = mail(addressed) { try send(mail, at: moment) }
  }
}

extension Person {
  /// - Throws: ``EditorialError/notFound`` for whoever holds another document.
  func requireHold(of id: String) throws(EditorialError) {
    if case .holder(let held, _) = self, held != id { throw .notFound }
  }
}

extension Submission {
  /// So many links open a submission; older ones stop.
  private static let mostLinks = 20

  mutating func add(_ link: Secret) { links = (links + [link.hash]).suffix(Self.mostLinks) }
}

public import Documents
internal import Ledger
public import People
internal import Records

extension DocumentReader {
  /// The submission that a private link opens; nil for any other secret.
  public func submission(behind secret: Secret) throws -> Document<Submission>? {
    try documents(DocumentQuery<Submission>(by: "link", .equal(secret.hash.keyTuple), limit: 1)).documents.first
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
    if case .holder(let held) = occasion.person, held != id { throw EditorialError.notFound }
    var submission = try self.submission(id)
    guard states.contains(submission.body.state) else { throw EditorialError.wrongState(submission.body.state) }
    try change(&submission.body)
    if isNews { submission.body.changedAt = occasion.at }
    return try update(submission)
  }
}

extension Submission {
  /// So many links open a submission; older ones stop.
  private static let mostLinks = 20

  mutating func add(_ link: Secret) { links = (links + [link.hash]).suffix(Self.mostLinks) }
}

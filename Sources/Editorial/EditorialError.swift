public import People
public import Records

/// Why an act of the desk or of a submitter was refused.
public enum EditorialError: Refusal, Hashable, Sendable {
  case notFound
  /// It is not done with a submission that stands there.
  case wrongState(SubmissionState)
  /// What was typed is not as it must be.
  case faulty([Fault])
  /// The call is not open.
  case closed
  /// Not before this is there.
  case unreviewed([PublishingNeed])
  /// There is a working copy, or a record, of that id.
  case idTaken(Key)
  /// The text is another one by now than the one that was read.
  case textChanged
  /// Conflicts of interest were declared, and not that they are others now.
  case declaredBefore

  public var word: String {
    switch self {
    case .notFound: "not-found"
    case .wrongState(let state): "wrong-state-\(state.rawValue)"
    case .faulty: "faulty"
    case .closed: "closed"
    case .unreviewed: "unreviewed"
    case .idTaken: "id-taken"
    case .textChanged: "text-changed"
    case .declaredBefore: "declared-before"
    }
  }
}

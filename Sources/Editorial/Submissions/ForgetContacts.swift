public import Documents
internal import Ledger
public import People
internal import Records

/// Deletes whom to write to when the time that the call gave is over, wherever a submission stands, and the files of what was declined
/// or withdrawn. What was never handed in goes whole.
public enum ForgetContacts {
  /// Days after its last change until a draft is deleted that was never handed in.
  static let draftDays = 180
  private static let day: Int64 = 86_400_000

  /// As a job of every day.
  ///
  /// `months`: of a call, by its id; nil for one that is unknown.
  public static func job(months: @escaping @Sendable () async throws -> [String: Int]) -> Job {
    Job(name: "forget-contacts", every: .seconds(86_400)) { store, now in
      try await run(in: store, at: now, months: try await months())
    }
  }

  static func run(in store: any DocumentStore, at now: Timestamp, months: [String: Int]) async throws {
    let drafts = DocumentQuery<Submission>(
      by: "state",
      .between(
        [.text(SubmissionState.draft.rawValue)],
        and: [.text(SubmissionState.draft.rawValue), .number(now.milliseconds - Int64(draftDays) * day)]))
    try await store.deleteEvery(drafts)
    for state in SubmissionState.allCases {
      try await forget(state, in: store, at: now, months: months)
    }
  }

  private static func forget(
    _ state: SubmissionState, in store: any DocumentStore, at now: Timestamp, months: [String: Int]
  ) async throws {
    var query = DocumentQuery<Submission>(by: "state", .prefix([.text(state.rawValue)]))
    repeat {
      let asked = query
      let page = try await store.read { try $0.documents(asked) }
      for found in page.documents where found.body.hasWhatHasItsTime {
        let kept = months[found.body.call?.text ?? ""] ?? 24
        guard found.body.changedAt.milliseconds + Int64(kept) * 30 * day <= now.milliseconds else { continue }
        try await store.act { store in
          guard var submission = try store.document(Submission.self, found.id) else { return }
          submission.body.forgetContact()
          if submission.body.keepsNoFiles { submission.body.files = [] }
          _ = try store.update(submission)
        }
      }
      query.after = page.next
    } while query.after != nil
  }
}

extension Submission {
  /// Whether files are of no use to anybody any longer.
  fileprivate var keepsNoFiles: Bool { state == .declined || state == .withdrawn }

  fileprivate var hasWhatHasItsTime: Bool { contact != nil || keepsNoFiles && !files.isEmpty }

  /// Without whom to write to or, of an account, without whose it is. What was never handed in goes whole: nobody could open it.
  public func forgetting(_ person: KeyTuple) -> Submission? {
    guard state != .draft else { return nil }
    var submission = self
    if account.map(Account.keyTuple) == person {
      submission.account = nil
    } else {
      submission.forgetContact()
    }
    return submission
  }

  /// Forgets whom to write to, in the answers too.
  public mutating func forgetContact() {
    contact = nil
    guard case .practice(let call, .object(let answers)) = matter else { return }
    matter = .practice(call: call, answers: .object(answers.filter { !contactAnswers.contains($0.key) }))
    contactAnswers = []
  }
}

internal import Documents
internal import Ledger

/// Deletes what has had its time: sessions and invitations that ended, failed tries, messages.
public enum Retention {
  /// How long a message is kept after it was sent.
  public static let ofSentMail = Duration.seconds(30 * 86_400)
  /// How long a message is kept after it was given up.
  public static let ofFailedMail = Duration.seconds(180 * 86_400)

  /// As a job of every hour.
  public static let job = Job(name: "retention", every: .seconds(3600)) { store, now in
    try await run(in: store, at: now)
  }

  static func run(in store: any DocumentStore, at now: Timestamp) async throws {
    let ended = KeyRange.between([], and: [.number(now.milliseconds + 1)])
    try await store.deleteEvery(DocumentQuery<Session>(by: "ends", ended))
    try await store.deleteEvery(DocumentQuery<Invitation>(by: "ends", ended))
    try await store.deleteEvery(
      DocumentQuery<SignInTries>(by: "last", .between([], and: [.number(past(SignInTries.memory, now))])))
    for (state, time) in [(Mail.State.sent, ofSentMail), (.failed, ofFailedMail)] {
      let name = KeyPart.text(state.rawValue)
      let old = KeyRange.between([name], and: [name, .number(past(time, now))])
      try await store.deleteEvery(DocumentQuery<Mail>(by: "due", old))
    }
  }

  private static func past(_ time: Duration, _ now: Timestamp) -> Int64 {
    now.milliseconds - time.components.seconds * 1000
  }
}

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
    try await delete(DocumentQuery<Session>(by: "ends", ended), from: store)
    try await delete(DocumentQuery<Invitation>(by: "ends", ended), from: store)
    try await delete(
      DocumentQuery<SignInTries>(by: "last", .between([], and: [.number(past(SignInTries.memory, now))])), from: store)
    for (state, time) in [(Mail.State.sent, ofSentMail), (.failed, ofFailedMail)] {
      let name = KeyPart.text(state.rawValue)
      let old = KeyRange.between([name], and: [name, .number(past(time, now))])
      try await delete(DocumentQuery<Mail>(by: "due", old), from: store)
    }
  }

  private static func past(_ time: Duration, _ now: Timestamp) -> Int64 {
    now.milliseconds - time.components.seconds * 1000
  }

  /// Deletes all that a query finds, a hundred at a time.
  private static func delete<Body: DocumentBody>(
    _ query: DocumentQuery<Body>, from store: any DocumentStore
  ) async throws {
    while true {
      let count = try await store.act { store in
        let found = try store.documents(query).documents
        for document in found { try store.delete(document) }
        return found.count
      }
      if count < query.limit { return }
    }
  }
}

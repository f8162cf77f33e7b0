public import Documents
public import Ledger

/// Sends what is due; one that fails is tried again after ``Mail/pauses``, and then given up.
public struct MailRunner: Sendable {
  public let sender: MailSender
  public let way: MailWay

  public init(from sender: MailSender, by way: MailWay) {
    self.sender = sender
    self.way = way
  }

  /// As a job, which one node at a time does.
  public var job: Job {
    Job(name: "mail", every: .seconds(5)) { store, now in _ = try await run(in: store, at: now) }
  }

  /// Sends every message that is due.
  ///
  /// A try is counted before it is made. So a node that dies in it leads to another try, not to a thousand.
  ///
  /// - Returns: How many left.
  @discardableResult
  public func run(in store: any DocumentStore, at now: Timestamp) async throws -> Int {
    var sent = 0
    while let mail = try await store.act({ try $0.beginTry(at: now) }) {
      let message = MailMessage(mail.body, id: mail.id, from: sender, at: now)
      do {
        try await way.hand(over: message, id: mail.id)
      } catch {
        let fault = error as? MailFault
        try await store.act { try $0.endTry(mail, .failed, fault, at: now) }
        continue
      }
      try await store.act { try $0.endTry(mail, .sent, nil, at: now) }
      sent += 1
    }
    return sent
  }
}

extension StoreTransaction {
  /// The message that is due for the longest time, its try counted.
  fileprivate func beginTry(at now: Timestamp) throws -> Document<Mail>? {
    let queued = KeyPart.text(Mail.State.queued.rawValue)
    let due = KeyRange.between([queued], and: [queued, .number(now.milliseconds + 1)])
    guard var mail = try documents(DocumentQuery<Mail>(by: "due", due, limit: 1)).documents.first else { return nil }
    let pause = Mail.pauses.indices.contains(mail.body.attempts) ? Mail.pauses[mail.body.attempts] : .seconds(3600)
    mail.body.attempts += 1
    mail.body.dueAt = now + pause
    return try update(mail)
  }

  /// Notes how a try ended. One that was erased or tried again meanwhile is left as it is.
  fileprivate func endTry(
    _ mail: Document<Mail>, _ state: Mail.State, _ fault: MailFault?, at now: Timestamp
  ) throws {
    guard var present = try document(Mail.self, mail.id), present.version == mail.version else { return }
    present.body.fault = fault
    if state == .sent || present.body.attempts > Mail.pauses.count {
      present.body.state = state
      present.body.dueAt = now
    }
    _ = try update(present)
  }
}

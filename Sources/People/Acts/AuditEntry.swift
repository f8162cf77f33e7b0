internal import Digests
public import Documents
public import Ledger

/// What the audit says of one act. It names nobody: accounts by their ids, everyone else by what they are.
public struct AuditEntry: DocumentBody {
  public static let kind: DocumentKind = "audit"
  public static let schema = 2
  public static let canNamePerson = false
  public static let keys: [DocumentKey<AuditEntry>] = [
    DocumentKey("at") { [[.number($0.at.milliseconds)]] },
    DocumentKey("actor") { [[.text($0.actor), .number($0.at.milliseconds)]] },
    DocumentKey("act") { [[.text($0.act), .number($0.at.milliseconds)]] },
    DocumentKey("subject") { entry in
      entry.subject.map { [[.text($0.kind), .text($0.id), .number(entry.at.milliseconds)]] } ?? []
    },
    DocumentKey("kind") { entry in
      entry.subject.map { [[.text($0.kind), .number(entry.at.milliseconds)]] } ?? []
    },
  ]

  public enum Outcome: String, Codable, Sendable, CaseIterable {
    case done
    /// The person may not, or what they gave does not do.
    case refused
    /// The program or its store could not.
    case failed
  }

  public var at: Timestamp
  /// As `Actor.stored` tells it.
  public var actor: String
  public var act: String
  public var subject: Subject?
  public var outcome: Outcome
  public var details: [String: String]

  public init(
    at: Timestamp, actor: Actor, act: String, subject: Subject?, outcome: Outcome, details: [String: String] = [:]
  ) {
    self.at = at
    self.actor = actor.stored
    self.act = act
    self.subject = subject
    self.outcome = outcome
    self.details = details
  }

  init<A: Act>(_ act: A, on occasion: Occasion, _ outcome: Outcome) {
    self.init(
      at: occasion.at, actor: occasion.person.actor, act: A.name, subject: act.subject, outcome: outcome,
      details: act.details)
  }

  init<A: Act>(_ act: A, on occasion: Occasion, failing error: any Error) {
    let refusal = error as? any Refusal
    self.init(act, on: occasion, refusal == nil ? .failed : .refused)
    details["reason"] = refusal?.word ?? "\(type(of: error))"
  }

  /// An id that sorts as time does.
  static func newID(at moment: Timestamp) -> String {
    let time = String(max(0, moment.milliseconds), radix: 16)
    return String(repeating: "0", count: max(0, 12 - time.count)) + time + "-" + Hex.text(randomBytes(6))
  }
}

public import Documents
public import Ledger
public import People
public import Records

/// A record as the desk works on it, before readers see it. Its id is the record's.
public struct WorkingCopy: DocumentBody {
  public static let kind: DocumentKind = "working-copy"
  /// 2: knows who wrote in it and when work on it began; reviews have words on passages. 3: is found by who reviews it.
  public static let schema = 3
  public static let canNamePerson = true

  /// The kind of record.
  public var recordKind: String
  /// The revision that readers see; nil for a new record.
  public var seen: Int?
  /// What it says, right or wrong.
  public var text: JSONValue
  /// Where its values come from.
  public var origins: [Origin] = []
  public var reviews: [Review] = []
  /// Who may review it.
  public var invitations: [ReviewInvitation] = []
  /// Whether reviewers are not told who submitted.
  public var isAnonymous = true
  public var approvals = 2
  /// The text that the contributors were asked to confirm.
  public var shown: Fingerprint?
  /// What the contributors said to the edited text, by submission.
  public var confirmations: [Confirmation] = []
  /// Blocks that were resolved, each with its minute.
  public var minutes: [Minute] = []
  /// When work on it began: two copies of a record, one after the other, are told apart by it.
  public var openedAt: Timestamp
  /// A second editor's word that only spelling differs from what readers see.
  public var spelling: SpellingWord?
  /// When it is published by itself.
  public var schedule: Schedule?
  /// When it was to be, and was not ready.
  public var missed: Schedule?
  public var changedBy: String
  public var changedAt: Timestamp
  /// The accounts that changed its text: their word on it is no second one.
  public var writers: Set<String> = []
  /// What it said before, the newest last, so that a change from an older version can be brought together with later ones.
  public var past: [Past] = []
  /// Changes that could not be brought in yet, by whom, the oldest first: nothing that was typed is lost.
  public var pending: [String: [Pending]] = [:]

  public init(_ recordKind: String, seen: Int?, text: FieldTree, on occasion: Occasion) {
    self.recordKind = recordKind
    self.seen = seen
    self.text = JSONValue(text)
    changedBy = occasion.person.actor.stored
    (openedAt, changedAt) = (occasion.at, occasion.at)
  }

  /// What the copy said, and the last version at which it did.
  public struct Past: Codable, Hashable, Sendable {
    public var version: Int
    public var text: JSONValue
  }

  /// What somebody wrote, and what they began from: nil where the copy no longer knows it.
  public struct Pending: Codable, Hashable, Sendable {
    public var base: JSONValue?
    public var text: JSONValue
  }

  /// A value that an answer of a submission gave.
  public struct Origin: Codable, Hashable, Sendable {
    public var field: String
    public var submission: String

    /// The field of a record in which an answer stands that gives a part of it.
    static func top(of field: String) -> String { String(field.prefix { $0 != "." }) }
  }

  /// A contributor's word that the edited text is right.
  public struct Confirmation: Codable, Hashable, Sendable {
    public var submission: String
    public var of: Fingerprint
    public var at: Timestamp
  }

  /// How a block of a reviewer was resolved, in words that the reviewer agreed to.
  public struct Minute: Codable, Hashable, Sendable {
    public var review: String
    public var text: String
    public var by: String
    public var at: Timestamp
  }

  /// That a text differs from what readers see in spelling only.
  public struct SpellingWord: Codable, Hashable, Sendable {
    public var of: Fingerprint
    public var by: String
    public var at: Timestamp
  }

  /// When a text is published by itself, and with what note.
  public struct Schedule: Codable, Hashable, Sendable {
    public var of: Fingerprint
    public var note: String
    public var by: String
    public var at: Timestamp
  }

  public static let keys: [DocumentKey<WorkingCopy>] = [
    DocumentKey("changed") { [[.number($0.changedAt.milliseconds)]] },
    DocumentKey("submission") { Set($0.origins.map(\.submission)).map { [.text($0)] } },
    DocumentKey("scheduled") { $0.schedule.map { [[.number($0.at.milliseconds)]] } ?? [] },
    DocumentKey("invitation", unique: true) { $0.invitations.map(\.link.keyTuple) },
    DocumentKey("reviewer") { Set($0.invitations.compactMap(\.account)).map { [.text($0)] } },
    .person { Array(Set($0.invitations.compactMap(\.email?.keyTuple))) },
  ]

  /// Without the address to which a review was asked of them; the review stays, in the role in which it was given.
  public func forgetting(_ person: KeyTuple) -> WorkingCopy? {
    var copy = self
    for index in copy.invitations.indices where copy.invitations[index].email?.keyTuple == person {
      copy.invitations[index].email = nil
    }
    return copy
  }

  public var tree: FieldTree { FieldTree(typed: text) }

  /// By which reviews and confirmations know of which text they are.
  public var fingerprint: Fingerprint { Fingerprint(of: text.text) }

  /// Whether a contributor was asked to confirm the present text, and has not yet.
  public func waitsForConfirmation(of submission: String) -> Bool {
    shown == fingerprint && origins.contains { $0.submission == submission }
      && !confirmations.contains { $0.submission == submission && $0.of == fingerprint }
  }

  /// What is still needed before it is published: of its reviews and contributors, and of the faults of its fields.
  public func needs(_ faults: [Fault] = []) -> [PublishingNeed] {
    PublishingPolicy(self).needs + (faults.isEmpty ? [] : [.faults(faults)])
  }

  /// Approvals of the present text that count.
  public var givenApprovals: [Review] { PublishingPolicy(self).approvals }

  /// So many versions can be told apart from the present one.
  private static let mostPast = 8

  /// Puts another text in the place of the one that it has at a version.
  mutating func replace(by next: FieldTree, at version: Int, on occasion: Occasion) {
    past = (past + [Past(version: version, text: text)]).suffix(Self.mostPast)
    text = JSONValue(next)
    changedBy = occasion.person.actor.stored
    changedAt = occasion.at
    if let writer = occasion.person.id { writers.insert(writer) }
  }

  /// What it said at a version, whatever was written beside the text since; nil where it no longer knows.
  func text(at version: Int, present: Int) -> JSONValue? {
    guard (1...present).contains(version) else { return nil }
    guard let index = past.firstIndex(where: { $0.version >= version }) else { return text }
    // From when on the oldest one stood is known as long as none was dropped before it.
    guard index > 0 || past.count < Self.mostPast || past[index].version == version else { return nil }
    return past[index].text
  }

  /// What it said when a review was given; nil where it says so still, or no longer knows.
  public func text(reviewedIn review: Review) -> FieldTree? {
    guard review.of != fingerprint else { return nil }
    return past.last { Fingerprint(of: $0.text.text) == review.of }.map { FieldTree(typed: $0.text) }
  }

  /// Takes out what a submission alone gave, and that it gave something.
  mutating func drop(_ submission: Document<Submission>) {
    let (own, others) = (
      origins.filter { $0.submission == submission.id }, origins.filter { $0.submission != submission.id }
    )
    // Each of the submissions that the record names goes by itself.
    let shared = others.map { Origin.top(of: $0.field) } + ["id", KnownField.submissions]
    let gone = Set(own.map { Origin.top(of: $0.field) }).subtracting(shared)
    let numbers = [submission.body.number, submission.body.formerNumber].compactMap { $0?.description }
    func rest(_ text: JSONValue) -> JSONValue { text.without(gone).withoutSubmissions(numbers) }
    text = rest(text)
    past = past.map { Past(version: $0.version, text: rest($0.text)) }
    pending = pending.mapValues { $0.map { Pending(base: $0.base.map(rest), text: rest($0.text)) } }
    origins = others
    confirmations.removeAll { $0.submission == submission.id }
  }

  /// Whether one submission alone gave the copy, so that it goes when that one does.
  func isOnly(of submission: String) -> Bool {
    seen == nil && Set(origins.map(\.submission)) == [submission]
  }
}

extension JSONValue {
  /// An object without some of its members.
  fileprivate func without(_ names: Set<String>) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !names.contains($0.key) })
  }

  /// A record without the submissions of some numbers among those that it was made of.
  fileprivate func withoutSubmissions(_ numbers: [String]) -> JSONValue {
    guard case .object(var members) = self, case .array(let named)? = members[KnownField.submissions] else {
      return self
    }
    let rest = named.filter { !numbers.contains(FieldTree(typed: $0)["number"]?.scalar ?? "") }
    members[KnownField.submissions] = rest.isEmpty ? nil : .array(rest)
    return .object(members)
  }
}

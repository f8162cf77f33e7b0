public import Ledger
public import Practices
public import Records

/// One revision of a record as its history tells it. Nobody is named: only the role in which somebody wrote is known.
public struct Revision: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    /// It came from the collection's files.
    case importer
    case operators
    case editors
  }

  /// What the revision did to the record.
  public enum Change: Hashable, Sendable {
    case added, changed, withdrawn, publishedAgain, erased
  }

  /// From 1.
  public var number: Int
  public var at: Timestamp
  public var state: RecordState
  public var change: Change
  /// Nil when that was erased with the record.
  public var role: Role?
  /// Why, in the writer's words; empty where nothing was said, nil when it was erased.
  public var note: String?

  /// Whether the revision says what the record was.
  public var hasRecord: Bool { state == .published && note != nil }

  init(_ entry: Entry, after former: Entry?) {
    number = entry.revision
    at = entry.at
    state = entry.state
    change =
      switch (entry.state, former?.state) {
      case (.withdrawn, _): .withdrawn
      case (.erased, _): .erased
      case (.published, nil): .added
      case (.published, .withdrawn?): .publishedAgain
      case (.published, _?): .changed
      }
    role = entry.content.map { Role($0.actor) }
    note = entry.content?.note
  }
}

extension Revision.Role {
  init(_ actor: Actor) {
    self =
      switch actor {
      case .import: .importer
      case .operator, .system: .operators
      case .person: .editors
      }
  }
}

/// What a revision made of a record, beside what it was before.
public struct RevisionContent: Sendable {
  /// Every revision of the record, the first one first.
  public var revisions: [Revision]
  public var revision: Revision
  /// The record as the revision left it; nil when it took the record back.
  public var practice: Practice?
  /// The record before; nil for the first revision.
  public var former: Practice?
  /// Where the two differ; empty for the first revision.
  public var differences: [RecordDifference]
  public var publication: Publication
}

public import Documents
public import Ledger
public import People
public import Records

/// Says when a working copy that is ready is published by itself.
public struct SchedulePublication: Act {
  public static let name = "schedule-publication"
  public static let permission = Permission.publish
  /// The latest moment, from now.
  static let mostDays = 366
  private let record: Key
  private let type: any Record.Type
  private let collection: CollectionTerms
  private let seen: Fingerprint
  private let note: String
  private let moment: Timestamp

  /// `seen`: the text that is meant; another one by now refuses the act.
  /// `note`: what the record's history says of it.
  public init(
    _ record: Key, _ type: any Record.Type, in collection: CollectionTerms, seen: Fingerprint, note: String,
    at moment: Timestamp
  ) {
    (self.record, self.type, self.collection) = (record, type, collection)
    (self.seen, self.note, self.moment) = (seen, note, moment)
  }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  /// - Throws: ``EditorialError/faulty(_:)`` for a moment that is over or more than a year away.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    guard copy.body.fingerprint == seen else { throw EditorialError.textChanged }
    let latest = occasion.at + .seconds(Self.mostDays * 86_400)
    guard occasion.at < moment, moment <= latest else {
      throw EditorialError.faulty([Fault(FieldPath("moment"), .momentNotAhead)])
    }
    let needs = copy.body.needs(copy.body.record(type, collection).faults)
    guard needs.isEmpty else { throw EditorialError.unreviewed(needs) }
    copy.body.schedule = .init(of: seen, note: note, by: occasion.person.actor.stored, at: moment)
    copy.body.missed = nil
    return try store.update(copy)
  }
}

/// Takes back that a working copy is published by itself.
public struct CancelSchedule: Act {
  public static let name = "cancel-schedule"
  public static let permission = Permission.publish
  private let record: Key

  public init(_ record: Key) { self.record = record }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<WorkingCopy> {
    var copy = try store.copy(record)
    copy.body.schedule = nil
    copy.body.missed = nil
    return try store.update(copy)
  }
}

/// Notes that a working copy was not ready when it was to be published by itself.
public struct MissSchedule: Act {
  public static let name = "miss-schedule"
  public static let permission = Permission.administer
  private let record: Key

  public init(_ record: Key) { self.record = record }

  public var subject: Subject? { Subject(kind: WorkingCopy.kind.rawValue, id: record.text) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws {
    // Somebody may have changed it meanwhile.
    guard var copy = try store.document(WorkingCopy.self, record.text), let schedule = copy.body.schedule,
      schedule.at <= occasion.at
    else { return }
    copy.body.missed = schedule
    copy.body.schedule = nil
    _ = try store.update(copy)
  }
}

internal import Catalogue
internal import Foundation
internal import Ledger
internal import Practices
internal import Records

/// Something dated in the life of a practice, in what is known of it, or in its record.
struct TimelineEvent {
  enum Kind {
    case started, ended
    /// A source that statements on evidence rest on.
    case source(Reference, about: [EvidenceStatement])
    case claim(Claim)
    /// So many claims were checked on one day.
    case checked(Int)
    case firstPublished
    /// In a revision after the first.
    case changed(revision: Int)
  }

  let date: PartialDate
  let kind: Kind
}

extension PracticePage {
  /// What is dated, oldest first. Empty when nothing but the record's own publication is.
  var timeline: [TimelineEvent] {
    let events = life + sources + claims
    guard !events.isEmpty else { return [] }
    // Swift promises no order among equals, so the place decides there.
    return (events + record).enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  private var life: [TimelineEvent] {
    [practice.started.map { TimelineEvent(date: $0, kind: .started) }].compactMap { $0 }
      + [practice.ended.map { TimelineEvent(date: $0, kind: .ended) }].compactMap { $0 }
  }

  private var sources: [TimelineEvent] {
    practice.references.compactMap { reference in
      let statements = practice.evidence.filter { $0.cites.contains(reference.key) }
      guard let issued = reference.issued, !statements.isEmpty else { return nil }
      return TimelineEvent(date: issued, kind: .source(reference, about: statements))
    }
  }

  private var claims: [TimelineEvent] {
    let checks = Dictionary(grouping: practice.claims.flatMap(\.checks), by: \.recorded)
    return practice.claims.map { TimelineEvent(date: $0.asOf, kind: .claim($0)) }
      + checks.map { TimelineEvent(date: $0.key, kind: .checked($0.value.count)) }
  }

  private var record: [TimelineEvent] {
    let first = publication.first.day.map { TimelineEvent(date: $0, kind: .firstPublished) }
    let changed = publication.newest.day.map { TimelineEvent(date: $0, kind: .changed(revision: publication.revision)) }
    return [first, publication.revision > 1 ? changed : nil].compactMap { $0 }
  }
}

extension Timestamp {
  /// The day in UTC.
  fileprivate var day: PartialDate? {
    PartialDate(String(Date(timeIntervalSince1970: Double(milliseconds) / 1_000).ISO8601Format().prefix(10)))
  }
}

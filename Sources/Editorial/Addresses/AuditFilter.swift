internal import Addresses
public import People
public import Records

/// Which entries of the audit are shown, as the address says it. Each part is nil where everything is meant.
public struct AuditFilter: Hashable, Sendable {
  /// Who did it, as `AuditEntry.actor` tells it.
  public var actor: String?
  /// The name of an act.
  public var act: String?
  /// What it was about: the kind of document or record.
  public var kind: String?
  public var id: String?
  public var outcome: AuditEntry.Outcome?
  /// The first day, in UTC.
  public var from: PartialDate?
  /// The last day, in UTC.
  public var to: PartialDate?
  /// Where the page before ended.
  public var after: TimePlace?

  public init() {}

  static let mostLetters = 100
  public var isEmpty: Bool { self == AuditFilter() }

  /// The same from its beginning.
  var fromTheTop: AuditFilter { with { _ in } }

  /// The same with something changed, from its beginning.
  func with(_ change: (inout AuditFilter) -> Void) -> AuditFilter {
    var filter = self
    filter.after = nil
    change(&filter)
    return filter
  }
}

extension AuditFilter {
  /// Reads a query; what is no value of ours counts as not said.
  init(query: String) {
    for (name, value) in FormEncoding.pairs(query) {
      switch name {
      case "who": actor = Self.name(value)
      case "act": act = Self.name(value)
      case "kind": kind = Self.name(value)
      case "id": id = Self.name(value)
      case "outcome": outcome = AuditEntry.Outcome(rawValue: value)
      case "from": from = Self.day(value)
      case "to": to = Self.day(value)
      case "after": after = TimePlace(value)
      default: break
      }
    }
  }

  /// As ``init(query:)`` reads it.
  var query: String {
    let parts: [(String, String?)] = [
      ("who", actor), ("act", act), ("kind", kind), ("id", id), ("outcome", outcome?.rawValue),
      ("from", from?.description), ("to", to?.description), ("after", after?.text),
    ]
    return FormEncoding.encode(parts.compactMap { name, value in value.map { (name, $0) } })
  }

  /// Names and ids are written as keys are. An id is pasted with white space around it now and then.
  private static func name(_ value: String) -> String? { Key(value.trimmed)?.text }

  private static func day(_ value: String) -> PartialDate? { PartialDate(value).flatMap { $0.day == nil ? nil : $0 } }
}

internal import Practices
internal import Records

/// A part of a record as its page shows it.
enum RecordPart: Hashable {
  case head, facts, limits, submissions, references, links, about
  case section(Key), evidence(Key), claim(Key), discrepancy(Key)

  init(_ path: [RecordDifference.Step]) {
    let item: Key? = if path.count > 1, case .item(let name) = path[1] { Key(name) } else { nil }
    self =
      switch (path.first, item) {
      case (.field("title"), _), (.field("otherNames"), _), (.field("summary"), _): .head
      case (.field("sections"), let key?): .section(key)
      case (.field("evidence"), let key?): .evidence(key)
      case (.field("claims"), let key?): .claim(key)
      case (.field("discrepancies"), let key?): .discrepancy(key)
      case (.field("limits"), _): .limits
      case (.field("submissions"), _): .submissions
      case (.field("references"), _): .references
      case (.field("links"), _): .links
      case (.field(let name), _) where Self.factFields.contains(name): .facts
      default: .about
      }
  }

  private static let factFields: Set = [
    "types", "countries", "international", "places", "provider", "started", "ended", "activity", "aims", "stages",
    "rights", "topics", "populations", "inferred",
  ]

  /// Every part of both, in the page's order.
  static func all(_ former: Practice, _ present: Practice) -> [RecordPart] {
    func both(_ keys: (Practice) -> [Key]) -> [Key] {
      keys(present) + keys(former).filter { !keys(present).contains($0) }
    }
    let sections = both { $0.sections.map(\.key) }.map(RecordPart.section)
    let evidence = both { $0.evidence.map(\.key) }.map(RecordPart.evidence)
    let claims = both { $0.claims.map(\.key) }.map(RecordPart.claim)
    let discrepancies = both { $0.discrepancies.map(\.key) }.map(RecordPart.discrepancy)
    return [.head, .facts] + sections + evidence + claims + discrepancies
      + [.limits, .submissions, .references, .links, .about]
  }

  /// How many steps of a path lead to the part.
  var depth: Int {
    switch self {
    case .section, .evidence, .claim, .discrepancy: 2
    default: 0
    }
  }

  /// Whether its items are told as one line each, as the page shows them.
  var isShownWhole: Bool { self == .references || self == .links || self == .submissions }
}

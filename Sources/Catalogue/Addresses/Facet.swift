public import Practices
public import Records

/// One thing by which the catalogue can be narrowed, with all that is known of it. A further facet is one more entry of ``all``.
///
/// Counting, filters, addresses and the command line go through ``all``; none of them knows a facet by itself.
public struct Facet: Sendable {
  public enum Values: Hashable, Sendable {
    /// Terms. Who has a term has the group that it belongs to as well.
    case terms(VocabularyName)
    /// Countries by their codes, and ``Facet/international`` beside them.
    case countries
  }

  /// In addresses, in the index and on the command line.
  public let name: String
  public let values: Values
  /// Whether its filters are open from the beginning.
  public let isOpen: Bool
  /// What a practice has of it, in words of addresses; nothing where it is not known.
  public let read: @Sendable (Practice) -> [String]

  private init(
    _ name: String, _ values: Values, isOpen: Bool = false, _ read: @escaping @Sendable (Practice) -> [String]
  ) {
    self.name = name
    self.values = values
    self.isOpen = isOpen
    self.read = read
  }

  /// In the order in which they are shown and stand in addresses.
  public static let all: [Facet] = [
    type, country, topic,
    Facet("aim", .terms(.aim)) { $0.aims.map(\.text) },
    Facet("stage", .terms(.stage)) { $0.stages.map(\.text) },
    Facet("right", .terms(.right)) { $0.rights.map(\.text) },
    outcome,
    evidence,
    Facet("activity", .terms(.activity)) { [$0.activity.rawValue] },
  ]

  /// By what else words find practices: facets that are indexed and not offered.
  static let silent: [Facet] = [
    Facet("population", .terms(.population)) { $0.populations.map(\.text) },
    Facet("design", .terms(.design)) { practice in
      practice.evidence.map(\.design.text).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    },
  ]

  static let indexed = all + silent

  /// Whether a facet of an index of practices is one that readers choose by.
  public static func isOffered(_ name: String) -> Bool { !silent.contains { $0.name == name } }

  // Those to which pages lead by name.
  public static let type = Facet("type", .terms(.type), isOpen: true) { $0.types.map(\.rawValue) }
  public static let country = Facet("country", .countries, isOpen: true) { practice in
    practice.countries.map(\.code) + (practice.international == true ? [international] : [])
  }
  public static let topic = Facet("topic", .terms(.topic)) { $0.topics.map(\.text) }
  public static let outcome = Facet("outcome", .terms(.outcome)) { practice in
    let groups = practice.evidence.compactMap { $0.group?.text }
    return groups.enumerated().filter { groups.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
  public static let evidence = Facet("evidence", .terms(.evidenceStatus)) { practice in
    EvidenceStatus.allCases.filter { status in practice.evidence.contains { $0.status == status } }.map(\.rawValue)
  }

  /// The value for practices of which nothing is known in a facet.
  public static let unknown = "unknown"
  /// The value for practices that are practised across countries.
  public static let international = "international"

  public static subscript(name: String) -> Facet? { all.first { $0.name == name } }

  /// Nil for countries.
  public var vocabulary: VocabularyName? {
    if case .terms(let name) = values { name } else { nil }
  }
}

/// There is one of each name.
extension Facet: Hashable {
  public static func == (left: Facet, right: Facet) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

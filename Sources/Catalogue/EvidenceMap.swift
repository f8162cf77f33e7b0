import Discovery
import ICU
public import Practices
public import Records

/// What is known over all published practices and overviews, by groups of outcomes, and where nothing is recorded.
///
/// Everything is counted. Of many statements only some are listed, and what is not is counted too.
public struct EvidenceMap: Sendable {
  /// In the order of the vocabulary `outcome`; statements without a group come last. Those without a statement are left out.
  public var groups: [Group]
  /// How many statements there are of each status and direction. Nil is a direction that no source states.
  public var tally: [EvidenceStatus: [EvidenceDirection?: Int]]
  /// How many practices the catalogue finds by a status; overviews are not counted there.
  public var practices: [EvidenceStatus: Int]
  /// Practices and overviews without a statement, by title, and how many there are beyond those.
  public var withoutStatements: (listed: [PracticeHeader], further: Int)

  /// Statements on outcomes of one group.
  public struct Group: Sendable {
    /// A term of the vocabulary `outcome`; nil for statements that have no group.
    public var key: Key?
    public var cells: [EvidenceStatus: Cell]
    public var count: Int { cells.values.reduce(0) { $0 + $1.count } }
  }

  /// The statements of one group and status.
  public struct Cell: Sendable {
    /// By the practice's title, then in the record's order; of many, those of the records that changed last.
    public var findings: [Finding] = []
    public var count = 0
    public var further: Int { count - findings.count }
  }

  /// A statement and the practice that it is about.
  public struct Finding: Sendable {
    public var practice: PracticeHeader
    public var statement: EvidenceSummary
  }

  public var statementCount: Int { Self.sum(tally) }

  private static func sum(_ tally: [EvidenceStatus: [EvidenceDirection?: Int]]) -> Int {
    tally.values.reduce(0) { $0 + $1.values.reduce(0, +) }
  }

  static let limits = ListingLimits(all: 300, inPlace: 2, apart: 100)
}

extension CatalogueState {
  /// The evidence map for a reader of `language`.
  ///
  /// - Complexity: O(statements), some nanoseconds for each, and some microseconds for each that is listed.
  public func evidenceMap(in language: Language) -> EvidenceMap {
    evidenceMap(in: language, upTo: EvidenceMap.limits)
  }

  func evidenceMap(in language: Language, upTo limits: ListingLimits) -> EvidenceMap {
    let choice = StatementChoice(statements, limits)
    let listed = listed(choice.listed, in: language) { header, sequence in
      header.evidenceStatements.map { (Fact($0, of: sequence), EvidenceMap.Finding(practice: header, statement: $0)) }
    }
    return EvidenceMap(
      groups: groups(choice, listed), tally: choice.tally, practices: practicesByStatus,
      withoutStatements: withoutStatements(in: language, upTo: limits.apart))
  }

  private func groups(_ choice: StatementChoice, _ listed: [(Fact, EvidenceMap.Finding)]) -> [EvidenceMap.Group] {
    let bySubject = Dictionary(grouping: listed) { $0.0.subject }
    let groups = choice.counts.compactMap { subject, counts -> EvidenceMap.Group? in
      guard let findings = bySubject[subject] else { return nil }
      let byStatus = Dictionary(grouping: findings.map(\.1), by: \.statement.status)
      return EvidenceMap.Group(
        key: findings[0].1.statement.group,
        cells: Dictionary(uniqueKeysWithValues: counts.map { ($0, .init(findings: byStatus[$0] ?? [], count: $1)) }))
    }
    let order = vocabularies.terms(.outcome).map(\.key)
    return groups.sorted { one, other in place(one.key, order) < place(other.key, order) }
  }

  /// Where a group stands: as the vocabulary has it, then by key what it no longer has, then what has none.
  private func place(_ group: Key?, _ order: [Key]) -> (Int, String) {
    guard let group else { return (order.count + 1, "") }
    return (order.firstIndex(of: group) ?? order.count, group.text)
  }

  private var practicesByStatus: [EvidenceStatus: Int] {
    let counts = counted([:]).counts[Facet.evidence.name] ?? [:]
    return Dictionary(uniqueKeysWithValues: EvidenceStatus.allCases.map { ($0, counts[$0.rawValue] ?? 0) })
  }

  private func withoutStatements(
    in language: Language, upTo most: Int
  ) -> (listed: [PracticeHeader], further: Int) {
    let (headers, total) = byTitle(in: language, upTo: most, where: [.evidence: [Facet.unknown]])
    return (headers, total - headers.count)
  }

  /// What headers say of facts that were chosen: by the practice's title, then in the record's order. `said` reads all facts
  /// of a header.
  func listed<Said>(
    _ chosen: [Fact], in language: Language, said: (PracticeHeader, Int64) -> [(Fact, Said)]
  ) -> [(Fact, Said)] {
    let bySequence = Dictionary(grouping: chosen, by: \.sequence)
    let headers = bySequence.keys.compactMap { sequence in published(at: sequence).map { (sequence, $0) } }
      .sorted { $0.1.slug < $1.1.slug }
      .sorted(by: CountryNames.collator(of: language)) { $0.1.title.reading(in: language).text }
    return headers.flatMap { sequence, header in
      // Of several statements of a practice in one place the first are listed.
      var left = Dictionary(grouping: bySequence[sequence] ?? []) { Place($0) }.mapValues(\.count)
      return said(header, sequence).filter { fact, _ in
        left[Place(fact), default: 0] -= 1
        return left[Place(fact), default: 0] >= 0
      }
    }
  }
}

/// Where a fact is listed.
private struct Place: Hashable {
  var subject: UInt64
  var group: Int

  init(_ fact: Fact) { (subject, group) = (fact.subject, fact.group) }
}

extension Sequence {
  /// In the alphabetical order of the texts; what is alike stays in its order.
  fileprivate func sorted(by collator: Collator, _ text: (Element) -> String) -> [Element] {
    enumerated().map { (key: collator.key(for: text($0.element)), place: $0.offset, element: $0.element) }
      .sorted { $0.key == $1.key ? $0.place < $1.place : $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.element)
  }
}

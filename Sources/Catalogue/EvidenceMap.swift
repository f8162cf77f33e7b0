import ICU
public import Practices
public import Records

/// What is known over all published practices and overviews, outcome by outcome, and where nothing is recorded.
public struct EvidenceMap: Sendable {
  /// By name in the reader's language; statements that name no outcome come last.
  public var outcomes: [Outcome]
  /// How many statements there are of each status and direction. Nil is a direction that no source states.
  public var tally: [EvidenceStatus: [EvidenceDirection?: Int]]
  /// How many practices the catalogue finds by a status; overviews are not counted there.
  public var practices: [EvidenceStatus: Int]
  /// Practices and overviews without a statement, by title.
  public var withoutStatements: [PracticeHeader]

  /// Statements whose outcome bears the same name.
  public struct Outcome: Sendable {
    /// Nil for statements that name no outcome.
    public var name: Reading?
    /// By the practice's title, then in the record's order.
    public var findings: [EvidenceStatus: [Finding]]
  }

  /// A statement and the practice that it is about.
  public struct Finding: Sendable {
    public var practice: PracticeHeader
    public var statement: EvidenceSummary
  }

  public var statementCount: Int {
    tally.values.reduce(0) { $0 + $1.values.reduce(0, +) }
  }
}

extension CatalogueState {
  /// The evidence map for a reader of `language`.
  ///
  /// - Complexity: O(*n* log *n*) in the number of statements.
  public func evidenceMap(in language: Language) -> EvidenceMap {
    let collator = CountryNames.collator(of: language)
    let headers = publishedByTitle(in: language, collator)
    var map = EvidenceMap(outcomes: [], tally: [:], practices: [:], withoutStatements: [])
    var outcomes: [OutcomeName?: EvidenceMap.Outcome] = [:]
    for header in headers {
      let statements = header.evidenceStatements
      if statements.isEmpty { map.withoutStatements.append(header) }
      if header.kind == .practice { for status in header.evidence { map.practices[status, default: 0] += 1 } }
      for statement in statements {
        map.tally[statement.status, default: [:]][statement.direction, default: 0] += 1
        let name = statement.outcome?.reading(in: language)
        outcomes[name.map(OutcomeName.init), default: EvidenceMap.Outcome(name: name, findings: [:])]
          .findings[statement.status, default: []].append(.init(practice: header, statement: statement))
      }
    }
    let unnamed = outcomes.removeValue(forKey: nil)
    map.outcomes = outcomes.values.sorted(by: collator) { $0.name?.text ?? "" } + [unnamed].compactMap { $0 }
    return map
  }

  /// Published practices and overviews, by title as a reader of `language` sees it.
  func publishedByTitle(in language: Language, _ collator: Collator) -> [PracticeHeader] {
    everyPublished.sorted { $0.slug < $1.slug }.sorted(by: collator) { $0.title.reading(in: language).text }
  }
}

/// By what outcomes are the same: their words, and the language these are in.
private struct OutcomeName: Hashable {
  var text: String
  var language: Language

  init(_ reading: Reading) { (text, language) = (reading.text, reading.language) }
}

extension Sequence {
  /// In the alphabetical order of the texts; what is alike stays in its order.
  fileprivate func sorted(by collator: Collator, _ text: (Element) -> String) -> [Element] {
    enumerated().map { (key: collator.key(for: text($0.element)), place: $0.offset, element: $0.element) }
      .sorted { $0.key == $1.key ? $0.place < $1.place : $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.element)
  }
}

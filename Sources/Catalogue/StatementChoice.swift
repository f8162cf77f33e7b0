import Practices

/// All statements counted, and those chosen that the evidence map lists: in each place all, or where there are too many, those of
/// the records that changed last.
struct StatementChoice {
  private(set) var tally: [EvidenceStatus: [EvidenceDirection?: Int]] = [:]
  private(set) var listed: [Fact] = []
  /// By the mark of the group of outcomes.
  private(set) var counts: [UInt64: [EvidenceStatus: Int]] = [:]

  init(_ statements: Facts, _ limits: ListingLimits) {
    let facts = statements.sorted
    count(facts)
    let most = limits.inPlace(of: facts.count)
    for group in statements.stretches(of: facts.indices, by: \.subject) {
      let places = statements.stretches(of: group, by: \.group)
      listed += places.flatMap { facts[$0.prefix(most)] }
      counts[facts[group.lowerBound].subject] = Dictionary(
        uniqueKeysWithValues: places.map { (EvidenceStatus.allCases[facts[$0.lowerBound].group], $0.count) })
    }
  }

  private mutating func count(_ facts: [Fact]) {
    // Counted in an array: there may be hundreds of thousands.
    let (statuses, directions) = (EvidenceStatus.allCases, [nil] + EvidenceDirection.allCases.map(Optional.some))
    var counts = [Int](repeating: 0, count: statuses.count * directions.count)
    for fact in facts { counts[fact.group * directions.count + fact.directionPlace] += 1 }
    for (place, count) in counts.enumerated() where count > 0 {
      tally[statuses[place / directions.count], default: [:]][directions[place % directions.count]] = count
    }
  }
}

/// How much of what is counted is listed on a page.
struct ListingLimits {
  /// So much altogether.
  var all: Int
  /// Where there is more than that: so much in each place.
  var inPlace: Int
  /// So much in a list of its own.
  var apart = 0

  func inPlace(of count: Int) -> Int { count > all ? inPlace : count }
}

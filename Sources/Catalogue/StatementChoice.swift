import Practices

/// All statements counted, and those chosen that the evidence map lists.
///
/// Where there are too many, the outcomes that most statements are about are listed, of several those with the newest; in each
/// place the newest few.
struct StatementChoice {
  private(set) var tally: [EvidenceStatus: [EvidenceDirection?: Int]] = [:]
  private(set) var listed: [Fact] = []
  /// Of the outcomes that are listed, by subject.
  private(set) var counts: [UInt64: [EvidenceStatus: Int]] = [:]
  private(set) var further = (outcomes: 0, statements: 0)

  /// An outcome that may be listed.
  private struct Candidate: Comparable {
    var facts: Range<Int>
    var newest: Int64

    static func < (left: Self, right: Self) -> Bool {
      (-left.facts.count, -left.newest, left.facts.lowerBound)
        < (-right.facts.count, -right.newest, right.facts.lowerBound)
    }
  }

  init(_ statements: Facts, _ limits: ListingLimits) {
    let facts = statements.sorted
    count(facts)
    let mostInCell = limits.inPlace(of: facts.count)
    let outcomes = statements.stretches(of: facts.indices, by: \.subject)
    var left = limits.all
    for (place, candidate) in Self.best(outcomes, facts, limits.all).enumerated() {
      let cells = statements.stretches(of: candidate.facts, by: \.group)
      let chosen = cells.flatMap { facts[$0.prefix(mostInCell)] }
      // Those without an outcome come first, and are listed whatever else is.
      guard place == 0 || chosen.count <= left else { break }
      left -= chosen.count
      listed += chosen
      counts[facts[candidate.facts.lowerBound].subject] = Dictionary(
        uniqueKeysWithValues: cells.map { (EvidenceStatus.allCases[facts[$0.lowerBound].group], $0.count) })
    }
    further.outcomes = outcomes.count - counts.count
    further.statements = facts.count - counts.values.reduce(0) { $0 + $1.values.reduce(0, +) }
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

  /// The stretch without an outcome, and then no more of the others than can be listed, best first.
  private static func best(_ outcomes: [Range<Int>], _ facts: [Fact], _ most: Int) -> [Candidate] {
    var best: [Candidate] = []
    var unnamed: [Candidate] = []
    for stretch in outcomes {
      let candidate = Candidate(facts: stretch, newest: facts[stretch].lazy.map(\.sequence).max() ?? 0)
      if facts[stretch.lowerBound].subject == 0 {
        unnamed = [candidate]
      } else if best.count < most || best.last.map({ candidate < $0 }) == true {
        var places = 0..<best.count
        while !places.isEmpty {
          let middle = places.lowerBound + places.count / 2
          places = candidate < best[middle] ? places.lowerBound..<middle : middle + 1..<places.upperBound
        }
        best.insert(candidate, at: places.lowerBound)
        if best.count > most { best.removeLast() }
      }
    }
    return unnamed + best
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

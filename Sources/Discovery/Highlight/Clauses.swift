/// Words and phrases of a query, by their place among those that must match: the first is 1, the second 2, the third 4.
public struct Clauses: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let all = Clauses(rawValue: .max)

  /// `number` from 0; a query has at most ``Query/longest``, so that each has its bit.
  init(number: Int) { rawValue = 1 << UInt32(number) }

  public var count: Int { rawValue.nonzeroBitCount }
}

extension Query {
  /// A clause tells little where it weighs less than this share of the one that weighs most.
  private static let tellingShare: Float = 0.2

  /// Which of the required clauses say what is looked for, given how rare each is.
  func telling(_ rarities: [Float]) -> Clauses {
    let weights = zip(required, rarities).map { clause, rarity in
      if case .word(let word) = clause.content, !word.asksIn.isEmpty { rarity * FormWeight.question } else { rarity }
    }
    let least = (weights.max() ?? 0) * Self.tellingShare
    return weights.prefix(Self.longest).indices.reduce(into: Clauses()) { telling, number in
      if weights[number] >= least { telling.insert(Clauses(number: number)) }
    }
  }
}

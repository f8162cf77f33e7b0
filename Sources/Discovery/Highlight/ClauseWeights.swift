/// How much each word and phrase of a query says of what is looked for: the fewer documents have it, the more.
public struct ClauseWeights: Hashable, Sendable {
  /// A clause tells little where it weighs less than this share of the one that weighs most.
  private static let tellingShare: Float = 0.2

  /// By the number of the clause.
  private let weights: [Float]
  private let phrases: Clauses

  /// `rarities` say how rare each of the required clauses is.
  init(_ query: Query, _ rarities: [Float]) {
    weights = zip(query.required, rarities).prefix(Query.longest).map { clause, rarity in
      if case .word(let word) = clause.content, !word.asksIn.isEmpty { rarity * FormWeight.question } else { rarity }
    }
    phrases = weights.indices.reduce(into: Clauses()) {
      if query.required[$1].isPhrase { $0.insert(Clauses(number: $1)) }
    }
  }

  /// All but words that nearly every document holds beside rarer ones, such as articles, and words that only ask. Who puts words in
  /// quotation marks means them.
  public var telling: Clauses {
    let least = (weights.max() ?? 0) * Self.tellingShare
    return weights.indices.reduce(into: phrases) { if weights[$1] >= least { $0.insert(Clauses(number: $1)) } }
  }

  /// Of several clauses together, in nats.
  public func sum(of clauses: Clauses) -> Float {
    weights.indices.reduce(0) { clauses.contains(Clauses(number: $1)) ? $0 + weights[$1] : $0 }
  }
}

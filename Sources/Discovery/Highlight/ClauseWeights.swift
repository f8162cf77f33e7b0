/// How much each word and phrase of a query says of what is looked for: the fewer documents have it, the more.
public struct ClauseWeights: Hashable, Sendable {
  /// A clause tells little where it weighs less than this share of the one that weighs most.
  private static let tellingShare: Float = 0.2

  /// By the number of the clause.
  private let weights: [Float]
  private let texts: [String]
  private let meant: Clauses
  private let common: Clauses

  /// What the rarest of them weighs that any document has.
  private let most: Float

  /// `rarities` say how many documents have each of the required clauses, and what that is worth.
  init(_ query: Query, _ rarities: [(documents: Int, weight: Float)]) {
    let clauses = query.required.prefix(Query.longest)
    weights = zip(clauses, rarities).map { $0.boost * $1.weight }
    // A word that nothing has says nothing of the others.
    most = zip(weights, rarities).filter { $0.1.documents > 0 }.map(\.0).max() ?? 0
    texts = clauses.map(\.text)
    func numbers(_ isWanted: (Query.Clause) -> Bool) -> Clauses {
      clauses.indices.reduce(into: Clauses()) { if isWanted(clauses[$1]) { $0.insert(Clauses(number: $1)) } }
    }
    (meant, common) = (numbers(\.isMeant), numbers(\.isCommon))
  }

  /// All but words that nearly every document holds beside rarer ones, such as articles, and common ones. Who puts words in
  /// quotation marks means them.
  public var telling: Clauses {
    let least = most * Self.tellingShare
    return weights.indices.reduce(into: meant) { telling, number in
      let clause = Clauses(number: number)
      if weights[number] >= least, !common.contains(clause) { telling.insert(clause) }
    }
  }

  /// All but words that only ask or join.
  public var uncommon: Clauses { Clauses.all.subtracting(common) }

  /// Of a clause, in nats.
  subscript(number: Int) -> Float { weights[number] }

  /// Of several clauses together, in nats.
  public func sum(of clauses: Clauses) -> Float {
    weights.indices.reduce(0) { clauses.contains(Clauses(number: $1)) ? $0 + weights[$1] : $0 }
  }

  /// The words of clauses as they were typed, in their order.
  public func words(of clauses: Clauses) -> [String] {
    texts.indices.filter { clauses.contains(Clauses(number: $0)) }.map { texts[$0] }
  }
}

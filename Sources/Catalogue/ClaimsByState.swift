public import Practices
public import Records

/// The claims of the published practices and overviews, by the state that they are in. All are counted, and of many some listed.
public struct ClaimsByState: Sendable {
  /// Every state, in the vocabulary's order; those without a claim too.
  public var states: [State]
  /// How many claims are to be checked again by a day.
  public var due: [PartialDate: Int]

  public struct State: Sendable {
    public var state: ClaimState
    /// By the practice's title, then in the record's order; of many, those of the records that changed last.
    public var claims: [PracticeClaim]
    public var count: Int
    public var further: Int { count - claims.count }
  }

  public struct PracticeClaim: Sendable {
    public var practice: PracticeHeader
    public var claim: Claim
  }

  /// Those that are listed.
  public var claims: [PracticeClaim] { states.flatMap(\.claims) }

  static let limits = ListingLimits(all: 100, inPlace: 10)
}

extension CatalogueState {
  /// The claims for a reader of `language`.
  ///
  /// - Complexity: O(claims), some nanoseconds for each, and a fraction of a millisecond for each that is listed.
  public func claimsByState(in language: Language) -> ClaimsByState {
    claimsByState(in: language, upTo: ClaimsByState.limits)
  }

  func claimsByState(in language: Language, upTo limits: ListingLimits) -> ClaimsByState {
    let facts = claims.sorted
    let most = limits.inPlace(of: facts.count)
    let stretches = claims.stretches(of: facts.indices, by: \.group)
    let listed = listed(stretches.flatMap { facts[$0.prefix(most)] }, in: language) { header, sequence in
      header.claims.map { (Fact($0, of: sequence), ClaimsByState.PracticeClaim(practice: header, claim: $0)) }
    }.map(\.1)
    let counts = Dictionary(
      uniqueKeysWithValues: stretches.map { (ClaimState.allCases[facts[$0.lowerBound].group], $0.count) })
    return ClaimsByState(
      states: ClaimState.allCases.map { state in
        .init(state: state, claims: listed.filter { $0.claim.state == state }, count: counts[state] ?? 0)
      },
      due: claims.dueCounts)
  }
}

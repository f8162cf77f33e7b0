import ICU
public import Practices
public import Records

/// Every claim of the published practices and overviews, by the state that it is in.
public struct ClaimsByState: Sendable {
  /// Every state, in the vocabulary's order; those without a claim too.
  public var states: [State]

  public struct State: Sendable {
    public var state: ClaimState
    /// By the practice's title, then in the record's order.
    public var claims: [PracticeClaim]
  }

  public struct PracticeClaim: Sendable {
    public var practice: PracticeHeader
    public var claim: Claim
  }

  public var claims: [PracticeClaim] { states.flatMap(\.claims) }
}

extension CatalogueState {
  /// The claims for a reader of `language`.
  ///
  /// - Complexity: O(*n* log *n*) in the number of practices.
  public func claimsByState(in language: Language) -> ClaimsByState {
    var claims: [ClaimState: [ClaimsByState.PracticeClaim]] = [:]
    for header in publishedByTitle(in: language, CountryNames.collator(of: language)) {
      for claim in header.claims { claims[claim.state, default: []].append(.init(practice: header, claim: claim)) }
    }
    return ClaimsByState(states: ClaimState.allCases.map { .init(state: $0, claims: claims[$0] ?? []) })
  }
}

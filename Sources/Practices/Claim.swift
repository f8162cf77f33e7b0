public import Records

/// A dated assertion by a source, and what became of it when it was checked.
public struct Claim: Hashable, Codable, Sendable {
  public var key: Key
  public var claim: ClaimKind
  /// What was said, restated.
  public var text: LocalizedText
  public var asOf: PartialDate
  public var cites: [Key]
  public var state: ClaimState
  /// What stands instead; nil when the claim stands or is unchecked.
  public var instead: LocalizedText?
  /// In the order in which they were made.
  public var checks: [ClaimCheck]
  /// For a claim that there is no evidence: when and with which words somebody looked.
  public var search: EvidenceSearch?

  public init(
    key: Key, claim: ClaimKind, text: LocalizedText, asOf: PartialDate, cites: [Key], state: ClaimState,
    instead: LocalizedText? = nil, checks: [ClaimCheck] = [], search: EvidenceSearch? = nil
  ) {
    self.key = key
    self.claim = claim
    self.text = text
    self.asOf = asOf
    self.cites = cites
    self.state = state
    self.instead = instead
    self.checks = checks
    self.search = search
  }

  /// The day by which the claim is to be checked again, from its last check.
  public var due: PartialDate? { checks.last?.due }
}

public struct ClaimCheck: Hashable, Codable, Sendable {
  /// The day on which this check was entered into the collection.
  public var recorded: PartialDate
  /// Who checked, by role and never by name.
  public var role: String
  public var finding: LocalizedText
  public var cites: [Key]
  public var due: PartialDate?

  public init(recorded: PartialDate, role: String, finding: LocalizedText, cites: [Key], due: PartialDate? = nil) {
    self.recorded = recorded
    self.role = role
    self.finding = finding
    self.cites = cites
    self.due = due
  }
}

public struct EvidenceSearch: Hashable, Codable, Sendable {
  public var date: PartialDate?
  public var terms: String?

  public init(date: PartialDate?, terms: String?) {
    self.date = date
    self.terms = terms
  }
}

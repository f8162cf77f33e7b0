public import Records

/// Our present finding for one outcome of a practice.
public struct EvidenceStatement: Hashable, Codable, Sendable {
  public var key: Key
  /// Nil when the source does not state an outcome.
  public var outcome: LocalizedText?
  /// By which outcomes of different practices are gathered: a term of the vocabulary `outcome`.
  public var group: Key?
  /// A term of the vocabulary `evidence-design`.
  public var design: Key
  public var status: EvidenceStatus
  /// Nil when the source does not say.
  public var direction: EvidenceDirection?
  public var flags: [EvidenceFlag]
  /// People whose data the finding rests on.
  public var participants: Int?
  public var studies: Int?
  public var finding: LocalizedText
  /// What weakens the finding.
  public var limits: LocalizedText?
  /// Keys of the record's references.
  public var cites: [Key]

  public init(
    key: Key, outcome: LocalizedText? = nil, group: Key? = nil, design: Key, status: EvidenceStatus,
    direction: EvidenceDirection? = nil,
    flags: [EvidenceFlag] = [], participants: Int? = nil, studies: Int? = nil, finding: LocalizedText,
    limits: LocalizedText? = nil, cites: [Key] = []
  ) {
    self.key = key
    self.outcome = outcome
    self.group = group
    self.design = design
    self.status = status
    self.direction = direction
    self.flags = flags
    self.participants = participants
    self.studies = studies
    self.finding = finding
    self.limits = limits
    self.cites = cites
  }
}

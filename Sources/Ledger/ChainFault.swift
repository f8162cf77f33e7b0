/// Where the hash chain breaks, and how.
public struct ChainFault: Error, Equatable, Sendable {
  public enum Kind: String, Sendable {
    /// A sequence is skipped.
    case missingEntry
    /// An entry's hash does not fit what it says.
    case changedEntry
    /// Body, actor, note or salt do not fit the commitment.
    case changedContent
    /// Content is gone, and no later entry says that its record was erased.
    case missingContent
    /// An entry is out of order, or points to another entry than the one before it.
    case wrongLink
    /// The ledger ends without the head that was expected.
    case cutOff
    /// Another entry stands where the expected head should.
    case otherHead
  }
  public var sequence: Int64
  public var recordID: String?
  public var kind: Kind

  public init(sequence: Int64, recordID: String?, kind: Kind) {
    self.sequence = sequence
    self.recordID = recordID
    self.kind = kind
  }
}

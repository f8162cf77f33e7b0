public import Digests

/// Checks the chain entry by entry, from the first one or a known head on, and stops at the first fault.
///
/// It keeps no entry, so a ledger of any size can be checked; what it remembers grows only with the erased records.
/// Proof against a ledger that was written anew as a whole comes from `expected` alone: a hash that was noted elsewhere.
public struct ChainVerifier: Sendable {
  /// The last entry that was checked.
  public private(set) var head: LedgerHead
  /// Entries whose content was erased.
  public private(set) var erased = 0
  /// Hashes still to come across, wherever they stand.
  private var expected: Set<SHA256Digest>
  private var expectedAt: [Int64: Set<SHA256Digest>]
  /// Records that lost content and whose `erased` entry is still to come, with the first entry that lost it.
  private var lost: [String: Int64] = [:]

  /// - Parameters:
  ///   - start: where the chain is known to hold; what comes after is checked.
  ///   - heads: places after `start` that the chain must pass, as editions have published them.
  ///   - hashes: hashes that an entry after `start` must have, wherever it stands.
  public init(after start: LedgerHead = .origin, passing heads: [LedgerHead] = [], and hashes: [SHA256Digest] = []) {
    head = start
    expectedAt = Dictionary(grouping: heads.filter { $0 != .origin }, by: \.sequence).mapValues { Set($0.map(\.hash)) }
    expected = Set(hashes)
  }

  /// Folds in the entry that follows ``head``.
  public mutating func check(_ entry: Entry) throws(ChainFault) {
    func fault(_ kind: ChainFault.Kind) -> ChainFault {
      ChainFault(sequence: entry.sequence, recordID: entry.recordID, kind: kind)
    }
    if entry.sequence > head.sequence + 1 {
      throw ChainFault(sequence: head.sequence + 1, recordID: nil, kind: .missingEntry)
    }
    guard entry.sequence == head.sequence + 1 else { throw fault(.wrongLink) }
    guard entry.hash == entry.expectedHash else { throw fault(.changedEntry) }
    guard entry.previousHash == head.hash else { throw fault(.wrongLink) }
    if let content = entry.content {
      guard content.commitment == entry.commitment else { throw fault(.changedContent) }
    } else {
      erased += 1
      lost[entry.recordID] = lost[entry.recordID] ?? entry.sequence
    }
    if let hashes = expectedAt.removeValue(forKey: entry.sequence), hashes != [entry.hash] { throw fault(.otherHead) }
    if entry.state == .erased { lost[entry.recordID] = nil }
    expected.remove(entry.hash)
    head = entry.head
  }

  /// Says that no entry follows.
  public func finish() throws(ChainFault) {
    if let (recordID, sequence) = lost.min(by: { $0.value < $1.value }) {
      throw ChainFault(sequence: sequence, recordID: recordID, kind: .missingContent)
    }
    // The head of the empty ledger, which no entry has.
    let passed: Set<SHA256Digest> = head == .origin ? [LedgerHead.origin.hash] : []
    guard expected.isSubset(of: passed), expectedAt.isEmpty else {
      throw ChainFault(sequence: head.sequence, recordID: nil, kind: .cutOff)
    }
  }
}

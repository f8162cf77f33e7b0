public import Digests

extension RecordLedger {
  /// Checks the whole chain from the first entry on, or what follows a head up to which it is known to hold.
  ///
  /// - Parameters:
  ///   - start: the head that was checked before; the entry there must still have its hash.
  ///   - heads: places after `start` that the chain must pass, as editions have published them.
  ///   - hashes: hashes that an entry after `start` must have, wherever it stands.
  ///   - page: how many entries are in memory at a time.
  /// - Returns: The verifier at the end of the chain, with its head and the number of erased entries.
  /// - Throws: ``LedgerError/broken(_:)`` for the first fault, or why the ledger could not be read.
  public func verify(
    after start: LedgerHead = .origin, passing heads: [LedgerHead] = [], and hashes: [SHA256Digest] = [],
    page: Int = 500
  ) async throws -> ChainVerifier {
    var verifier = ChainVerifier(after: start, passing: heads, and: hashes)
    do {
      if start != .origin { try Self.check(try await entry(start.sequence), at: start) }
      while true {
        let entries = try await entries(after: verifier.head.sequence, limit: page)
        for entry in entries { try verifier.check(entry) }
        if entries.isEmpty { break }
      }
      try verifier.finish()
    } catch let fault as ChainFault {
      throw LedgerError.broken(fault)
    }
    return verifier
  }

  private static func check(_ entry: Entry?, at start: LedgerHead) throws(ChainFault) {
    guard let entry else { throw ChainFault(sequence: start.sequence, recordID: nil, kind: .cutOff) }
    guard entry.hash != start.hash || entry.expectedHash != start.hash else { return }
    let kind: ChainFault.Kind = entry.hash == start.hash ? .changedEntry : .otherHead
    throw ChainFault(sequence: entry.sequence, recordID: entry.recordID, kind: kind)
  }
}

public import Digests

extension RecordLedger {
  /// Checks the whole chain from the first entry on.
  ///
  /// - Parameters:
  ///   - heads: places that the chain must pass, as editions have published them.
  ///   - hashes: hashes that an entry must have, wherever it stands.
  ///   - page: how many entries are in memory at a time.
  /// - Returns: The verifier at the end of the chain, with its head and the number of erased entries.
  /// - Throws: ``LedgerError/broken(_:)`` for the first fault, or why the ledger could not be read.
  public func verify(
    passing heads: [LedgerHead] = [], and hashes: [SHA256Digest] = [], page: Int = 500
  ) async throws -> ChainVerifier {
    var verifier = ChainVerifier(passing: heads, and: hashes)
    do {
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
}

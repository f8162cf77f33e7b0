import Digests
import Ledger
import Practices
import Records

/// What was found in a ledger whose chain holds and on whose chain its editions lie.
struct VerifiedLedger {
  let chain: ChainVerifier
  let editions: Editions

  /// Checks the whole chain, then every edition.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - hashes: hashes that an entry must have, wherever it stands.
  /// - Throws: ``LedgerError/broken(_:)`` for the first fault; ``UnreadableEntry`` for an edition whose body is none.
  init(_ ledger: any RecordLedger, and hashes: [SHA256Digest] = []) async throws {
    chain = try await ledger.verify(and: hashes)
    // What editions say counts only now that the chain which holds them does.
    editions = try await Editions(of: ledger)
    for edition in editions.list { try await Self.check(edition, in: ledger) }
  }

  private static func check(_ edition: Edition, in ledger: any RecordLedger) async throws {
    let entry = try await ledger.entry(edition.sequence)
    guard entry?.hash.hex != edition.head else { return }
    throw LedgerError.broken(
      ChainFault(sequence: edition.sequence, recordID: entry?.recordID, kind: entry == nil ? .missingEntry : .otherHead)
    )
  }
}

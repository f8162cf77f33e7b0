public import Ledger

/// The newest entry of every record, at one place in the ledger.
public struct CollectionHeads: Sendable {
  public private(set) var newest: [String: Entry] = [:]
  public private(set) var head: LedgerHead = .origin

  private static let batch = 1_000

  /// What a ledger without entries holds.
  public static let none = CollectionHeads()

  private init() {}

  /// Reads the whole ledger once.
  public init(of ledger: any RecordLedger) async throws {
    while true {
      let entries = try await ledger.entries(after: head.sequence, limit: Self.batch)
      guard let last = entries.last else { return }
      for entry in entries { newest[entry.recordID] = entry }
      head = LedgerHead(sequence: last.sequence, hash: last.hash)
    }
  }
}

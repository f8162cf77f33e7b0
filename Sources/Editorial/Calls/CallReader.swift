public import Ledger
internal import Records
internal import Synchronization

/// Reads the calls of a ledger, each entry once: a questionnaire is long, and every page of a submission asks for it.
public final class CallReader: Sendable {
  /// What was read of the entries that stood there last, by their sequence.
  private let known = Mutex<[Int64: Call]>([:])

  public init() {}

  /// The calls that readers see, by their records.
  public func published(in ledger: any RecordLedger) async throws -> [Call] {
    let heads = try await ledger.heads(ofKind: RecordKind(rawValue: Call.name), at: nil)
    let before = known.withLock { $0 }
    let calls = try heads.compactMap { entry in
      try Self.call(entry, before).map { (sequence: entry.sequence, call: $0) }
    }
    known.withLock { $0 = Dictionary(calls) { first, _ in first } }
    return calls.map(\.call)
  }

  /// Nil for one that was taken back or erased.
  private static func call(_ entry: Entry, _ known: [Int64: Call]) throws -> Call? {
    guard entry.state == .published, let content = entry.content else { return nil }
    if let call = known[entry.sequence] { return call }
    return try RecordBody.decode(content.body, kind: Call.name, version: entry.schema, .editorial) as? Call
  }
}

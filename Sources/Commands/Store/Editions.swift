import Web
import Catalogue
import Ledger
import Practices
import Records

/// The editions that a ledger holds, in their order.
struct Editions {
  private(set) var list: [Edition] = []
  private(set) var head: LedgerHead = .origin
  /// How many were ever made, erased ones too: no id is used twice.
  private(set) var made = 0

  /// - Throws: ``UnreadableEntry`` for an edition whose body is none.
  init(of ledger: any RecordLedger) async throws {
    while true {
      let entries = try await ledger.entries(after: head.sequence, limit: 1_000)
      guard let last = entries.last else { return }
      head = LedgerHead(sequence: last.sequence, hash: last.hash)
      for entry in entries where entry.kind.rawValue == Edition.name {
        if entry.revision == 1 { made += 1 }
        guard let content = entry.content, entry.state == .published else { continue }
        if let edition = try Self.record(content.body, entry) as? Edition { list.append(edition) }
      }
    }
  }

  private static func record(_ body: [UInt8], _ entry: Entry) throws(UnreadableEntry) -> any Record {
    do {
      return try RecordBody.decode(body, kind: entry.kind.rawValue, version: entry.schema, .known)
    } catch {
      throw UnreadableEntry(sequence: entry.sequence, recordID: entry.recordID, error)
    }
  }
}

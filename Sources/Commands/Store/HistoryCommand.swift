import ArgumentParser
import Digests
import Catalogue
import Content
import Foundation
import Ledger
import StoreSQLite
import Practices
import Records

/// `compendium history [ID]`
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract:
      "Show every revision of a record and what changed in it; without an id, the newest revision of every record.")

  @Argument(help: "The record's id.")
  var id: String?

  @OptionGroup var store: DataOptions

  @Flag(help: "Report as JSON.")
  var json = false

  func run() async throws {
    try await reporting {
      let ledger = try store.open(readOnly: true)
      let entries: [Entry]
      if let id {
        entries = try await ledger.history(of: id)
        if entries.isEmpty { throw LedgerError.unknownRecord(id) }
      } else {
        entries = try await CollectionHeads(of: ledger).newest.values.sorted { $0.recordID < $1.recordID }
      }
      let revisions = entries.enumerated().map { index, entry in
        Revision(entry, after: id != nil && index > 0 ? entries[index - 1] : nil)
      }
      if json { try Console.json(revisions) } else { for revision in revisions { try Console.result(revision.text) } }
    }
  }

  private struct Revision: Encodable {
    var sequence: Int64
    var record: String
    var kind: String
    var revision: Int
    var state: String
    var at: String
    var actor: String?
    var note: String?
    var hash: String
    var changedFields: [String]

    init(_ entry: Entry, after former: Entry?) {
      sequence = entry.sequence
      record = entry.recordID
      kind = entry.kind.rawValue
      revision = entry.revision
      state = entry.state.rawValue
      at = entry.at.iso8601
      actor = entry.content?.actor.stored
      note = entry.content?.note
      hash = entry.hash.hex
      changedFields =
        if let old = former?.content?.body, let new = entry.content?.body, !old.isEmpty, !new.isEmpty {
          RecordDifference.between(old, new).map(\.field)
        } else {
          []
        }
    }

    var text: String {
      let what = actor == nil ? "content erased" : note ?? ""
      let changes = changedFields.isEmpty ? "" : "\n      changed: \(changedFields.joined(separator: ", "))"
      return "\(record)  revision \(revision)  \(state)  \(at)  entry \(sequence)  \(what)\(changes)"
    }
  }
}

import Catalogue
import Ledger
import Practices
import Projections
import Records
import StoreSQLite
import TestSupport
import Testing

@testable import Catalogue

/// What helps in a crisis is present, or gone, the moment that the ledger says so.
@Suite struct HelpFollowingTests {
  private static let later = Timestamp(milliseconds: 1_795_000_200_000)

  /// Publishes, or withdraws, help in Japan, of which the collection that ships has none.
  private func publish(_ help: HelpLines?, to ledger: SQLiteStore) async throws {
    let newest = try await ledger.newest(of: "help-jp", at: nil)
    let draft = Draft(
      recordID: "help-jp", kind: RecordKind(rawValue: HelpLines.name), state: help == nil ? .withdrawn : .published,
      schema: HelpLines.version, body: try help.map(RecordBody.encode) ?? [], actor: .person("test"),
      seen: newest?.revision)
    _ = try await ledger.append([draft], at: Self.later)
  }

  private func numbers(_ state: CatalogueState) -> [String] {
    state.help(of: .fixture("JP"))?.lines.compactMap(\.number) ?? []
  }

  @Test func showsTheNewestRevisionAndNoneThatWasWithdrawn() async throws {
    let collection = try await ShippedCollection()
    try await publish(.fixture("JP"), to: collection.ledger)
    let first = try await Catalogue(following: collection.ledger).state
    #expect(numbers(first) == ["116 123"] && first.structureSequence == first.head.sequence)
    #expect(first.help(in: .german).map(\.name).contains("Japan"))
    try await publish(.fixture("JP", number: "0120 783 556"), to: collection.ledger)
    #expect(numbers(try await Catalogue(following: collection.ledger).state) == ["0120 783 556"])
    try await publish(nil, to: collection.ledger)
    let withdrawn = try await Catalogue(following: collection.ledger).state
    #expect(numbers(withdrawn) == [] && withdrawn.structureSequence == withdrawn.head.sequence)
    #expect(!withdrawn.help(in: .german).map(\.name).contains("Japan"))
  }

  @Test(arguments: [false, true])
  func leavesTheCheckpointWhenItIsTakenBack(_ isErased: Bool) async throws {
    let collection = try await ShippedCollection()
    let folder = try TemporaryCheckpoint()
    try await publish(.fixture("JP", number: "0120 783 556"), to: collection.ledger)
    let catalogue = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    try catalogue.keepCheckpoint()
    let kept = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    #expect(kept.remark == nil && numbers(kept.state) == ["0120 783 556"])
    #expect(try files(folder, hold: "0120 783 556"))
    if isErased {
      _ = try await collection.ledger.erase("help-jp", actor: .person("test"), reason: "asked for", at: Self.later)
    } else {
      try await publish(nil, to: collection.ledger)
    }
    let after = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    #expect(after.remark == nil && numbers(after.state) == [])
    try after.keepCheckpoint()
    #expect(try !files(folder, hold: "0120 783 556"))
  }

  /// What an edition showed before goes too.
  @Test func isForgottenByAnEarlierStateWhenItIsErased() async throws {
    let collection = try await ShippedCollection()
    try await publish(.fixture("JP"), to: collection.ledger)
    let before = try await Catalogue(following: collection.ledger).state
    _ = try await collection.ledger.erase("help-jp", actor: .person("test"), reason: "asked for", at: Self.later)
    let after = try await Catalogue(following: collection.ledger).state
    #expect(numbers(before) == ["116 123"] && numbers(before.forgetting(after)) == [])
  }

  private func files(_ folder: TemporaryCheckpoint, hold text: String) throws -> Bool {
    try folder.files().contains { try String(decoding: folder.bytes($0), as: UTF8.self).contains(text) }
  }
}

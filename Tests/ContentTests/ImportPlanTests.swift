import Foundation
import Ledger
import Practices
import Records
import StoreSQLite
import TestSupport
import Testing

@testable import Content

/// What an import appends and refuses, on a real ledger in a file.
@Suite struct ImportPlanTests {
  private let folder: FixtureFolder
  private let ledger: SQLiteStore

  init() throws {
    folder = try FixtureFolder()
    ledger = try SQLiteStore(path: folder.path + "/store.sqlite")
  }

  private func item(_ practice: Practice, basedOn: Int? = nil) throws -> ContentFolder.Item {
    try ContentFolder.Item(practice, file: "practices/\(practice.slug).yaml", basedOn: basedOn)
  }

  private func plan(_ items: [ContentFolder.Item], withdrawMissing: Bool = false) async throws -> ImportPlan {
    ImportPlan(
      items, onto: try await CollectionHeads(of: ledger), .shipped, withdrawMissing: withdrawMissing,
      note: "Imported.")
  }

  @discardableResult
  private func carryOut(_ plan: ImportPlan) async throws -> [Entry] {
    #expect(plan.refusals == [])
    return try await ledger.append(plan.steps.map(\.draft), at: Timestamp(milliseconds: 1_795_000_000_000))
  }

  /// Somebody else writes the next revision.
  private func edit(_ practice: Practice, seen: Int?) async throws {
    try await ledger.append(
      Draft(
        recordID: practice.id.text, kind: RecordKind(rawValue: "practice"), schema: 1,
        body: try RecordBody.encode(practice), actor: .person("a-7"), seen: seen))
  }

  private func renamed(_ title: String) -> Practice {
    Practice.fixture("peers") { $0.title.original = title }
  }

  @Test func addsEverythingOnceAndThenNothing() async throws {
    let content = try ContentFolder(reading: FixtureRepository.content, .shipped)
    let first = try await plan(content.items)
    #expect(first.steps.map(\.action) == Array(repeating: .add, count: content.items.count))
    #expect(first.unchanged == 0 && first.missing == [])
    let entries = try await carryOut(first)
    #expect(
      entries.allSatisfy {
        $0.revision == 1 && $0.content?.actor == .import && $0.content?.note == "Imported."
      })
    let second = try await plan(content.items)
    #expect(second.steps.isEmpty && second.refusals == [] && second.missing == [])
    #expect(second.unchanged == content.items.count)
  }

  @Test func changesNothingWhenWhatItExportsIsImported() async throws {
    let content = try ContentFolder(reading: FixtureRepository.content, .shipped)
    try await carryOut(try await plan(content.items))
    try await edit(renamed("Elsewhere"), seen: nil)
    let export = try CollectionExport(try await CollectionHeads(of: ledger), .shipped)
    try export.write(to: folder.path + "/out")
    let read = try ContentFolder(reading: folder.path + "/out", .shipped)
    #expect(read.faults.map(\.line).filter { !$0.contains("“training”") } == [])
    let again = try await plan(read.items)
    #expect(again.steps.isEmpty && again.refusals == [] && again.unchanged == content.items.count + 1)
    #expect(throws: CollectionExportError.notEmpty(folder.path + "/out")) { try export.write(to: folder.path + "/out") }
  }

  @Test func changesWhatDiffersAndSaysWhere() async throws {
    try await carryOut(try await plan([item(renamed("Peers"))]))
    let change = try await plan([item(renamed("Peer groups"))])
    #expect(change.steps.map(\.action) == [.change])
    #expect(
      change.steps.first?.differences == [
        RecordDifference(
          path: [.field("title"), .field("en")], former: .string("Peers"), present: .string("Peer groups"))
      ])
    #expect(change.steps.first?.draft.seen == 1)
    #expect(try await carryOut(change).map(\.revision) == [2])
  }

  @Test func refusesAFileMadeFromAnOlderRevisionWithBoth() async throws {
    try await carryOut(try await plan([item(renamed("One"))]))
    try await edit(renamed("Two"), seen: 1)
    let stale = try await plan([item(renamed("Three"), basedOn: 1)])
    #expect(stale.steps.isEmpty)
    #expect(stale.refusals.map(\.reason) == [.changedSince(StaleDraft(recordID: "peers", seen: 1, newest: 2))])
    #expect(try await plan([item(renamed("Three"), basedOn: 2)]).steps.map(\.action) == [.change])
  }

  @Test func refusesAFileThatDoesNotSayWhatItWasMadeFromWhenSomebodyElseWrote() async throws {
    try await carryOut(try await plan([item(renamed("One"))]))
    try await edit(renamed("Two"), seen: 1)
    #expect(try await plan([item(renamed("Three"))]).refusals.map(\.reason) == [.changedElsewhere(revision: 2)])
    #expect(try await plan([item(renamed("Two"))]).unchanged == 1)
  }

  /// As an export of another store.
  @Test func takesFilesMadeFromAnyRevisionIntoAnEmptyStore() async throws {
    let plan = try await plan([item(renamed("One"), basedOn: 3)])
    #expect(plan.refusals == [] && plan.steps.map(\.action) == [.add] && plan.steps.first?.draft.seen == nil)
  }

  @Test func saysOfWhatIsGoneThatItIsGone() async throws {
    try await carryOut(try await plan([item(renamed("One"))]))
    let heads = try await CollectionHeads(of: ledger)
    let plan = ImportPlan([], onto: heads, .compendium, withdrawMissing: true, note: nil)
    #expect(plan.steps.map(\.draft.note) == ["No longer among the content files"])
  }

  @Test func refusesAFileMadeFromARevisionThatIsNotThere() async throws {
    try await edit(Practice.fixture("others"), seen: nil)
    let refused = try await plan([item(renamed("One"), basedOn: 3)])
    #expect(refused.refusals.map(\.reason) == [.changedSince(StaleDraft(recordID: "peers", seen: 3, newest: nil))])
    try await carryOut(try await plan([item(renamed("One"))]))
    #expect(
      try await plan([item(renamed("Two"), basedOn: 9)]).refusals.map(\.reason) == [
        .changedSince(StaleDraft(recordID: "peers", seen: 9, newest: 1))
      ])
  }

  @Test func neverBringsBackWhatWasErased() async throws {
    try await carryOut(try await plan([item(renamed("One"))]))
    _ = try await ledger.erase(
      "peers", actor: .person("a-9"), reason: "On request.", at: Timestamp(milliseconds: 1_795_000_000_001))
    for basedOn in [nil, 1, 2] {
      #expect(try await plan([item(renamed("One"), basedOn: basedOn)]).refusals.map(\.reason) == [.erased])
    }
    #expect(try await plan([], withdrawMissing: true).steps.isEmpty)
  }

  @Test func refusesAnIdOfAnotherKind() async throws {
    try await carryOut(try await plan([item(renamed("One"))]))
    let text = LocalizedText("A", in: .english)
    let page = ContentPage(id: "peers", slug: "a", order: 1, language: .english, title: text, summary: text, body: text)
    let refused = try await plan([ContentFolder.Item(page, file: "pages/a/en.md", basedOn: nil)])
    #expect(refused.refusals.map(\.reason) == [.otherKind("practice")])
  }

  @Test func withdrawsWhatIsMissingOnlyWhenAskedAndPublishesAgain() async throws {
    try await carryOut(try await plan([item(renamed("One")), item(.fixture("others"))]))
    let kept = try await plan([item(.fixture("others"))])
    #expect(kept.steps.isEmpty && kept.missing == ["peers"] && kept.unchanged == 1)
    let withdrawal = try await plan([item(.fixture("others"))], withdrawMissing: true)
    #expect(withdrawal.steps.map(\.action) == [.withdraw] && withdrawal.missing == [])
    #expect(try await carryOut(withdrawal).map(\.state) == [.withdrawn])
    #expect(try await plan([item(.fixture("others"))], withdrawMissing: true).steps.isEmpty)
    let export = try CollectionExport(try await CollectionHeads(of: ledger), .compendium)
    #expect(export.files.map(\.path) == ["practices/others.yaml"])
    let again = try await plan([item(renamed("One"))])
    #expect(again.steps.map(\.action) == [.publishAgain])
    #expect(try await carryOut(again).map(\.revision) == [3])
  }

  @Test func leavesKindsAloneThatNoFolderHolds() async throws {
    let edition = Edition(id: "edition-1", name: "First", date: .fixture("2026"), sequence: 1, head: "")
    try await ledger.append(
      Draft(
        recordID: "edition-1", kind: RecordKind(rawValue: "edition"), schema: 1,
        body: try RecordBody.encode(edition), actor: .person("a-7"), seen: nil),
      Draft(
        recordID: "group-1", kind: RecordKind(rawValue: "group"), schema: 1, body: [123, 125], actor: .person("a-7"),
        seen: nil))
    let plan = try await plan([], withdrawMissing: true)
    #expect(plan.steps.isEmpty && plan.missing == [])
  }

  @Test func isRefusedByTheLedgerWhenARecordChangedBetweenPlanAndAppend() async throws {
    try await carryOut(try await plan([item(renamed("One"))]))
    let late = try await plan([item(renamed("Two")), item(.fixture("others"))])
    try await edit(renamed("Three"), seen: 1)
    await #expect(throws: LedgerError.changedSince([StaleDraft(recordID: "peers", seen: 1, newest: 2)])) {
      try await carryOut(late)
    }
    #expect(try await CollectionHeads(of: ledger).newest.keys.sorted() == ["peers"])
  }
}

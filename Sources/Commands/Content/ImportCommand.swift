import Web
import InterfaceTexts
import ArgumentParser
import Content
import Ledger
import Practices
import Records
import StoreSQLite

/// `compendium import content/`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Put a content folder into the ledger: only what differs, all of it or nothing.",
    discussion: """
      A file that was exported says which revision it was made from; it is refused when the record has changed since.
      Records that the folder does not hold stay as they are, unless --withdraw-missing is given.
      """)

  @Argument(help: "The content folder.", completion: .directory)
  var folder = "content"

  @OptionGroup var store: DataOptions

  @Flag(help: "Show what would change, field by field, and change nothing.")
  var dryRun = false

  @Flag(help: "Withdraw published records that the folder does not hold; their addresses will say so.")
  var withdrawMissing = false

  @Option(help: "What readers of the history see as the reason. (default: Imported from content files)")
  var note: String?

  @Flag(help: "Report as JSON.")
  var json = false

  func run() async throws {
    try await reporting {
      // Last, when what was read needs no memory any more.
      if let written = try await imported() { await store.keepCheckpoint(of: written) }
    }
  }

  /// Appends what differs, and reports it; nil where nothing was written.
  private func imported() async throws -> SQLiteStore? {
    if let note { try PublicWords.note.check(note) }
    let content = try ContentFolder(reading: folder, bodies: true)
    guard content.faults.isEmpty else {
      let words = try InterfaceTexts.ofTerminal()
      for fault in content.faults { Console.message(words.line(fault)) }
      throw CommandError.faultyContent(ContentSummary(content))
    }
    let ledger = try store.openIfThere(readOnly: dryRun)
    _ = try await ledger?.verify()
    let heads = if let ledger { try await CollectionHeads(of: ledger) } else { CollectionHeads.none }
    let plan = ImportPlan(content.items, onto: heads, .known, withdrawMissing: withdrawMissing, note: note)
    guard plan.refusals.isEmpty else {
      for refusal in plan.refusals { Console.message(refusal.sentence) }
      throw CommandError.refusedRecords(plan.refusals.count, of: content.items.count)
    }
    let isWritten = !dryRun && !plan.steps.isEmpty
    let written = isWritten ? try ledger ?? store.openOrCreate() : nil
    if let written {
      let now = Timestamp.now
      try await written.append(plan.steps.map(\.draft), at: now).first?.tellTime(asked: now)
      try await written.foldLog()
    }
    try report(plan)
    return written
  }

  private func report(_ plan: ImportPlan) throws {
    if json {
      try Console.json(ImportReport(plan, isDryRun: dryRun))
    } else {
      for line in ImportReport.lines(plan, isDryRun: dryRun) { try Console.result(line) }
    }
  }
}

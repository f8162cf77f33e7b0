internal import Web
import Practices
import ArgumentParser
import Content
import Ledger

/// `compendium export DIR`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the published collection as a content folder. Importing it again changes nothing.")

  @Argument(help: "A new or empty folder.", completion: .directory)
  var folder: String

  @OptionGroup var store: DataOptions

  func run() async throws {
    try await reporting {
      let ledger = try store.open(readOnly: true)
      _ = try await ledger.verify()
      let heads = try await CollectionHeads(of: ledger)
      let export = try CollectionExport(heads, .known)
      try export.write(to: folder)
      Console.message("\(export.files.count) files written to \(folder), as of entry \(heads.head.sequence).")
    }
  }
}

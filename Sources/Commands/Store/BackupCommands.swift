import ArgumentParser
import Digests
import Foundation
import Ledger
import StoreSQLite

/// `compendium backup FILE`
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store into one file, also while it is being served.",
    discussion: "The whole chain is checked first, as `verify` does. When it does not hold, nothing is written.")

  @Argument(help: "The file to write.", completion: .file())
  var file: String

  @OptionGroup var store: DataOptions

  @Flag(help: "Overwrite the file when it is there.")
  var overwrite = false

  func run() async throws {
    try await reporting {
      let ledger = try store.open(readOnly: true)
      _ = try await VerifiedLedger(ledger)
      let head = try await ledger.backup(to: file, overwriting: overwrite)
      Console.message("Backed up \(head.sequence) entries to \(file). Head: \(head.hash.hex)")
    }
  }
}

/// `compendium restore FILE`
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make the store anew from a backup, after checking the backup's whole chain.",
    discussion: "Stop the server first. With --replace the store that was there is kept beside the new one.")

  @Argument(help: "The backup.", completion: .file())
  var file: String

  @OptionGroup var store: DataOptions

  @Flag(help: "Replace a store that is there.")
  var replace = false

  func run() async throws {
    try await reporting {
      let restoration = try await SQLiteStore.restore(from: file, to: store.storePath, replacing: replace)
      Console.message(
        "Restored \(restoration.head.sequence) entries to \(store.folder). Head: \(restoration.head.hash.hex)")
      if let former = restoration.replaced { Console.message("The store that was there is kept as \(former).") }
    }
  }
}

public import ArgumentParser

/// The program. Every act is a command of its own.
public struct CompendiumCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "compendium",
    abstract: "A living compendium of good practices: gather, check, publish and serve them.",
    discussion: """
      To begin: `compendium import content/ --data DIR`, then `compendium serve --data DIR`.
      Results go to standard output, everything else to standard error. Exit codes: 0 done, 1 refused or failed, 64 wrong usage.
      """,
    version: Version.text,
    subcommands: [
      ServeCommand.self, SearchCommand.self, IndexCommand.self, CheckCommand.self, ImportCommand.self,
      ExportCommand.self,
      HistoryCommand.self, VerifyCommand.self, EditionCommand.self, EraseCommand.self, BackupCommand.self,
      RestoreCommand.self, DeskCommand.self, PersonCommand.self,
    ])

  public init() {}
}

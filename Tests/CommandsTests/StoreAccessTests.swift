import Foundation
import Testing

extension ProgramTests {
  /// What commands say of a store that they cannot use.
  struct StoreAccessTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    /// Every command that works on a store, with what it needs.
    private static let commands = [
      ["search"], ["history"], ["verify"], ["edition", "list"], ["edition", "create", "Name"],
      ["export", "new-folder"],
      ["erase", "hugarafl", "--reason", "r", "--force"], ["backup", "new-backup"],
    ]

    private func run(_ command: [String]) async throws -> RunningProgram.Outcome {
      let command = command.map { $0.hasPrefix("new-") ? workplace.file($0) : $0 }
      return try await RunningProgram([Workplace.program] + command + ["--data", workplace.data]).finish()
    }

    @Test(arguments: commands) func saysWhatToDoWhereThereIsNoStore(command: [String]) async throws {
      let outcome = try await run(command)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.messages == "compendium: There is no store in “\(workplace.data)”. "
          + "`compendium import content/ --data \(workplace.data)` makes one.\n")
      #expect(!FileManager.default.fileExists(atPath: workplace.data))
    }

    @Test(arguments: commands + [["import", "content"], ["serve", "--port", "0"]])
    func refusesAStoreOfANewerVersionByItsName(command: [String]) async throws {
      try await workplace.importContent()
      try await workplace.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('99 submissions')")
      let command = command.map { $0 == "content" ? workplace.content : $0 }
      let outcome = try await run(command)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.messages == "compendium: The store was made by a newer version of Compendium (99 submissions). "
          + "Use that version, or restore a backup made by this one.\n")
    }

    @Test func waitsForALockedStoreAndSaysWhoHoldsIt() async throws {
      try await workplace.importContent()
      try workplace.rewrite("content/practices/hugarafl.yaml", "started: 2003-06", "started: 2004")
      let holder = try RunningProgram([
        "python3", "-c",
        """
        import sqlite3, sys, time
        store = sqlite3.connect(sys.argv[1], isolation_level=None)
        store.execute("BEGIN IMMEDIATE")
        print("ready", file=sys.stderr, flush=True)
        time.sleep(300)
        """, workplace.store,
      ])
      #expect(await comesTrue { holder.messages == "ready\n" })
      let start = ContinuousClock.now
      let outcome = try await run(["import", workplace.content])
      #expect(ContinuousClock.now - start > .seconds(4))
      #expect(outcome.status == 1)
      #expect(outcome.messages.hasPrefix("compendium: The store is locked by process \(holder.processID) (python3 "))
      #expect(outcome.messages.hasSuffix("Try again when it has finished.\n"))
      #expect(try await run(["search", "hugarafl"]).status == 0)
      holder.signal(SIGKILL)
      _ = await holder.finish()
      #expect(try await run(["import", workplace.content]).status == 0)
    }

    @Test func refusesAFileThatIsNoStore() async throws {
      try FileManager.default.createDirectory(atPath: workplace.data, withIntermediateDirectories: true)
      try Data(repeating: 7, count: 9_000).write(to: URL(fileURLWithPath: workplace.store))
      for command in [["search"], ["import", workplace.content], ["serve", "--port", "0"]] {
        let outcome = try await run(command)
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("“\(workplace.store)” is no store but another file"), "\(outcome.messages)")
      }
    }

    @Test func findsTheDataFolderByFlagThenEnvironmentThenConvention() async throws {
      let home = workplace.file("home")
      let places = [
        ([String: String](), "\(home)/.local/share/compendium"),
        (["XDG_DATA_HOME": home + "/xdg"], "\(home)/xdg/compendium"),
        (["COMPENDIUM_DATA": home + "/named", "XDG_DATA_HOME": home], home + "/named"),
      ]
      for (environment, folder) in places {
        let outcome = try await workplace.compendium("history", environment: environment.merging(["HOME": home]) { $1 })
        #expect(outcome.messages.contains("There is no store in “\(folder)”"))
      }
      let flag = try await workplace.compendium(
        "history", "--data", "/nowhere", environment: ["COMPENDIUM_DATA": home])
      #expect(flag.messages.contains("There is no store in “/nowhere”"))
      for outcome in [
        try await workplace.compendium("history", "--data", ""),
        try await workplace.compendium("history", environment: ["COMPENDIUM_DATA": ""]),
      ] {
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("The data folder is “”"))
      }
    }

    @Test func explainsWrongUsage() async throws {
      let outcome = try await workplace.compendium("frobnicate")
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains("Usage: compendium"))
      let help = try await workplace.compendium("--help")
      #expect(help.status == 0)
      for command in [
        "serve", "search", "check", "import", "export", "history", "verify", "edition", "erase", "backup", "restore",
      ] {
        #expect(help.output.contains("\n  \(command) "), "\(command)")
      }
      #expect(try await workplace.compendium("--version").output == "0.1.0\n")
    }
  }
}

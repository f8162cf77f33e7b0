import Foundation
import TestSupport
import Testing

extension ProgramTests {
  struct BackupCommandTests {
    private let workplace: Workplace
    private var backup: String { workplace.file("backup.sqlite") }

    init() async throws {
      workplace = try Workplace()
      try await workplace.importContent()
    }

    private func restore(to data: String, _ flags: String...) async throws -> RunningProgram.Outcome {
      try await RunningProgram([Workplace.program, "restore", backup, "--data", data] + flags).finish()
    }

    @Test func copiesTheStoreWhileItIsServedAndRestoresTheSameHead() async throws {
      let head = try await workplace.head()
      let server = try await ServingProgram(workplace)
      let made = try await workplace.onStore("backup", backup)
      #expect(made.messages == "Backed up \(Workplace.recordCount) entries to \(backup). Head: \(head)\n")
      #expect(try await server.get("/en/practices/hugarafl").status == 200)
      await server.stop()
      let again = try await workplace.compendium("backup", backup, "--data", workplace.data)
      #expect(again.status == 1)
      #expect(again.messages == "compendium: “\(backup)” is there already. Choose another name, or give --overwrite.\n")
      try await workplace.onStore("backup", backup, "--overwrite")
      let other = workplace.file("other")
      let restored = try await restore(to: other)
      #expect(restored.status == 0)
      #expect(restored.messages == "Restored \(Workplace.recordCount) entries to \(other). Head: \(head)\n")
      let verified = try await workplace.compendium("verify", "--data", other)
      #expect(verified.output.contains("Head: \(head)\n"))
      #expect(
        try await workplace.compendium("history", "--data", other).output == workplace.onStore("history").output)
    }

    @Test(arguments: ["compendium.sqlite", "compendium.sqlite-wal", "compendium.sqlite-shm"])
    func overwritesNoFileOfTheStoreItself(name: String) async throws {
      let head = try await workplace.head()
      try FileManager.default.createSymbolicLink(atPath: workplace.file("link"), withDestinationPath: workplace.data)
      for folder in [workplace.data, workplace.file("link")] {
        let file = "\(folder)/\(name)"
        let outcome = try await workplace.compendium("backup", file, "--overwrite", "--data", workplace.data)
        #expect(outcome.status == 1)
        #expect(
          outcome.messages
            == "compendium: “\(file)” belongs to the store itself. Choose another name for the backup.\n")
      }
      #expect(try await workplace.head() == head)
    }

    @Test func replacesAStoreOnlyWhenToldAndKeepsIt() async throws {
      try await workplace.onStore("backup", backup)
      try workplace.rewrite("content/practices/hugarafl.yaml", "started: 2003-06", "started: 2004")
      try await workplace.importContent()
      let newer = try await workplace.head()
      let refused = try await restore(to: workplace.data)
      #expect(refused.status == 1)
      #expect(
        refused.messages
          == "compendium: “\(workplace.store)” holds something already. Give another --data, or --replace; "
          + "what is there is kept beside.\n")
      #expect(try await workplace.head() == newer)
      let replaced = try await restore(to: workplace.data, "--replace")
      #expect(replaced.status == 0)
      #expect(replaced.messages.contains("The store that was there is kept as \(workplace.store).replaced.\n"))
      #expect(try await workplace.head() != newer)
    }

    @Test func replacesNoStoreThatIsBeingServed() async throws {
      try await workplace.onStore("backup", backup)
      let head = try await workplace.head()
      let server = try await ServingProgram(workplace)
      let refused = try await restore(to: workplace.data, "--replace")
      #expect(refused.status == 1)
      #expect(refused.messages.contains("locked by process \(server.program.processID) (compendium serve"))
      #expect(try await workplace.head() == head)
      await server.stop()
    }

    @Test func restoresNothingFromAFileThatIsNoBackup() async throws {
      let other = workplace.file("other")
      let missing = try await restore(to: other)
      #expect(missing.status == 1)
      #expect(missing.messages.contains("there is no store at “\(backup)”"))
      try Data(repeating: 7, count: 9_000).write(to: URL(fileURLWithPath: backup))
      let noise = try await restore(to: other)
      #expect(noise.status == 1)
      #expect(noise.messages.contains("“\(backup)” is no store but another file"))
      #expect(!FileManager.default.fileExists(atPath: other + "/compendium.sqlite"))
    }
  }
}

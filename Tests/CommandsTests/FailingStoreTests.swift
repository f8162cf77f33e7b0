import Foundation
import Ledger
import StoreSQLite
import TestSupport
import Testing

extension ProgramTests {
  /// Serving while the store fails under it.
  struct FailingStoreTests {
    private let workplace: Workplace

    init() async throws {
      workplace = try Workplace()
      try await workplace.importContent()
    }

    @Test func goesOnReadingAReadOnlyFolderAndRefusesToWrite() async throws {
      let place = try MountedFolder(workplace.data, options: "bind,ro")
      let server = try await ServingProgram(workplace, prefix: place.prefix)
      #expect(try await server.get("/en/practices/hugarafl").status == 200)
      #expect(try await server.get("/en/practices?country=IS").status == 200)
      #expect(await comesTrue { (try? await server.ready())?.contains("the file system is read-only") == true })
      #expect(try await server.ready().hasPrefix("degraded: "))
      try workplace.rewrite("content/practices/hugarafl.yaml", "started: 2003-06", "started: 2004")
      let commands = [
        ["import", workplace.content], ["edition", "create", "Name"],
        ["erase", "hugarafl", "--reason", "r", "--force"],
      ]
      for command in commands {
        let outcome = try await RunningProgram(
          place.inside(server.program.processID) + [Workplace.program] + command + ["--data", workplace.data]
        ).finish()
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(
          outcome.messages == "compendium: The store cannot be written: “\(workplace.store)”: the file system is "
            + "read-only. Reading goes on.\n")
      }
      let search = try await RunningProgram(
        place.inside(server.program.processID) + [Workplace.program, "search", "hugarafl", "--data", workplace.data]
      ).finish()
      #expect(search.output.hasPrefix("hugarafl  Hugarafl\n"))
      await server.stop()
    }

    @Test func goesOnReadingWhileTheDiskIsFullAndWritesAgainAfterwards() async throws {
      let place = try MountedFolder(workplace.data, options: "size=4m")
      let server = try await ServingProgram(workplace, prefix: place.prefix)
      #expect(try await server.ready() == "ready\n")
      let process = server.program.processID
      let filler = "/proc/\(process)/root\(workplace.data)/filler"
      _ = try await RunningProgram(["dd", "if=/dev/zero", "of=\(filler)", "bs=4096"]).finish()
      #expect(
        try await comesTrue {
          try await server.ready() == "degraded: The store cannot be written: the disk is full. Reading goes on.\n"
        })
      #expect(try await server.get("/readyz").status == 200)
      #expect(try await server.get("/en/practices/hugarafl").status == 200)
      #expect(try await server.get("/fr/practices?q=reykjavik").status == 200)
      try workplace.rewrite(
        "content/practices/hugarafl.yaml", "otherNames: [Mindpower]", "otherNames: [Quetzalcoatlus]")
      let importing =
        place.inside(process) + [Workplace.program, "import", workplace.content, "--data", workplace.data]
      let refused = try await RunningProgram(importing).finish()
      #expect(refused.status == 1)
      #expect(refused.messages == "compendium: The store cannot be written: the disk is full. Reading goes on.\n")
      try FileManager.default.removeItem(atPath: filler)
      #expect(try await comesTrue { try await server.ready() == "ready\n" })
      let done = try await RunningProgram(importing).finish()
      #expect(done.status == 0, "\(done.messages)")
      #expect(
        try await comesTrue { try await server.get("/en/practices/hugarafl").text.contains("Quetzalcoatlus") })
      await server.stop()
    }

    @Test(arguments: ["noise", "cut"]) func servesWhatItHasInMemoryWhenTheStoreIsDamaged(by fate: String) async throws {
      try await fillBeyondMemory()
      let server = try await ServingProgram(workplace)
      let kept = try await server.get("/de/practices/personal-ombud")
      #expect(kept.status == 200)
      try await spoil(fate)
      let record = try await server.get("/de/practices/hugarafl")
      #expect(record.status == 503)
      #expect(record.text.contains("<html lang=\"de\""))
      #expect(record["Retry-After"] == "30")
      #expect(try await server.get("/de/practices/personal-ombud").body == kept.body)
      #expect(try await server.get("/de/practices?country=IS").text.contains("/de/practices/hugarafl\""))
      #expect(try await server.get("/de").status == 200)
      let ready = try await server.get("/readyz")
      #expect(ready.status == 200)
      #expect(ready.text.hasPrefix("degraded: "))
      #expect(ready.text.contains("The store cannot be read: "))
      await server.stop()
    }

    /// The file that is open stays whole until the server ends, so that every page can still be made.
    @Test func servesTheStoreThatItHasOpenWhenTheFileVanishes() async throws {
      let server = try await ServingProgram(workplace)
      try await spoil("gone")
      #expect(
        try await comesTrue {
          try await server.ready()
            == "degraded: Cached pages are served. The store cannot be read: “\(workplace.store)” was removed or replaced "
            + "while it was open; start again.\n"
        })
      #expect(try await server.get("/de/practices/hugarafl").status == 200)
      #expect(try await server.get("/de/practices?country=IS").status == 200)
      await server.stop()
    }

    /// Appends more than SQLite keeps in memory, so that a record has to be read from the disk.
    private func fillBeyondMemory() async throws {
      let store = try workplace.openStore(readOnly: false)
      let newest = try #require(try await store.newest(of: "no-force-first", at: nil))
      let draft = Draft(
        recordID: newest.recordID, kind: newest.kind, state: .withdrawn, schema: newest.schema, body: [],
        actor: .person("test"),
        note: String(repeating: "0123456789abcdef", count: 500_000), seen: newest.revision)
      _ = try await store.append([draft], at: Timestamp(milliseconds: 0))
      try store.close()
    }

    /// What a failing disk or a mistaken hand does to a store that is open.
    private func spoil(_ fate: String) async throws {
      let program = """
        import os, sys
        for path in [sys.argv[2], sys.argv[2] + "-wal"]:
          if not os.path.exists(path): continue
          if sys.argv[1] == "gone": os.unlink(path)
          elif sys.argv[1] == "cut": os.truncate(path, 0)
          else:
            with open(path, "r+b") as file: file.write(b"\\xa5" * os.path.getsize(path))
        """
      let outcome = try await RunningProgram(["python3", "-c", program, fate, workplace.store]).finish()
      try #require(outcome.status == 0, "\(outcome.messages)")
    }
  }
}

import Foundation
import Ledger
import Digests
import TestSupport
import StoreSQLite
import Testing

extension ProgramTests {
  struct VerifyCommandTests {
    private let workplace: Workplace

    init() async throws {
      workplace = try Workplace()
      try await workplace.importContent()
    }

    private func verify(_ arguments: String...) async throws -> RunningProgram.Outcome {
      let command = [Workplace.program, "verify", "--data", workplace.data] + arguments
      return try await RunningProgram(command).finish()
    }

    private func place(of id: String) async throws -> Int64 {
      try #require(try await workplace.openStore().newest(of: id, at: nil)).sequence
    }

    @Test func saysThatTheChainHoldsAndWhatItsHeadIs() async throws {
      let head = try await workplace.openStore().head()
      let outcome = try await verify()
      #expect(outcome.status == 0)
      #expect(
        outcome.output
          == "The chain holds: \(Workplace.recordCount) entries, 0 of them erased, 0 editions.\nHead: \(head.hash.hex)\n"
      )
      #expect(outcome.messages == "")
      let json = try JSONDecoder().decode(Report.self, from: Data(try await verify("--json").output.utf8))
      #expect(json == Report(entries: head.sequence, head: head.hash.hex, erased: 0, editions: 0))
    }

    @Test func namesTheEntryOfWhichAByteWasChangedInTheFile() async throws {
      let place = try await place(of: "hugarafl")
      try await workplace.tamper(
        "UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), '2003', '2002') AS BLOB) WHERE record_id = 'hugarafl'"
      )
      let commands = [
        ["verify"], ["backup", workplace.file("backup.sqlite")], ["edition", "create", "Name"],
        ["export", workplace.file("export")], ["import", workplace.content],
        ["index", "build", workplace.file("index")],
      ]
      for command in commands {
        let outcome = try await RunningProgram([Workplace.program] + command + ["--data", workplace.data]).finish()
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(
          outcome.messages
            == "compendium: Entry \(place) (record “hugarafl”) was changed: its content does not fit its commitment.\n")
      }
      #expect(!FileManager.default.fileExists(atPath: workplace.file("backup.sqlite")))
      let restored = try await RunningProgram(
        [Workplace.program, "restore", workplace.store, "--data", workplace.file("other")]
      ).finish()
      #expect(restored.status == 1)
      #expect(restored.messages.contains("Entry \(place) (record “hugarafl”) was changed"))
    }

    /// A start reads on from the checkpoint; the whole chain is checked beside it. Without a checkpoint nothing is served.
    @Test func tellsOfAChangedByteWhileItServesAndRefusesToStartWithoutACheckpoint() async throws {
      let place = try await place(of: "hugarafl")
      try await workplace.tamper(
        "UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), '2003', '2002') AS BLOB) WHERE record_id = 'hugarafl'"
      )
      let server = try await ServingProgram(workplace)
      #expect(await comesTrue { (try? await server.ready())?.contains("Entry \(place) (record “hugarafl”)") == true })
      #expect(try await server.get("/en/practices/hugarafl").status == 503)
      await server.stop()
      try FileManager.default.removeItem(atPath: workplace.data + "/checkpoint")
      let outcome = try await RunningProgram(
        [Workplace.program, "serve", "--port", "0", "--data", workplace.data]
      ).finish()
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("Entry \(place) (record “hugarafl”) was changed"))
    }

    @Test(arguments: [
      ("UPDATE entry SET at = at + 1 WHERE sequence = 7", "Entry 7 (record “", "” was changed: its hash does not fit"),
      ("UPDATE entry SET note = X'41' WHERE sequence = 8", "Entry 8 (record “", "its content does not fit"),
      ("UPDATE entry SET hash = zeroblob(32) WHERE sequence = 9", "Entry 9 (record “", "was changed"),
      ("DELETE FROM entry WHERE sequence = 5", "Entry 5 is missing", "."),
      ("DELETE FROM entry WHERE sequence = 1", "Entry 1 is missing", "."),
      ("UPDATE entry SET erased = 1 WHERE sequence = 6", "Entry 6 (record “", "lost its content"),
    ])
    func namesTheFirstEntryThatDoesNotHold(sql: String, first: String, then: String) async throws {
      try await workplace.tamper(sql)
      let outcome = try await verify()
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains(first), "\(outcome.messages)")
      #expect(outcome.messages.contains(then.replacingOccurrences(of: "” ", with: "”) ")), "\(outcome.messages)")
    }

    @Test func findsThatTheEndWasCutOffByAHeadThatWasNoted() async throws {
      let head = try await workplace.head()
      #expect(try await verify("--head", head).status == 0)
      try await workplace.tamper("DELETE FROM entry WHERE sequence > \(Workplace.recordCount - 3)")
      let noticed = try await verify("--json")
      #expect(noticed.status == 1)
      #expect(noticed.output.contains(#""fault" : "vanished""#))
      #expect(noticed.messages.contains("though entry \(Workplace.recordCount) was acknowledged"))
      try FileManager.default.removeItem(atPath: workplace.store + "-head")
      #expect(try await verify().status == 0)
      let outcome = try await verify("--head", head)
      #expect(outcome.status == 1)
      #expect(
        outcome.messages
          == "compendium: The ledger ends at entry \(Workplace.recordCount - 3) without the head that was "
          + "expected: it was cut off or written anew.\n")
    }

    @Test func findsThatTheEndWasCutOffByTheHeadOfAnEdition() async throws {
      let edition = try await workplace.onStore("edition", "create", "First edition").output
      let head = try String(#require(edition.firstMatch(of: /Head: ([0-9a-f]{64})/)).1)
      try await workplace.tamper("DELETE FROM entry WHERE sequence >= \(Workplace.recordCount)")
      try FileManager.default.removeItem(atPath: workplace.store + "-head")
      let outcome = try await verify("--head", head)
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("it was cut off or written anew"))
    }

    @Test func refusesAHeadOfAnotherLedger() async throws {
      for other in ["0f", "00"] {
        let outcome = try await verify("--head", String(repeating: other, count: 32))
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("without the head that was expected"))
      }
      let short = try await verify("--head", "0f")
      #expect(short.status == 64)
      #expect(short.messages == "compendium: --head “0f” is no hash. It has 64 hexadecimal digits.\n")
    }

    @Test func namesAnEditionThatWasChangedByItsEntry() async throws {
      try await workplace.onStore("edition", "create", "First edition")
      try await workplace.tamper("UPDATE entry SET body = X'7B7D' WHERE record_id = 'edition-1'")
      let outcome = try await verify()
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("Entry \(Workplace.recordCount + 1) (record “edition-1”) was changed"))
      let list = try await RunningProgram([Workplace.program, "edition", "list", "--data", workplace.data]).finish()
      #expect(list.status == 1)
      #expect(list.messages.contains("Entry \(Workplace.recordCount + 1) (record “edition-1”) cannot be read."))
    }

    @Test func refusesAnEditionThatDoesNotLieOnTheChain() async throws {
      try await workplace.onStore("edition", "create", "First edition")
      let store = try workplace.openStore(readOnly: false)
      let edition = try #require(try await store.newest(of: "edition-1", at: nil))
      let body = String(decoding: try #require(edition.content).body, as: UTF8.self)
      let foreign = body.replacing(/[0-9a-f]{64}/, with: String(repeating: "0f", count: 32))
      let draft = Draft(
        recordID: "edition-2", kind: edition.kind, schema: 1,
        body: Array(foreign.replacing("edition-1", with: "edition-2").utf8), actor: .person("test"), seen: nil)
      _ = try await store.append([draft], at: Timestamp(milliseconds: 0))
      try store.close()
      let outcome = try await verify()
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("Entry \(Workplace.recordCount) (record “"))
      #expect(outcome.messages.contains("is another one than the head that was expected there"))
    }

    @Test func saysWhatToDoWhenTheFileIsDamaged() async throws {
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: workplace.store))
      try file.seek(toOffset: 4_096)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 40_000))
      try file.close()
      let outcome = try await verify()
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("“\(workplace.store)” is damaged"))
      #expect(outcome.messages.contains("restore"))
    }

    private struct Report: Decodable, Equatable {
      var entries: Int64
      var head: String
      var erased: Int
      var editions: Int
    }
  }
}

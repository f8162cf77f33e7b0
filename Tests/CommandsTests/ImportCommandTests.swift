import Foundation
import Ledger
import StoreSQLite
import Testing

extension ProgramTests {
  struct ImportCommandTests {
    private let workplace: Workplace
    private let hugarafl = "content/practices/hugarafl.yaml"

    init() throws { workplace = try Workplace() }

    @Test func appendsEverythingOnceAndNothingTheSecondTime() async throws {
      let first = try await workplace.onStore("import", workplace.content)
      #expect(first.output.contains("added hugarafl\n"))
      #expect(first.output.hasSuffix("\(Workplace.recordCount) entries appended, 0 records unchanged.\n"))
      #expect(first.messages == "")
      let head = try await workplace.head()
      let second = try await workplace.onStore("import", workplace.content)
      #expect(second.output == "0 entries appended, \(Workplace.recordCount) records unchanged.\n")
      #expect(try await workplace.head() == head)
    }

    @Test func appendsOnlyWhatDiffers() async throws {
      try await workplace.importContent()
      try workplace.rewrite(hugarafl, "started: 2003-06", "started: 2004")
      let outcome = try await workplace.onStore("import", workplace.content, "--note", "A better date")
      #expect(
        outcome.output
          == "changed hugarafl\n1 entry appended, \(Workplace.recordCount - 1) records unchanged.\n")
      let history = try await workplace.openStore().history(of: "hugarafl")
      #expect(history.map(\.revision) == [1, 2])
      #expect(history.last?.content?.note == "A better date")
    }

    @Test func refusesANoteWithCharactersThatAreNotSeen() async throws {
      let outcome = try await workplace.compendium(
        "import", workplace.content, "--note", "A \u{2067}note", "--data", workplace.data)
      #expect(outcome.status == 64)
      #expect(outcome.messages == "compendium: The note holds the control character U+2067. Remove it.\n")
      #expect(!FileManager.default.fileExists(atPath: workplace.data))
    }

    @Test func showsDifferencesFieldByFieldAndChangesNothing() async throws {
      try await workplace.importContent()
      let head = try await workplace.head()
      try workplace.rewrite(hugarafl, "started: 2003-06", "started: 2004")
      try workplace.rewrite(hugarafl, "provider: Hugarafl\n", "")
      try FileManager.default.removeItem(atPath: workplace.file("content/practices/personal-ombud.yaml"))
      let outcome = try await workplace.onStore("import", workplace.content, "--dry-run")
      #expect(
        outcome.output == """
          would change hugarafl
            provider
              - "Hugarafl"
            started
              - "2003-06"
              + "2004"
          Not in the folder and left as they are: personal-ombud. --withdraw-missing withdraws them.
          1 entry would be appended, \(Workplace.recordCount - 2) records unchanged.

          """)
      #expect(try await workplace.head() == head)
    }

    @Test func makesNoStoreForADryRun() async throws {
      let outcome = try await workplace.onStore("import", workplace.content, "--dry-run")
      #expect(outcome.output.contains("would add hugarafl\n"))
      #expect(outcome.output.hasSuffix("\(Workplace.recordCount) entries would be appended, 0 records unchanged.\n"))
      #expect(!FileManager.default.fileExists(atPath: workplace.data))
    }

    @Test func reportsAsJSON() async throws {
      try await workplace.importContent()
      try workplace.rewrite(hugarafl, "started: 2003-06", "started: 2004")
      let outcome = try await workplace.onStore("import", workplace.content, "--dry-run", "--json")
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
      #expect(report.dryRun)
      #expect(report.unchanged == Workplace.recordCount - 1)
      #expect(report.steps.map(\.id) == ["hugarafl"])
      #expect(report.steps.first?.differences == [.init(field: "started", from: "\"2003-06\"", to: "\"2004\"")])
    }

    @Test func withdrawsWhatTheFolderDoesNotHoldOnlyWhenTold() async throws {
      try await workplace.importContent()
      try FileManager.default.removeItem(atPath: workplace.file("content/practices/personal-ombud.yaml"))
      let kept = try await workplace.onStore("import", workplace.content)
      #expect(kept.output.contains("Not in the folder and left as they are: personal-ombud."))
      #expect(try await workplace.openStore().newest(of: "personal-ombud", at: nil)?.state == .published)
      let withdrawn = try await workplace.onStore("import", workplace.content, "--withdraw-missing")
      #expect(
        withdrawn.output
          == "withdrew personal-ombud\n1 entry appended, \(Workplace.recordCount - 1) records unchanged.\n")
      #expect(try await workplace.openStore().newest(of: "personal-ombud", at: nil)?.state == .withdrawn)
    }

    @Test func importsWhatItExportedWithoutAChange() async throws {
      let content = Workplace.root + "/content"
      try await workplace.onStore("import", content)
      let head = try await workplace.head()
      let exported = workplace.file("exported")
      let export = try await workplace.onStore("export", exported)
      #expect(export.output == "")
      #expect(export.messages.contains(" files written to \(exported), as of entry "))
      let check = try await workplace.compendium("check", exported)
      #expect(check.status == 0, "\(check.output)")
      let again = try await workplace.onStore("import", exported, "--withdraw-missing")
      #expect(again.output.hasPrefix("0 entries appended, "))
      #expect(try await workplace.head() == head)
    }

    @Test func exportsOverNothing() async throws {
      try await workplace.importContent()
      let outcome = try await workplace.compendium("export", workplace.content, "--data", workplace.data)
      #expect(outcome.status == 1)
      #expect(
        outcome.messages
          == "compendium: The folder “\(workplace.content)” is not empty. Choose a new one; an export overwrites nothing.\n"
      )
      let file = workplace.file("a-file")
      try "".write(toFile: file, atomically: true, encoding: .utf8)
      let onFile = try await workplace.compendium("export", file, "--data", workplace.data)
      #expect(onFile.status == 1)
      #expect(onFile.messages.contains(file))
      #expect(!onFile.messages.contains("Error Domain"))
    }

    @Test func refusesAFileMadeFromAnOlderRevisionWithBothVersions() async throws {
      try await workplace.importContent()
      let exported = workplace.file("exported")
      try await workplace.onStore("export", exported)
      try workplace.rewrite(hugarafl, "started: 2003-06", "started: 2004")
      try await workplace.importContent()
      try workplace.rewrite("exported/practices/hugarafl.yaml", "provider: Hugarafl", "provider: Mindpower")
      try workplace.rewrite("exported/practices/personal-ombud.yaml", "completeness: ", "ended: 2020\ncompleteness: ")
      let head = try await workplace.head()
      for dryRun in [[], ["--dry-run"]] {
        let outcome = try await RunningProgram(
          [Workplace.program, "import", exported, "--data", workplace.data] + dryRun
        ).finish()
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.messages.contains("practices/hugarafl.yaml: "))
        #expect(outcome.messages.contains("revision 1"))
        #expect(outcome.messages.contains("revision 2"))
        #expect(outcome.messages.contains("Export it, bring the changes together, and import again."))
        #expect(outcome.messages.contains("Nothing was imported: 1 of \(Workplace.recordCount) records were refused."))
      }
      #expect(try await workplace.head() == head)
    }

    /// So that a collection can be brought from one store to another as files.
    @Test func takesAnExportIntoAnEmptyStore() async throws {
      try await workplace.importContent()
      let exported = workplace.file("exported")
      try await workplace.onStore("export", exported)
      let other = workplace.file("other")
      for flags in [["--dry-run"], []] {
        let outcome = try await RunningProgram(
          [Workplace.program, "import", exported, "--data", other] + flags
        ).finish()
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(FileManager.default.fileExists(atPath: other) == flags.isEmpty)
      }
    }

    @Test func importsNothingOfAFolderWithAFault() async throws {
      try workplace.rewrite(hugarafl, "countries: [IS]", "countries: [Iceland]")
      let outcome = try await workplace.compendium("import", workplace.content, "--data", workplace.data)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      let line = try workplace.line(of: "countries:", in: hugarafl)
      #expect(outcome.messages.contains("practices/hugarafl.yaml:\(line): countries[0]: "))
      #expect(outcome.messages.contains("compendium: Nothing was imported. "))
      #expect(!FileManager.default.fileExists(atPath: workplace.data))
    }

    private struct Report: Decodable {
      struct Difference: Decodable, Equatable {
        var field: String
        var from: String?
        var to: String?
      }

      struct Step: Decodable {
        var action: String
        var id: String
        var differences: [Difference]
      }

      var dryRun: Bool
      var steps: [Step]
      var unchanged: Int
      var notInFolder: [String]
    }
  }
}

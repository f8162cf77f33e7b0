import Foundation
import Testing

extension ProgramTests {
  struct EraseCommandTests {
    private let workplace: Workplace

    init() async throws {
      workplace = try Workplace()
      try await workplace.importContent()
    }

    /// The command as it runs at a terminal, with what a person types.
    private func eraseAtTerminal(typing: String) async throws -> RunningProgram.Outcome {
      let command = "'\(Workplace.program)' erase hugarafl --reason 'On request.' --data '\(workplace.data)'"
      return try await RunningProgram(["script", "-qec", command, "/dev/null"], input: typing).finish()
    }

    @Test func asksForTheIdAtATerminal() async throws {
      let head = try await workplace.head()
      let refused = try await eraseAtTerminal(typing: "yes\n")
      #expect(refused.status == 1)
      #expect(refused.output.contains("This destroys 1 revision of “hugarafl” for ever. Type the id to go on:"))
      #expect(refused.output.contains("That was not the id. Nothing was erased."))
      #expect(try await workplace.head() == head)
      let erased = try await eraseAtTerminal(typing: "hugarafl\n")
      #expect(erased.status == 0)
      #expect(
        erased.output.contains("“hugarafl” was erased, with 1 revision. Entry \(Workplace.recordCount + 1) says so."))
    }

    @Test func refusesToEraseUnaskedWhereNobodyCanBeAsked() async throws {
      let head = try await workplace.head()
      let outcome = try await workplace.compendium(
        "erase", "hugarafl", "--reason", "On request.", "--data", workplace.data, input: "hugarafl\n")
      #expect(outcome.status == 1)
      #expect(outcome.messages == "compendium: To erase without being asked, give --force. Nothing was erased.\n")
      #expect(try await workplace.head() == head)
    }

    @Test(arguments: ["", " \n"]) func refusesAnEmptyReason(reason: String) async throws {
      let head = try await workplace.head()
      let outcome = try await workplace.compendium(
        "erase", "hugarafl", "--reason", reason, "--force", "--data", workplace.data)
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains("The --reason is empty. Say why the record is erased"))
      #expect(try await workplace.head() == head)
    }

    @Test func refusesToEraseAVocabulary() async throws {
      let head = try await workplace.head()
      let outcome = try await workplace.compendium(
        "erase", "vocabulary-aim", "--reason", "On request.", "--force", "--data", workplace.data)
      #expect(outcome.status == 1)
      #expect(
        outcome.messages
          == "compendium: “vocabulary-aim” is a vocabulary: records use its terms, and it could not come back. "
          + "Erasing is for texts about people; a vocabulary is changed by an import. Nothing was erased.\n")
      #expect(try await workplace.head() == head)
    }

    @Test func leavesNothingOfWhatWasErasedInTheStore() async throws {
      try workplace.rewrite("content/practices/hugarafl.yaml", "provider: Hugarafl", "provider: Quetzalcoatlus")
      try await workplace.importContent()
      #expect(try bytesOfStore().range(of: Data("Quetzalcoatlus".utf8)) != nil)
      let outcome = try await workplace.onStore("erase", "hugarafl", "--reason", "On request.", "--force")
      #expect(
        outcome.output == "“hugarafl” was erased, with 2 revisions. Entry \(Workplace.recordCount + 2) says so.\n")
      #expect(outcome.messages == "Backups and exports made before still hold it.\n")
      for word in ["Quetzalcoatlus", "quetzalcoatlus"] {
        #expect(try bytesOfStore().range(of: Data(word.utf8)) == nil)
      }
      #expect(try await workplace.onStore("verify").output.contains(" 2 of them erased"))
      let again = try await workplace.onStore("erase", "hugarafl", "--reason", "Again.", "--force")
      #expect(again.output == "“hugarafl” was erased before. Entry \(Workplace.recordCount + 2) says so.\n")
      let history = try await workplace.onStore("history", "hugarafl").output
      #expect(history.contains("revision 1  published"))
      #expect(history.contains("content erased"))
      #expect(history.contains("revision 3  erased"))
      #expect(history.contains("On request."))
    }

    @Test func bringsNothingBackByAnImport() async throws {
      try await workplace.onStore("erase", "hugarafl", "--reason", "On request.", "--force")
      let outcome = try await workplace.compendium("import", workplace.content, "--data", workplace.data)
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("practices/hugarafl.yaml: “hugarafl” was erased."))
    }

    @Test(arguments: ["erase", "history"])
    func namesAnIdThatIsNotThere(command: String) async throws {
      let flags = command == "erase" ? ["--reason", "On request.", "--force"] : []
      let outcome = try await RunningProgram(
        [Workplace.program, command, "nobody", "--data", workplace.data] + flags
      ).finish()
      #expect(outcome.status == 1)
      #expect(
        outcome.messages == "compendium: There is no record “nobody”. `compendium history` lists what there is.\n")
    }

    private func bytesOfStore() throws -> Data {
      let names = try FileManager.default.subpathsOfDirectory(atPath: workplace.data)
      let files = names.map { URL(fileURLWithPath: "\(workplace.data)/\($0)") }.filter {
        (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
      }
      return try files.map { try Data(contentsOf: $0) }.reduce(Data(), +)
    }
  }
}

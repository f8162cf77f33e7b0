import Foundation
import Testing

extension ProgramTests {
  struct HistoryAndSearchCommandTests {
    private let workplace: Workplace

    init() async throws {
      workplace = try Workplace()
      try await workplace.importContent()
    }

    private func search(_ arguments: String...) async throws -> RunningProgram.Outcome {
      let command = [Workplace.program, "search", "--data", workplace.data] + arguments
      return try await RunningProgram(command).finish()
    }

    @Test func showsWhatChangedInEveryRevision() async throws {
      try workplace.rewrite("content/practices/hugarafl.yaml", "started: 2003-06", "started: 2004")
      try await workplace.importContent()
      let outcome = try await workplace.onStore("history", "hugarafl")
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(
        lines[0].contains(#/^hugarafl  revision 1  published  [0-9T:-]+Z  entry [0-9]+  Imported from content files$/#))
      #expect(lines[1].hasPrefix("hugarafl  revision 2  published"))
      #expect(lines[2] == "      changed: started")
      let json = try await workplace.onStore("history", "hugarafl", "--json").output
      let revisions = try JSONDecoder().decode([Revision].self, from: Data(json.utf8))
      #expect(revisions.map(\.revision) == [1, 2])
      #expect(revisions.map(\.changedFields) == [[], ["started"]])
      #expect(revisions.allSatisfy { $0.hash.count == 64 && $0.actor == "import" })
    }

    @Test func listsTheNewestRevisionOfEveryRecord() async throws {
      let lines = try await workplace.onStore("history").output.split(separator: "\n")
      #expect(lines.count == Workplace.recordCount)
      #expect(lines == lines.sorted())
    }

    @Test func findsByWordsAndFacets() async throws {
      let all = try await search()
      #expect(all.output.hasSuffix("\n\(Workplace.practices.count) practices, page 1 of 1.\n"))
      let some = try await search("reykjavik", "--facet", "country=IS", "--facet", "type=community")
      #expect(some.output == "hugarafl  Hugarafl\n1 practice, page 1 of 1.\n")
      let none = try await search("--", "hugarafl", "-reykjavik")
      #expect(none.output == "0 practices, page 1 of 1.\n")
      #expect(none.status == 0)
    }

    /// What an argument holds could steer a terminal.
    @Test func writesNoControlCharacters() async throws {
      let outcome = try await search("--facet", "a\u{1B}[31m\u{9B}2J=b")
      #expect(outcome.status == 64 && outcome.messages.contains("there is no facet “a\u{FFFD}[31m\u{FFFD}2J”"))
    }

    @Test func takesAnEmptyFileForNoStore() async throws {
      let file = workplace.data + "/compendium.sqlite"
      for end in ["", "-wal", "-shm", "-head"] { _ = unlink(file + end) }
      #expect(FileManager.default.createFile(atPath: file, contents: nil))
      let verify = [Workplace.program, "verify", "--data", workplace.data]
      let outcome = try await RunningProgram(verify).finish()
      #expect(outcome.status == 1 && outcome.messages.contains("There is no store in “\(workplace.data)”."))
      try await workplace.importContent()
      #expect(try await RunningProgram(verify).finish().status == 0)
    }

    @Test func refusesADataFolderThatIsNone() async throws {
      let file = workplace.data + "/compendium.sqlite"
      for command in [["search"], ["import", workplace.content]] {
        let outcome = try await RunningProgram([Workplace.program] + command + ["--data", file]).finish()
        #expect(outcome.status == 1)
        #expect(
          outcome.messages.hasSuffix("“\(file)” is no folder. Give the folder of the store, not a file in it.\n"),
          "\(outcome.messages)")
      }
    }

    @Test func reportsWhatItFoundWithCountsAsJSON() async throws {
      let outcome = try await search("--facet", "country=IS", "--json")
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
      #expect(report.total == 1)
      #expect(report.practices.map(\.id) == ["hugarafl"])
      #expect(report.counts["country"]?["IS"] == 1)
      #expect(report.counts["type"]?["community"] == 1)
    }

    @Test(arguments: [
      (["--facet", "country"], "--facet “country” must be written facet=value."),
      (["--facet", "q=peer"], "--facet “q=peer”: there is no facet “q”. Facets: type, country"),
      (["--facet", "type="], "--facet “type=” must be written facet=value."),
      (["--facet", "type=castle"], "--facet “type=castle” is unknown. Values: "),
      (["--sort", "size"], "--sort “size” is unknown. Use relevance, title, newest or country."),
      (["--page", "0"], "--page “0” is no page. Pages count from 1 to 100000."),
      (["--page", "100001"], "--page “100001” is no page. Pages count from 1 to 100000."),
      ([String(repeating: "ab ", count: 200)], "The words are too long. Look for at most 400 characters."),
      (["--facet", "country=XYZ"], "--facet “country=XYZ” is no country. Use a code of two letters"),
      (["--lang", "pl"], "--lang “pl” is no language of the interface: en, fr, de, it, es, el."),
    ])
    func refusesWhatItDoesNotUnderstand(arguments: [String], message: String) async throws {
      let command = [Workplace.program, "search", "--data", workplace.data] + arguments
      let outcome = try await RunningProgram(command).finish()
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
      #expect(outcome.messages.hasPrefix("compendium: \(message)"), "\(outcome.messages)")
    }

    @Test func saysWhenTheResultCannotBeWritten() async throws {
      let outcome = try await RunningProgram(
        ["sh", "-c", "exec \"$0\" history --data \"$1\" > /dev/full", Workplace.program, workplace.data]
      ).finish()
      #expect(outcome.status == 1)
      #expect(
        outcome.messages
          == "compendium: The result cannot be written to standard output: the disk is full.\n")
    }

    private struct Revision: Decodable {
      var revision: Int
      var actor: String?
      var hash: String
      var changedFields: [String]
    }

    private struct Report: Decodable {
      struct Item: Decodable {
        var id: String
      }

      var total: Int
      var practices: [Item]
      var counts: [String: [String: Int]]
    }
  }
}

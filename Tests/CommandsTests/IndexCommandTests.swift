import Discovery
import Foundation
import Testing

extension ProgramTests {
  struct IndexCommandTests {
    private let workplace: Workplace
    private var file: String { workplace.data + "-search.index" }

    init() async throws {
      workplace = try Workplace()
      try await workplace.importContent()
    }

    private func run(_ arguments: String...) async throws -> RunningProgram.Outcome {
      try await RunningProgram([Workplace.program] + arguments).finish()
    }

    @Test func buildsAFileThatAnswersAsTheStore() async throws {
      let built = try await run("index", "build", file, "--data", workplace.data)
      #expect(built.status == 0, "\(built.messages)")
      #expect(built.output.hasPrefix("\(file)  "))
      #expect(built.messages == "")
      #expect(try await run("index", "check", file).output == "\(file)  sound\n")
      #expect(try await run("index", "check", "--json", file).output.contains("\"isSound\" : true"))
      for query in [["reykjavik", "--facet", "country=IS"], [], ["peer"], ["réykjavik hugarafI"], ["--lang", "fr"]] {
        for form in [[], ["--json"]] {
          let command = [Workplace.program, "search"] + query + form
          let there = try await RunningProgram(command + ["--index", file]).finish()
          let here = try await RunningProgram(command + ["--data", workplace.data]).finish()
          #expect(there.messages == here.messages)
          if form.isEmpty { #expect(there.output == here.output) } else { try expectAlike(there, here) }
        }
      }
      for place in [["--index", file], ["--data", workplace.data]] {
        let corrected = try await RunningProgram([Workplace.program, "search", "reykjaivk "] + place).finish()
        #expect(corrected.messages.hasPrefix("Nothing was found as it was written; these are for “reykjavík"))
        #expect(corrected.output == "hugarafl  Hugarafl\n1 practice, page 1 of 1.\n")
        let command = [Workplace.program, "search", "reykjaivk", "--facet", "country=SE", "--json"]
        let outcome = try await RunningProgram(command + place).finish()
        let offered = try Self.report(outcome)
        let told = try await RunningProgram(command.dropLast() + place).finish().messages
        #expect(told == "Did you mean “reykjavík”, without --facet?\n")
        #expect(offered.offered == "reykjavík" && offered.isOfferedWithoutFacets == true && offered.total == 0)
      }
    }

    /// The file does not know the vocabularies: a value that no record has may be a slip, which is told.
    @Test func answersForValuesThatNoRecordHas() async throws {
      _ = try await run("index", "build", file, "--data", workplace.data)
      let none = try await run("search", "--index", file, "--facet", "country=DK")
      #expect(none.status == 0 && none.output == "0 practices, page 1 of 1.\n")
      #expect(none.messages == "No record of this index has “country=DK”.\n")
      for values in [["country=DK"], ["country=FR", "country=DK"], ["activity=ended", "country=IS"]] {
        let command = [Workplace.program, "search", "--json"] + values.flatMap { ["--facet", $0] }
        let there = try Self.report(try await RunningProgram(command + ["--index", file]).finish())
        let here = try Self.report(try await RunningProgram(command + ["--data", workplace.data]).finish())
        #expect(there.total == here.total && there.practices == here.practices)
      }
      let json = try await run("search", "--index", file, "--facet", "country=DK", "--json")
      #expect(json.output.contains("\"country=DK\""))
    }

    @Test func searchesAFileOrAStore() async throws {
      let both = try await run("search", "--index", file, "--data", workplace.data)
      #expect(both.status == 64 && both.messages.contains("--index and --data cannot stand together"))
    }

    /// The same in JSON, but for values that no record of the file has.
    private func expectAlike(_ there: RunningProgram.Outcome, _ here: RunningProgram.Outcome) throws {
      var (there, here) = (try Self.report(there), try Self.report(here))
      #expect(!here.counts.isEmpty)
      for report in [there, here] { #expect(report.practices.allSatisfy { $0.title != nil && $0.summary != nil }) }
      there.counts = there.counts.mapValues { $0.filter { $0.value > 0 } }
      here.counts = here.counts.mapValues { $0.filter { $0.value > 0 } }
      #expect(there == here)
    }

    @Test func searchesAnIndexOfSomethingElse() async throws {
      let documents = ["one", "two"].map { id in
        Document(id: id, kind: "record", texts: [FieldText(field: "text", language: "en", text: "an open door")])
      }
      try SearchIndex(IndexSettings(fields: [.init("text")], facets: [])).updated(removing: [], adding: documents)
        .write(to: file)
      let outcome = try await run("search", "doors", "--index", file)
      #expect(outcome.output == "one\ntwo\n2 of kind record, page 1 of 1.\n")
      let sorted = try await run("search", "--sort", "title", "--index", file)
      #expect(sorted.status == 64)
      #expect(sorted.messages == "compendium: --sort “title” is not possible: this index has no such order.\n")
    }

    @Test func tellsWhatAFileHolds() async throws {
      _ = try await run("index", "build", file, "--data", workplace.data)
      let info = try await run("index", "info", file)
      #expect(info.output.contains("\(Workplace.practices.count) of kind practice"))
      let json = try await run("index", "info", file, "--json").output
      let summary = try JSONDecoder().decode(Summary.self, from: Data(json.utf8))
      #expect(summary.version == 3 && summary.words > 100)
    }

    @Test func writesOverNothingButAnIndex() async throws {
      let store = workplace.data + "/compendium.sqlite"
      let before = try Data(contentsOf: URL(fileURLWithPath: store))
      let fifo = workplace.data + "-fifo"
      #expect(mkfifo(fifo, 0o600) == 0)
      for path in [store, fifo, workplace.data, "/dev/null"] {
        let outcome = try await run("index", "build", path, "--data", workplace.data)
        #expect(outcome.status == 1)
        #expect(
          outcome.messages == "compendium: “\(path)” is there already and is no index file. Give another path.\n")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == before)
      #expect(rename(fifo, file + ".new") == 0)
      #expect(try await run("index", "build", file, "--data", workplace.data).status == 1)
      #expect(unlink(file + ".new") == 0)
      let link = file + "-link"
      #expect(symlink(file, link) == 0)
      #expect(try await run("index", "build", link, "--data", workplace.data).messages.contains("leads nowhere"))
      for path in [file, link] {
        #expect(try await run("index", "build", path, "--data", workplace.data).status == 0)
      }
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
      #expect(try await run("index", "build", "", "--data", workplace.data).messages.contains("has no name"))
    }

    @Test func makesTheSameFileOfTheSameStore() async throws {
      let files = [file, file + "-2", file + "-3"]
      for file in files { _ = try await run("index", "build", file, "--data", workplace.data) }
      let contents = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
      #expect(Set(contents).count == 1)
    }

    @Test func refusesWhatIsNoIndex() async throws {
      let fifo = file + "-fifo"
      #expect(mkfifo(fifo, 0o600) == 0)
      #expect(try await run("index", "info", fifo).messages.contains("is no index file"))
      try Data("no index at all".utf8).write(to: URL(fileURLWithPath: file))
      for arguments in [["index", "info", file], ["index", "check", file], ["search", "x", "--index", file]] {
        let outcome = try await RunningProgram([Workplace.program] + arguments).finish()
        #expect(outcome.status == 1)
        #expect(
          outcome.messages == "compendium: “\(file)” is no index file. Give another path, or build the index anew.\n")
      }
      let missing = try await run("search", "--index", file + "-missing")
      #expect(missing.messages.contains("cannot be read: No such file or directory"))
    }

    @Test func noticesDamage() async throws {
      _ = try await run("index", "build", file, "--data", workplace.data)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      bytes[bytes.count / 2] ^= 0x10
      try bytes.write(to: URL(fileURLWithPath: file))
      let outcome = try await run("index", "check", file)
      #expect(outcome.status == 1)
      #expect(outcome.messages.contains("is damaged"))
      let report = try await run("index", "check", "--json", file)
      #expect(report.status == 1 && report.messages == "")
      #expect(report.output.contains("\"isSound\" : false") && report.output.contains("is damaged"))
      #expect(try await run("index", "build", file, "--data", workplace.data).status == 0)
      #expect(try await run("index", "check", file).status == 0)
    }

    @Test(arguments: [
      (["--facet", "castle=1"], "--facet “castle=1”: there is no facet “castle”. Facets: "),
      (["--sort", "size"], "--sort “size” is unknown. Use relevance, title, newest or country."),
      (["--page", "9223372036854775807"], "--page “9223372036854775807” is no page."),
      (["--page", "99999999999999999999999999"], "--page “99999999999999999999999999” is no page."),
      (["--lang", "xx"], "--lang “xx” is no language of the interface"),
    ])
    func refusesWhatAFileCannotAnswer(arguments: [String], message: String) async throws {
      _ = try await run("index", "build", file, "--data", workplace.data)
      let outcome = try await RunningProgram([Workplace.program, "search", "--index", file] + arguments).finish()
      #expect(outcome.status == 64)
      #expect(outcome.messages.hasPrefix("compendium: \(message)"), "\(outcome.messages)")
    }

    private static func report(_ outcome: RunningProgram.Outcome) throws -> Report {
      try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    }

    private struct Report: Decodable, Equatable {
      struct Item: Decodable, Equatable {
        var id: String
        var title: String?
        var summary: String?
        var language: String?
      }
      var total: Int
      var practices: [Item]
      var overviews: [Item]
      var offered: String?
      var isOfferedWithoutFacets: Bool?
      var counts: [String: [String: Int]]
    }

    private struct Summary: Decodable {
      var version: Int
      var words: Int
    }
  }
}

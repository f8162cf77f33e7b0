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
      for query in [["reykjavik", "--facet", "country=IS"], [], ["peer"]] {
        let command = [Workplace.program, "search", "--json"] + query
        let there = try await RunningProgram(command + ["--index", file]).finish()
        let here = try await RunningProgram(command + ["--data", workplace.data]).finish()
        let (one, other) = (try Self.report(there), try Self.report(here))
        #expect(one.total == other.total)
        #expect(Set(one.practices.map(\.id)) == Set(other.practices.map(\.id)))
      }
      for place in [["--index", file], ["--data", workplace.data]] {
        let corrected = try await RunningProgram([Workplace.program, "search", "reykjaivk "] + place).finish()
        #expect(corrected.messages == "Nothing was found as it was written; these are for “reykjavík ”.\n")
        #expect(corrected.output == "hugarafl  Hugarafl\n1 practices, page 1 of 1.\n")
      }
    }

    @Test func tellsWhatAFileHolds() async throws {
      _ = try await run("index", "build", file, "--data", workplace.data)
      let info = try await run("index", "info", file)
      #expect(info.output.contains("\(Workplace.practices.count) of kind practice"))
      let json = try await run("index", "info", file, "--json").output
      let summary = try JSONDecoder().decode(Summary.self, from: Data(json.utf8))
      #expect(summary.version == 1 && summary.words > 100)
    }

    @Test func refusesWhatIsNoIndex() async throws {
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
      #expect(try await run("index", "build", file, "--data", workplace.data).status == 0)
      #expect(try await run("index", "check", file).status == 0)
    }

    @Test(arguments: [
      (["--facet", "castle=1"], "--facet “castle=1” must be written facet=value."),
      (["--sort", "title"], "--sort “title” is not possible with --index."),
      (["--page", "0"], "“0” is no value of “page”."),
    ])
    func refusesWhatAFileCannotAnswer(arguments: [String], message: String) async throws {
      _ = try await run("index", "build", file, "--data", workplace.data)
      let outcome = try await RunningProgram([Workplace.program, "search", "--index", file] + arguments).finish()
      #expect(outcome.status == 1)
      #expect(outcome.messages.hasPrefix("compendium: \(message)"), "\(outcome.messages)")
    }

    private static func report(_ outcome: RunningProgram.Outcome) throws -> Report {
      try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    }

    private struct Report: Decodable {
      struct Item: Decodable { var id: String }
      var total: Int
      var practices: [Item]
    }

    private struct Summary: Decodable {
      var version: Int
      var words: Int
    }
  }
}

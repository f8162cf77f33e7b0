import Foundation
import Testing

extension ProgramTests {
  struct CheckCommandTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test func findsNoFaultInACollectionThatHasNone() async throws {
      let outcome = try await workplace.compendium("check", workplace.content)
      #expect(outcome.status == 0)
      #expect(outcome.output == "")
      #expect(outcome.messages == "\(Workplace.recordCount) records read, no fault.\n")
    }

    @Test func namesEveryFaultWithFileLineAndField() async throws {
      try workplace.rewrite("content/practices/hugarafl.yaml", "countries: [IS]", "countries: [Iceland]")
      try workplace.rewrite("content/practices/no-force-first.yaml", "id: no-force-first", "id: personal-ombud")
      let outcome = try await workplace.compendium("check", workplace.content)
      #expect(outcome.status == 1)
      let line = try workplace.line(of: "countries:", in: "content/practices/hugarafl.yaml")
      #expect(outcome.output.contains("practices/hugarafl.yaml:\(line): countries[0]: "))
      #expect(outcome.output.contains("personal-ombud"))
      #expect(outcome.messages.contains("faults in"))
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.contains(#/^practices/[a-z-]+\.yaml:[0-9]+: /#) }, "\(outcome.output)")
    }

    /// YAML reads a bare `NO` as false.
    @Test func reportsFaultsAsJSON() async throws {
      try workplace.rewrite("content/practices/hugarafl.yaml", "countries: [IS]", "countries: [NO, no]")
      let outcome = try await workplace.compendium("check", workplace.content, "--json")
      #expect(outcome.status == 1)
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
      #expect(report.faults.map(\.file) == ["practices/hugarafl.yaml", "practices/hugarafl.yaml"])
      let line = try workplace.line(of: "countries:", in: "content/practices/hugarafl.yaml")
      #expect(report.faults.map(\.line) == [line, line])
      #expect(report.faults.map(\.field) == ["countries[0]", "countries[1]"])
      #expect(report.faults.allSatisfy { !$0.message.isEmpty })
    }

    @Test func saysThatThereIsNoSuchFolder() async throws {
      let missing = workplace.file("missing")
      let outcome = try await workplace.compendium("check", missing)
      #expect(outcome.status == 1)
      #expect(outcome.messages == "compendium: There is no folder “\(missing)”.\n")
    }

    private struct Report: Decodable {
      struct Fault: Decodable {
        var file: String
        var line: Int?
        var field: String
        var message: String
      }

      var records: Int
      var faults: [Fault]
    }
  }
}

import Foundation
import Testing

extension ProgramTests {
  struct EditionCommandTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test func namesThePresentStateAndListsIt() async throws {
      try await workplace.importContent()
      let head = try await workplace.head()
      let none = try await workplace.onStore("edition", "list")
      #expect(none.output == "")
      #expect(none.messages == "There is no edition yet. `compendium edition create NAME` makes one.\n")
      let made = try await workplace.onStore("edition", "create", " First   edition ", "--date", "2026-11-23")
      #expect(
        made.output
          == "Edition “First edition” of 2026-11-23: entries 1 to \(Workplace.recordCount)\nHead: \(head)\n")
      #expect(made.messages.contains("Publish this hash elsewhere"))
      let list = try await workplace.onStore("edition")
      #expect(list.output == "edition-1  2026-11-23  First edition  entry \(Workplace.recordCount)  \(head)\n")
      let second = try await workplace.onStore("edition", "create", "Second edition", "--json")
      let edition = try JSONDecoder().decode(Edition.self, from: Data(second.output.utf8))
      #expect(edition.id == "edition-2")
      #expect(edition.sequence == Workplace.recordCount + 1)
      let all = try await workplace.onStore("edition", "list", "--json").output
      #expect(try JSONDecoder().decode([Edition].self, from: Data(all.utf8)).map(\.name).last == "Second edition")
      #expect(try await workplace.onStore("verify").output.contains("2 editions"))
    }

    @Test(arguments: [
      (["  "], "An edition's name has 1 to 200 characters."),
      (["First\u{202E} edition"], "An edition's name holds the control character U+202E. Remove it."),
      (["First\nedition"], "An edition's name holds the control character U+000A. Remove it."),
      (["Name", "--date", "2026-11"], "--date “2026-11” is no day such as 2026-11-23."),
      (
        ["Name", "--date", "3026-11-23"],
        "--date “3026-11-23” is in the future. An edition has today's date (UTC) or an earlier one."
      ),
      (["Name", "--date", "2026-02-30"], "--date “2026-02-30” is no day such as 2026-11-23."),
    ])
    func refusesWhatIsNoNameOrDay(arguments: [String], message: String) async throws {
      try await workplace.importContent()
      let command = [Workplace.program, "edition", "create", "--data", workplace.data] + arguments
      let outcome = try await RunningProgram(command).finish()
      #expect(outcome.status == 64)
      #expect(outcome.messages == "compendium: \(message)\n")
    }

    @Test func takesAForewordInSeveralLanguages() async throws {
      try await workplace.importContent()
      let (en, fr) = (workplace.folder + "/en.md", workplace.folder + "/fr.md")
      try Data("A *year* of work.".utf8).write(to: URL(fileURLWithPath: en))
      try Data("Un an de travail.".utf8).write(to: URL(fileURLWithPath: fr))
      let made = try await workplace.onStore("edition", "create", "First", "--json", "--foreword", en, "--foreword", fr)
      let edition = try JSONDecoder().decode(WithForeword.self, from: Data(made.output.utf8))
      #expect(edition.foreword.en == "A *year* of work." && edition.foreword.fr.text == "Un an de travail.")
      let twice = try await workplace.compendium(
        "edition", "create", "Second", "--data", workplace.data, "--foreword", en, "--foreword", en)
      #expect(twice.status == 64 && twice.messages.contains("was given already"))
      #expect(try await workplace.onStore("verify").output.contains("1 editions"))
    }

    private struct WithForeword: Decodable {
      struct Foreword: Decodable {
        struct Translation: Decodable { var text: String }
        var en: String
        var fr: Translation
      }
      var foreword: Foreword
    }

    @Test func refusesANameThatAnEditionBears() async throws {
      try await workplace.importContent()
      try await workplace.onStore("edition", "create", "First edition")
      let outcome = try await workplace.compendium(
        "edition", "create", "First  edition", "--data", workplace.data)
      #expect(outcome.status == 1)
      #expect(
        outcome.messages == "compendium: edition-1 is named “First edition” already. Choose another name.\n")
    }

    @Test func usesNoIdTwiceAlsoWhenAnEditionWasErased() async throws {
      try await workplace.importContent()
      try await workplace.onStore("edition", "create", "First")
      try await workplace.onStore("erase", "edition-1", "--reason", "A name that must go.", "--force")
      let second = try await workplace.onStore("edition", "create", "Second", "--json")
      #expect(try JSONDecoder().decode(Edition.self, from: Data(second.output.utf8)).id == "edition-2")
    }

    private struct Edition: Decodable {
      var id: String
      var name: String
      var date: String
      var sequence: Int
      var head: String
    }
  }
}

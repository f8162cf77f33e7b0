import Documents
import Foundation
import Ledger
import People
import Records
import StoreSQLite
import Testing

extension ProgramTests {
  struct PeopleCommandTests {
    private let workplace: Workplace

    init() async throws {
      workplace = try Workplace()
      try await workplace.importContent()
    }

    /// Accepts the invitation that a link is of.
    private func accept(_ link: String) async throws {
      let secret = try #require(Secret(String(link.trimmingCharacters(in: .newlines).suffix(43))))
      let acting = Acting(
        store: try SQLiteStore(path: workplace.store),
        now: { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) })
      let gatekeeper = Gatekeeper(acting: acting, passwords: Passwords(cost: PasswordCost(passes: 1, bytes: 8192)))
      _ = try await gatekeeper.accept(secret, name: "Ana", password: "correct horse battery", language: .english)
    }

    @Test func printsALinkThatMakesAnAdministrator() async throws {
      let outcome = try await workplace.onStore(
        "desk", "invite", "ana@example.org", "--language", "fr", "--public-url", "https://compendium.example/")
      #expect(outcome.output.wholeMatch(of: /https:\/\/compendium\.example\/fr\/desk\/invitations\/[\w-]{43}\n/) != nil)
      #expect(outcome.messages.contains("The link works once, until "))
      try await accept(outcome.output)
      let again = try await workplace.compendium("desk", "invite", "ana@example.org", "--data", workplace.data)
      #expect(again.status == 1)
      #expect(again.messages.contains("There is an account with this address already."))
      let reset = try await workplace.onStore("desk", "invite", "ana@example.org", "--reset", "--json")
      #expect(reset.output.contains("\"link\" : \"/en/desk/invitations/"))
    }

    @Test(arguments: [
      (["no-address"], 64, "“no-address” is no e-mail address."),
      (["ana@example.org", "--role", "boss"], 64, "--role “boss” is unknown. Roles: administrator, editor,"),
      (["ana@example.org", "--language", "pl"], 64, "--language “pl” is no language of the interface: en,"),
      (["ana@example.org", "--reset", "--role", "editor"], 64, "--reset leaves the roles as they are."),
      (["ana@example.org", "--reset"], 1, "There is no account with this address."),
    ])
    func saysWhyItInvitesNobody(arguments: [String], status: Int32, message: String) async throws {
      let command = [Workplace.program, "desk", "invite"] + arguments + ["--data", workplace.data]
      let outcome = try await RunningProgram(command, environment: ["HOME": workplace.folder]).finish()
      #expect(outcome.status == status && outcome.output == "")
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }

    @Test func exportsAndErasesAPerson() async throws {
      try await accept(try await workplace.onStore("desk", "invite", "ana@example.org").output)
      let export = try await workplace.onStore("person", "export", "ANA@example.org")
      #expect(export.output.contains("\"kind\" : \"account\"") && export.output.contains("\"name\" : \"Ana\""))
      #expect(!export.output.contains("argon2id"))
      let unasked = try await workplace.compendium("person", "erase", "ana@example.org", "--data", workplace.data)
      #expect(unasked.status == 1)
      #expect(unasked.messages == "compendium: To erase without being asked, give --yes. Nothing was erased.\n")
      let erased = try await workplace.onStore("person", "erase", "ana@example.org", "--yes")
      #expect(erased.output == "ana@example.org was forgotten: 1 account.\n")
      let empty = try await workplace.onStore("person", "export", "ana@example.org")
      #expect(empty.output == "[\n\n]\n" && empty.messages == "Nothing is kept about ana@example.org.\n")
      let file = try Data(contentsOf: URL(fileURLWithPath: workplace.store))
      #expect(file.range(of: Data("ana@example.org".utf8)) == nil)
    }
  }
}

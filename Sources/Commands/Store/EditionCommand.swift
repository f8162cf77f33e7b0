import ArgumentParser
import Digests
import Foundation
import Ledger
import StoreSQLite
import Practices
import Records

/// `compendium edition create NAME`
struct EditionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition", abstract: "Give the collection as it stands a name and a date, for ever.",
    subcommands: [Create.self, List.self], defaultSubcommand: List.self)

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make an edition of the collection as it stands now.")

    @Argument(help: "The edition's name, such as “First edition”.")
    var name: String

    @Option(help: "Its date, such as 2026-11-23; otherwise today (UTC).")
    var date: String?

    @Option(
      help: """
        A foreword in Markdown, in a file that is named by its language, such as en.md. Give further languages as further \
        --foreword; the first is the original.
        """)
    var foreword: [String] = []

    @OptionGroup var store: DataOptions

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
      try await reporting {
        let edition = try await make(in: store.open())
        if json {
          try Console.json(edition)
        } else {
          try Console.result("Edition “\(edition.name)” of \(edition.date): entries 1 to \(edition.sequence)")
          try Console.result("Head: \(edition.head)")
          Console.message(
            "Publish this hash elsewhere: with it anyone can find out whether the ledger was changed since.")
        }
      }
    }

    private func make(in ledger: any RecordLedger) async throws -> Edition {
      let editions = try await VerifiedLedger(ledger).editions
      let name = try newName(among: editions.list)
      guard editions.head.sequence > 0 else {
        throw CommandError.emptyLedger
      }
      guard let date = date.map(PartialDate.init) ?? .today, date.day != nil else {
        throw CommandError.noDay(date ?? "")
      }
      guard let today = PartialDate.today, date.description <= today.description else {
        throw CommandError.dayToCome(date.description)
      }
      guard let id = Edition.id(editions.made + 1) else {
        throw CommandError.tooManyEditions
      }
      let edition = Edition(
        id: id, name: name, date: date, sequence: editions.head.sequence, head: editions.head.hash.hex,
        foreword: try LocalizedText(foreword: foreword))
      let body = try RecordBody.encode(edition)
      let draft = Draft(
        recordID: id.text, kind: RecordKind(rawValue: Edition.name), schema: Edition.version,
        body: body, actor: .operator, note: "Edition “\(name)”", seen: nil)
      let now = Timestamp.now
      try await ledger.append([draft], at: now).first?.tellTime(asked: now)
      return edition
    }

    /// The name with single spaces, which no edition bears yet.
    private func newName(among editions: [Edition]) throws -> String {
      try PublicWords.editionName.check(name)
      let words = Edition.name(of: name)
      guard !words.isEmpty, words.count <= Edition.longestName else {
        throw CommandError.editionNameLength
      }
      if let bearer = editions.first(where: { $0.name == words }) {
        throw CommandError.editionNameTaken(words, by: bearer.id)
      }
      return words
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the editions.")

    @OptionGroup var store: DataOptions

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
      try await reporting {
        let editions = try await Editions(of: store.open(readOnly: true)).list
        if json { return try Console.json(editions) }
        if editions.isEmpty { Console.message("There is no edition yet. `compendium edition create NAME` makes one.") }
        for edition in editions {
          try Console.result(
            "\(edition.id)  \(edition.date)  \(edition.name)  entry \(edition.sequence)  \(edition.head)")
        }
      }
    }
  }
}

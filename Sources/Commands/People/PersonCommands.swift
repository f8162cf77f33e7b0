import Web
import ArgumentParser
import Documents
import Foundation
import Ledger
import People
import Records
import StoreSQLite

/// `compendium person`
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Give somebody what is kept about them, or forget them.",
    subcommands: [PersonExportCommand.self, PersonEraseCommand.self])
}

/// `compendium person export EMAIL`
struct PersonExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write everything that is kept about somebody, as JSON.",
    discussion: "Make sure that whoever asks is that person: it is all that they wrote to the desk.")

  @Argument(help: "Their e-mail address.")
  var email: String

  @OptionGroup var store: DataOptions

  func run() async throws {
    try await reporting {
      let address = try EmailAddress.argument(email)
      let found = try await store.open(readOnly: true).read {
        try DocumentTypes.known.everything(about: try $0.names(of: address), in: $0)
      }
      if found.isEmpty { Console.message("Nothing is kept about \(address.text).") }
      try Console.json(try found.map(Item.init))
    }
  }

  private struct Item: Encodable {
    var kind: String
    var id: String
    var says: JSONValue

    init(_ document: StoredDocument) throws {
      kind = document.kind.rawValue
      id = document.id
      says = try JSONDecoder().decode(JSONValue.self, from: Data(document.body)).withoutSecrets
    }
  }
}

/// `compendium person erase EMAIL`
struct PersonEraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Forget somebody: delete everything that names them. This cannot be undone.",
    discussion: """
      Their account, messages, invitations and contact data are deleted, and the store is rewritten, which takes a while. What
      was published stays; `compendium erase` is for that. Backups made before still hold them; destroy those too.
      """)

  @Argument(help: "Their e-mail address.")
  var email: String

  @OptionGroup var store: DataOptions

  @Flag(name: .shortAndLong, help: "Do not ask.")
  var yes = false

  @Flag(help: "Report as JSON.")
  var json = false

  func run() async throws {
    try await reporting {
      let address = try EmailAddress.argument(email)
      let database = try store.open()
      let count = try await database.read { reader in
        try DocumentTypes.known.everything(about: try reader.names(of: address), in: reader).count
      }
      if count > 0 { try confirm(address, count) }
      let acting = Acting(store: database, now: { .now })
      let counts = try await acting.perform(ForgetPerson(email: address, types: .known), by: .operator)
      // Also where nothing was left to delete: an erasure that was cut off before ends here.
      try await database.purge()
      try tell(address, counts)
    }
  }

  private func confirm(_ address: EmailAddress, _ count: Int) throws {
    guard !yes else { return }
    guard isatty(STDIN_FILENO) == 1 else { throw CommandError.unaskedPerson }
    let what = count == 1 ? "1 document" : "\(count) documents"
    Console.message("This deletes \(what) about \(address.text) for ever. Type the address to go on:")
    guard readLine() == address.text else { throw CommandError.unconfirmedPerson }
  }

  private func tell(_ address: EmailAddress, _ counts: [DocumentKind: Int]) throws {
    if json {
      try Console.json(Dictionary(uniqueKeysWithValues: counts.map { ($0.rawValue, $1) }))
    } else if counts.isEmpty {
      try Console.result("Nothing is kept about \(address.text).")
    } else {
      let parts = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($1) \($0.rawValue)" }
      try Console.result("\(address.text) was forgotten: \(parts.joined(separator: ", ")).")
      Console.message("Backups and exports made before still hold them.")
    }
  }
}

extension JSONValue {
  /// Without what opens an account: hashes and keys are of use to nobody but who should not have them.
  fileprivate var withoutSecrets: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !["password", "codes", "pendingKey", "secret", "token"].contains($0.key) })
  }
}

import ArgumentParser
import Foundation
import Ledger
import Practices
import Records
import StoreSQLite

/// `compendium erase ID --reason TEXT`
struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Destroy everything that any revision of a record said, for legal reasons. This cannot be undone.",
    discussion: """
      The chain goes on to verify and says that the record was erased. The reason is published: it must not repeat what is
      to be forgotten. Backups and exports made before still hold the record; destroy them too.
      """)

  @Argument(help: "The record's id.")
  var id: String

  @Option(help: "Why, in words that may be read by everyone.")
  var reason: String

  @OptionGroup var store: DataOptions

  @Flag(help: "Do not ask.")
  var force = false

  /// The reason is all that readers will find in the record's place.
  func validate() throws {
    guard reason.allSatisfy(\.isWhitespace) else { return }
    throw ValidationError("The --reason is empty. Say why the record is erased, in words that may be read by everyone.")
  }

  func run() async throws {
    try await reporting {
      try PublicWords.reason.check(reason)
      let ledger = try store.open()
      let history = try await ledger.history(of: id)
      guard let newest = history.last else { throw LedgerError.unknownRecord(id) }
      if newest.state == .erased {
        // An erasure that was cut off after its entry was written ends here.
        _ = try await ledger.erase(id, actor: .operator, reason: reason, at: .now)
        await store.keepCheckpoint(of: ledger)
        return try Console.result("“\(id)” was erased before. Entry \(newest.sequence) says so.")
      }
      try refuseVocabulary(newest)
      let revisions = history.count == 1 ? "1 revision" : "\(history.count) revisions"
      try confirm(revisions)
      let now = Timestamp.now
      let entry = try await ledger.erase(id, actor: .operator, reason: reason, at: now)
      entry.tellTime(asked: now)
      await store.keepCheckpoint(of: ledger)
      try Console.result("“\(id)” was erased, with \(revisions). Entry \(entry.sequence) says so.")
      Console.message("Backups and exports made before still hold it.")
    }
  }

  private func refuseVocabulary(_ newest: Entry) throws {
    guard newest.kind.rawValue == Vocabulary.name else { return }
    throw CommandError.erasesVocabulary(id)
  }

  private func confirm(_ revisions: String) throws {
    guard !force else { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw CommandError.unasked
    }
    Console.message("This destroys \(revisions) of “\(id)” for ever. Type the id to go on:")
    guard readLine() == id else { throw CommandError.unconfirmed }
  }
}

import ArgumentParser
import Digests
import Content
import Ledger

/// `compendium verify [--head HASH]`
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the whole hash chain: that no entry was changed, lost or cut off.",
    discussion: """
      The editions that the ledger holds must lie on the chain as they were published. To find out whether the end was cut
      off or everything was written anew, give --head a hash that was noted elsewhere.
      """)

  @OptionGroup var store: DataOptions

  @Option(help: "A hash that an entry must have: 64 hexadecimal digits.")
  var head: [String] = []

  @Flag(help: "Report as JSON.")
  var json = false

  func run() async throws {
    try await reporting {
      let hashes = try head.map { text in
        guard let hash = SHA256Digest(hex: text) else {
          throw CommandError.noHash(text)
        }
        return hash
      }
      let verified: VerifiedLedger
      do {
        verified = try await VerifiedLedger(store.open(readOnly: true), and: hashes)
      } catch let error as LedgerError where json {
        try Console.json(Damage(error))
        throw error
      }
      let verifier = verified.chain
      let editions = verified.editions.list
      if json {
        try Console.json(
          Report(
            entries: verifier.head.sequence, head: verifier.head.hash.hex, erased: verifier.erased,
            editions: editions.count))
      } else {
        try Console.result(
          "The chain holds: \(verifier.head.sequence) entries, \(verifier.erased) of them erased, \(editions.count) editions."
        )
        try Console.result("Head: \(verifier.head.hash.hex)")
      }
    }
  }

  /// Why the chain cannot be said to hold.
  private struct Damage: Encodable {
    var fault: String
    var message: String
    var entry: Int64?
    var record: String?

    init(_ error: LedgerError) {
      message = error.sentence
      switch error {
      case .broken(let chain):
        fault = chain.kind.rawValue
        entry = chain.sequence
        record = chain.recordID
      case .vanished(_, let noted, _):
        fault = "vanished"
        entry = noted.sequence
      default: fault = "unreadable"
      }
    }
  }

  private struct Report: Encodable {
    var entries: Int64
    var head: String
    var erased: Int
    var editions: Int
  }
}

import ArgumentParser
import Catalogue
import Discovery
import Foundation
import Ledger
import StoreSQLite

/// `compendium index build`, `info` and `check`
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Keep the index of the published collection in a file, to search it elsewhere.",
    discussion: """
      The file holds nothing of its own: it can be built again from the store at any time. \
      compendium search --index FILE searches it.
      """,
    subcommands: [Build.self, Info.self, Check.self])

  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Build the index of the published collection.",
      discussion: """
        A file that is there is replaced when the new one is whole; who reads the old one goes on doing so. After an erasure build it \
        anew: a file that was built before holds what was erased.
        """)

    @Argument(help: "The file to write.", completion: .file())
    var file: String

    @OptionGroup var store: DataOptions

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
      try await reporting {
        let ledger = try store.open(readOnly: true)
        _ = try await ledger.verify()
        let progress = Progress("Indexing entries", total: Int(try await ledger.head().sequence))
        let state = try await Catalogue(following: ledger, checkpoint: store.checkpoint) { progress.show(Int($0)) }
          .state
        progress.end()
        try state.index.write(to: file)
        let summary = state.index.summary
        if json { return try Console.json(summary) }
        try Console.result("\(file)  \(summary.documents) records  entry \(state.head.sequence)")
      }
    }
  }

  struct Info: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say what an index file holds.")

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
      try await reporting {
        let summary = try SearchIndex(opening: file).summary
        if json { return try Console.json(summary) }
        try Console.result("version    \(summary.version)")
        try Console.result("documents  \(summary.documents)")
        for kind in summary.kinds { try Console.result("           \(kind.documents) of kind \(kind.name)") }
        try Console.result("words      \(summary.words)")
        try Console.result("stemmers   \(summary.stemmers.joined(separator: " "))")
        for section in summary.sections { try Console.result("\(section.bytes) bytes of \(section.name)") }
      }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check an index file against its checksums.",
      discussion: "Exit code 0 when every section is as it was written, 1 when not.")

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Flag(help: "Report as JSON.")
    var json = false

    private struct Report: Encodable {
      var file: String
      var isSound: Bool
      /// What is wrong with it.
      var reason: String?
    }

    func run() async throws {
      try await reporting {
        guard json else {
          try SearchIndex(opening: file).check()
          return try Console.result("\(file)  sound")
        }
        let reason = reasonNotSound
        try Console.json(Report(file: file, isSound: reason == nil, reason: reason))
        if reason != nil { throw ExitCode.failure }
      }
    }

    /// Nil for a sound file.
    private var reasonNotSound: String? {
      do {
        try SearchIndex(opening: file).check()
        return nil
      } catch {
        return error.sentence
      }
    }
  }
}

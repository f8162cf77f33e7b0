import Web
import InterfaceTexts
import ArgumentParser
import Content
import Practices
import Records

/// `compendium check content/`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a content folder and report every fault with its file, line, field and what would be right.",
    discussion: "Exits with 1 when there is a fault. Nothing is written.")

  @Argument(help: "The content folder.", completion: .directory)
  var folder = "content"

  @Flag(help: "Report as JSON.")
  var json = false

  func run() async throws {
    try await reporting {
      let content = try ContentFolder(reading: folder, bodies: false)
      let words = try InterfaceTexts.ofTerminal()
      if json {
        try Console.json(Report(content, words))
      } else {
        for fault in content.faults { try Console.result(words.line(fault)) }
        Console.message(ContentSummary(content).sentence)
      }
      if !content.faults.isEmpty { throw ExitCode.failure }
    }
  }

  private struct Report: Encodable {
    struct Fault: Encodable {
      var file: String
      var line: Int?
      var field: String
      var message: String
    }

    var records: Int
    var faults: [Fault]

    init(_ content: ContentFolder, _ words: InterfaceTexts) {
      records = content.items.count
      faults = content.faults.map {
        Fault(
          file: $0.place?.file ?? "", line: $0.place?.line, field: $0.field.description, message: words.sentence($0))
      }
    }
  }
}

extension ContentFolder {
  /// Reads a folder of the compendium's records, and shows how far it is.
  init(reading folder: String, bodies: Bool) throws {
    var line: Progress?
    defer { line?.end() }
    try self.init(reading: folder, .known, bodies: bodies) { read, all in
      let shown = line ?? Progress("Reading files", total: all)
      shown.show(read)
      line = shown
    }
  }
}

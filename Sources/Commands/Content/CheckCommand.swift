import ArgumentParser
import Exchange
import Practices
import Records

/// `compendium check content/`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a content folder and report every fault with its file, line, field and what would be right.",
    discussion: "Exits with 1 when there is a fault. Nothing is written.")

  @Argument(help: "The content folder.", completion: .directory)
  var folder = "content"

  @Flag(help: "Report as JSON.")
  var json = false

  func run() throws {
    let content: ContentFolder
    do {
      content = try ContentFolder(reading: folder)
    } catch {
      throw Console.failure(error.message)
    }
    if json {
      try Console.json(Report(content))
    } else {
      for fault in content.faults { try Console.result(fault.description) }
      Console.message(Self.summary(content))
    }
    if !content.faults.isEmpty { throw ExitCode.failure }
  }

  static func summary(_ content: ContentFolder) -> String {
    let records = "\(content.items.count) records read"
    switch content.faults.count {
    case 0: return "\(records), no fault."
    case 1: return "\(records), 1 fault."
    default: return "\(records), \(content.faults.count) faults in \(Set(content.faults.map(\.file)).count) files."
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

    init(_ content: ContentFolder) {
      records = content.items.count
      faults = content.faults.map {
        Fault(file: $0.file, line: $0.line, field: $0.field.description, message: $0.message)
      }
    }
  }
}

import Content
import Practices
import Records
import TestSupport

/// Reads a folder that holds the text of one practice, `practices/peers.yaml`, and little else.
enum PracticeFile {
  static let text = """
    id: peers
    kind: practice
    slug: peers
    language: en
    title: {en: Peers}
    summary: {en: "People meet."}
    topics: [peer-support, training]
    completeness: whole

    """

  /// The whole text with a line of it changed, or with lines added.
  static func changed(_ line: String = "completeness: whole", to other: String) -> String {
    text.split(separator: "\n").map { $0 == line ? other : String($0) }.joined(separator: "\n") + "\n"
  }

  /// Faults in the file, without those of the vocabularies that are not there.
  static func faults(_ text: String) throws -> [String] { try faults(Array(text.utf8)) }

  static func faults(_ bytes: [UInt8]) throws -> [String] {
    let folder = try FixtureFolder()
    try folder.write(bytes, to: "practices/peers.yaml")
    return try ContentFolder(reading: folder.path, .compendium).faults.map(\.line).filter {
      !$0.contains("The vocabulary “")
    }
  }
}

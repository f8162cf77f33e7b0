import ArgumentParser
import Foundation
import InterfaceTexts
import Records

/// Where a command's words go: results to standard output, messages to standard error.
enum Console {
  /// - Throws: ``CommandError`` where the output takes no more, such as a file on a full disk.
  static func result(_ text: String) throws { try write(visible(text)) }

  private static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      throw CommandError.unwritableOutput(said: reason(of: error))
    }
  }

  static func message(_ text: String) {
    // There is nobody left to tell when even this fails.
    try? FileHandle.standardError.write(contentsOf: Data((visible(text) + "\n").utf8))
  }

  /// What a record or an argument holds could steer a terminal: of control characters only ends of lines and tabs are written as
  /// they are.
  private static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" ? "\u{FFFD}" : $0
        }))
  }

  /// A value as JSON, indented, with sorted keys.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try write(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Says why and ends the command with exit code 1.
  static func failure(_ message: String) -> ExitCode {
    self.message("compendium: \(message)")
    return .failure
  }
}

extension InterfaceTexts {
  /// The words of a terminal, which are English everywhere.
  static func ofTerminal() throws -> InterfaceTexts {
    guard let texts = try embedded()[.english] else { throw CommandError.noEnglishTexts }
    return texts
  }
}

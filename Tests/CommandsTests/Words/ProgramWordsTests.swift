import Compression
import Discovery
import Foundation
import HTTPServer
import Projections
import Testing

@testable import Commands

/// Errors of the index, its checkpoint and the server, each with the sentence that a person reads.
struct ProgramWordsTests {
  static let sentences: [(any Error, String)] = [
    (
      IndexFileError.unreadable(path: "/i", code: ENOENT),
      "The index file “/i” cannot be read: No such file or directory."
    ),
    (
      IndexFileError.unwritable(path: "/i", code: ENOSPC),
      "The index file “/i” cannot be written: the disk is full. What was there before is as it was."
    ),
    (IndexFileError.unnamed, "The index file has no name. Give its path."),
    (
      IndexFileError.danglingLink(path: "/i"),
      "The index file “/i” cannot be written: it is a link that leads nowhere. Give another path."
    ),
    (IndexFileError.occupied(path: "/i"), "“/i” is there already and is no index file. Give another path."),
    (
      IndexFileError.busy(path: "/i"),
      "Another program is writing the index file “/i”. Wait for it, or give another path."
    ),
    (IndexFileError.foreign(path: "/i"), "“/i” is no index file. Give another path, or build the index anew."),
    (
      IndexFileError.otherVersion(path: "/i", version: 1, read: 2),
      "“/i” is an index of version 1; this program reads version 2. Build it anew."
    ),
    (damaged(.head), "The index file “/i” is damaged (head). Build it anew."),
    (damaged(.directory), "The index file “/i” is damaged (directory). Build it anew."),
    (damaged(.settings), "The index file “/i” is damaged (settings). Build it anew."),
    (damaged(.length), "The index file “/i” is damaged (it is not as long as it was written). Build it anew."),
    (damaged(.section("words")), "The index file “/i” is damaged (words). Build it anew."),
    (damaged(.missingSection("words")), "The index file “/i” is damaged (words is missing). Build it anew."),
    (CheckpointError.damaged("present"), "The checkpoint “present” is damaged or of another version."),
    (CheckpointError.otherForm, "The checkpoint was made by another version."),
    (CheckpointError.otherLedger, "The checkpoint was made of another ledger."),
    (CheckpointError.unreadable("/c", code: EACCES), "The checkpoint “/c” cannot be read: Permission denied."),
    (CheckpointError.unwritable("/c", code: ENOSPC), "The checkpoint “/c” cannot be written: the disk is full."),
    (
      ListenError(host: "::1", port: 80, code: EADDRINUSE),
      "The server cannot listen on ::1, port 80: Address already in use. Choose another host or port."
    ),
    (
      ListenError(host: "no.such", port: 80, code: nil),
      "The server cannot listen on no.such, port 80: There is no such address. Choose another host or port."
    ),
    (
      CompressionError.levelOutOfRange(12, allowed: 0...11), "There is no compression level 12; choose 0 to 11."
    ),
    (
      CompressionError.outOfMemory,
      "There was not enough memory to compress. Give the program more, or lower cache-megabytes."
    ),
    (
      wrong(.flag(.port)), "The setting port is “x” (from --port). It must be a whole number."
    ),
    (
      wrong(.environment("COMPENDIUM_PORT")),
      "The setting port is “x” (from COMPENDIUM_PORT). It must be a whole number."
    ),
    (
      wrong(.file("/f.yaml", line: 3)), "The setting port is “x” (from /f.yaml, line 3). It must be a whole number."
    ),
    (
      SettingError.unknownVariable("COMPENDIUM_PROT"),
      "There is no setting COMPENDIUM_PROT. `compendium serve --help` lists the settings."
    ),
    (
      SettingError.unknownName("prot", file: "/f.yaml", line: 3),
      "There is no setting “prot” (/f.yaml, line 3). `compendium serve --help` lists them."
    ),
    (
      SettingError.neitherValueNorList(.port, file: "/f.yaml", line: 3),
      "The setting port must be one value or a list (/f.yaml, line 3)."
    ),
    (SettingError.noYAML("/f.yaml", said: "line 3"), "The settings file “/f.yaml” is no YAML: line 3"),
    (SettingError.noSettings("/f.yaml"), "The settings file “/f.yaml” must hold lines such as `port: 8080`."),
    (
      SettingError.unreadable("/f.yaml", said: "Permission denied"),
      "The settings file “/f.yaml” cannot be read: Permission denied."
    ),
  ]

  private static func damaged(_ part: IndexFileError.Part) -> IndexFileError { .damaged(path: "/i", part) }

  private static func wrong(_ origin: FoundSetting.Origin) -> SettingError {
    .wrong(FoundSetting(setting: .port, value: "x", origin: origin), expected: "a whole number")
  }

  @Test func sayWhatIsWrongAndWhatToDo() {
    for (error, expected) in Self.sentences { #expect(sentence(for: error) == expected) }
  }

  @Test func nameTheFileThatTheOperatingSystemRefuses() {
    let path = "/proc/no/such/file"
    let error = #expect(throws: (any Error).self) { try Data().write(to: URL(fileURLWithPath: path)) }
    #expect(error.map(sentence(for:))?.hasPrefix("“\(path)”: ") == true)
  }
}

import Content
import Foundation
import Practices
import Records
import TestSupport
import Testing

@Suite struct ContentFolderTests {
  private func faults(_ folder: FixtureFolder) throws -> [String] {
    try ContentFolder(reading: folder.path, .compendium).faults.map(\.line).filter { !$0.contains("The vocabulary “") }
  }

  @Test func refusesAFolderThatIsNotThere() {
    #expect(throws: ContentFolderError.missing("/nowhere/at/all")) {
      try ContentFolder(reading: "/nowhere/at/all", .compendium)
    }
  }

  @Test func refusesAFolderWithoutContent() throws {
    let folder = try FixtureFolder(["README.md": "Nothing."])
    #expect(throws: ContentFolderError.nothing(folder.path)) { try ContentFolder(reading: folder.path, .compendium) }
  }

  @Test func namesPartsThatAreThereAndCannotBeRead() throws {
    let folder = try FixtureFolder(["practices/peers.yaml": PracticeFile.text, "vocabularies": "no folder"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/memberships", withDestinationPath: folder.path + "/memberships")
    let found = try faults(folder)
    #expect(found.map { String($0.prefix { $0 != ":" }) } == ["memberships", "vocabularies"])
    #expect(found.allSatisfy { $0.contains(": The folder cannot be read: ") })
  }

  @Test func namesFilesThatCannotBeRead() throws {
    let folder = try FixtureFolder(["practices/peers.yaml": PracticeFile.text])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/practices/gone.yaml", withDestinationPath: folder.path + "/nowhere")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/practices/folder.yaml", withIntermediateDirectories: false)
    let found = try faults(folder)
    #expect(found.map { String($0.prefix { $0 != ":" }) } == ["practices/folder.yaml", "practices/gone.yaml"])
    #expect(found.allSatisfy { $0.contains(": The file cannot be read: ") })
  }

  @Test func namesFilesThatNothingReads() throws {
    let folder = try FixtureFolder([
      "practices/peers.yaml": PracticeFile.text, "practices/other.yml": "", "practices/.hidden": "", "notes.txt": "",
      "pages/purpose.md": "", "README.md": "", "LICENSE": "", "interface/en.yaml": "",
    ])
    let message = "Nothing reads this file. Content files are <folder>/<name>.yaml and pages/<slug>/<language>.md."
    #expect(try faults(folder) == ["notes.txt", "pages/purpose.md", "practices/other.yml"].map { "\($0): \(message)" })
  }

  @Test func wantsFilesNamedByTheirSlug() throws {
    let folder = try FixtureFolder(["practices/others.yaml": PracticeFile.text])
    #expect(
      try faults(folder) == [
        "practices/others.yaml:3: slug: It is named “others.yaml”; it is named by its record, “peers.yaml”."
      ])
  }

  @Test func namesTheLineOfAFaultBetweenFiles() throws {
    let folder = try FixtureFolder([
      "practices/peers.yaml": PracticeFile.text,
      "practices/voices.yaml": PracticeFile.text.replacing("slug: peers", with: "slug: voices\noldSlugs: [peers]")
        .replacing("id: peers", with: "id: voices"),
      "practices/whole.yaml": PracticeFile.text.replacing("peers", with: "whole")
        .replacing("kind: practice", with: "kind: overview\nparts: [part, nobody]"),
      "practices/part.yaml": PracticeFile.text.replacing("peers", with: "part")
        .replacing("kind: practice", with: "kind: overview\nparts: [voices]"),
    ])
    #expect(
      try faults(folder) == [
        "practices/voices.yaml:4: oldSlugs: The address “practices/peers” belongs to “peers”. Choose a different one.",
        "practices/whole.yaml:3: parts[0]: “part” is an overview itself; a part cannot hold parts.",
        "practices/whole.yaml:3: parts[1]: There is no record “nobody”.",
      ])
  }

  @Test func namesTheLineOfAFaultWithinARecord() throws {
    let folder = try FixtureFolder([
      "practices/peers.yaml": PracticeFile.text
        + "sections:\n  - key: a\n    heading: {en: A}\n    text:\n      en: Since 2012.\n"
    ])
    #expect(
      try faults(folder) == [
        "practices/peers.yaml:13: sections[0].text.en: This sentence has a figure and cites nothing: “Since 2012.” Add [@key] "
          + "or [sub:N] to it."
      ])
  }
}

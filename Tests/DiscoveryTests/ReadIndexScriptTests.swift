import Foundation
import Testing

@testable import Discovery

/// docs/read-index.py, which shares no code with us, finds in a file what was written.
struct ReadIndexScriptTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "read-index-\(UUID().uuidString)")
  private var path: String { folder.appending(path: "an.index").path }
  private let documents: [Document]
  private let index: SearchIndex

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var random = SeededGenerator(17)
    documents = (0..<2500).map { Collection.document($0, &random) }
    let foreign = SearchTests.texts.enumerated().map { number, row in
      Document(
        id: "d\(3000 + number)", kind: "practice",
        texts: [FieldText(field: "body", language: row.language, text: "\(row.title) \(row.body)")])
    }
    index = SearchIndex(Collection.settings).updated(removing: ["d7"], adding: foreign + documents).compacted()
    try index.write(to: path)
  }

  private func script(_ arguments: String...) throws -> (status: Int32, output: String) {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", root.appending(path: "docs/read-index.py").path] + arguments
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func listsTheWordsWithTheirDocuments() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var expected: [String] = []
    let segment = try #require(index.segments.first).segment
    var cursor = segment.wordTable.cursor(at: 0)
    while cursor.isValid {
      let stemmer = segment.meta.stemmers[Int(WordKey.stemmer(cursor.key))]
      expected.append("\(WordKey.form(cursor.key))\t\(stemmer)\t\(WordEntry(cursor.value).count)")
      cursor.advance()
    }
    let listed = try script(path)
    #expect(listed.status == 0)
    let lines = listed.output.split(separator: "\n").map(String.init)
    #expect(lines == expected)
    #expect(Set(lines).isSuperset(of: ["häuser\tde\t1", "ψυχικήσ\tel\t1", "été\tfr\t1", "peer\t\t1"]))
    var plain = BruteForce(index.settings)
    plain.update(removing: [], adding: documents)
    for (word, places) in plain.places {
      for isEnglish in [true, false] {
        let count = places.values.count { $0.contains { $0.isEnglish == isEnglish } }
        #expect(lines.contains("\(word)\t\(isEnglish ? "en" : "")\t\(count)"))
      }
    }
  }

  @Test(arguments: ["fir", "oaks", "ete"])
  func tellsWhereAWordStands(word: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let told = try script(path, word)
    #expect(told.status == 0)
    let lines = told.output.split(separator: "\n").map(String.init)
    #expect(Set(lines) == (word == "ete" ? ["d3002\tbody\t2"] : Set(documents.flatMap { places(of: word, in: $0) })))
    #expect(lines.count == Set(lines).count)
  }

  /// A line for each field and each of the two kinds of text, English and others.
  private func places(of word: String, in document: Document) -> [String] {
    ["title", "body"].flatMap { field in
      var places: [Bool: [String]] = [:]
      var position = 0
      for text in document.texts where text.field == field {
        for other in text.text.split(separator: " ") {
          if other == word { places[text.language == "en", default: []].append("\(position)") }
          position += 1
        }
        position += 1
      }
      return places.values.map { "\(document.id)\t\(field)\t" + $0.joined(separator: "\t") }
    }
  }

  @Test func tellsOfDamage() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    let segment = try #require(index.segments.first).segment
    let words = try #require(segment.file[.words].baseAddress) - segment.bytes.start
    for (place, fault) in [
      (0, "this is no index file"), (8, "this is version 2"), (17, "the head was changed"),
      (70, "the directory was changed"), (words + 100, "words was changed"),
    ] {
      var changed = written
      changed[place] ^= 1
      try changed.write(to: URL(fileURLWithPath: path))
      let told = try script(path)
      #expect(told.status == 1 && told.output == "\(path): \(fault)\n")
    }
  }
}

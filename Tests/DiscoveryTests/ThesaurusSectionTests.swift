import Foundation
import Testing

@testable import Discovery

/// An index file answers as the index that was written, by what words stand for too.
@Suite struct ThesaurusSectionTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent("thesaurus-\(UUID().uuidString)")
    .path

  private func index(_ entries: [Thesaurus.Entry]) -> SearchIndex {
    let documents = ["restraint", "seclusion"].map { word in
      Document(
        id: word, kind: "practice", texts: [FieldText(field: "body", language: "en", text: "On \(word).")],
        facets: ["topic": [word]])
    }
    var index = SearchIndex(IndexSettings(fields: [.init("body")], terms: "body", facets: ["topic"]))
      .updated(removing: [], adding: documents)
    index.thesaurus = Thesaurus(entries)
    return index
  }

  private func found(_ text: String, _ index: SearchIndex) -> [String] {
    index.search(SearchRequest(text: text, language: "en", matching: .best, kind: "practice")).hits.map(\.id)
  }

  private static let belts = Thesaurus.Entry(
    "belts", language: "en", meanings: [.value(facet: "topic", value: "restraint")])
  private static let alone = Thesaurus.Entry("locked alone", language: "en", meanings: [.document(id: "seclusion")])

  @Test func keepsWhatWordsStandFor() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let index = index([Self.belts, Self.alone])
    #expect(found("belts", index) == ["restraint"] && found("locked alone", index) == ["seclusion"])
    try index.write(to: path)
    var read = try SearchIndex(opening: path)
    try read.check()
    #expect(read.thesaurus.entries == [Self.belts, Self.alone])
    #expect(found("belts", read) == ["restraint"] && found("locked alone", read) == ["seclusion"])
    // What it knew before goes with it.
    read.thesaurus = Thesaurus()
    try read.write(to: path)
    #expect(found("belts", try SearchIndex(opening: path)) == [])
  }

  @Test func refusesASectionThatIsNoThesaurus() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try index([Self.belts]).write(to: path)
    let file = try IndexFileReader(IndexBytes(mapping: path), path: path)
    for bytes in ["[", "{}", #"[{"text": 1}]"#] {
      try IndexFileSaver.save(file.with(Array(bytes.utf8), in: .thesaurus), to: path)
      #expect(throws: IndexFileError.damaged(path: path, .section("thesaurus"))) { try SearchIndex(opening: path) }
    }
  }
}

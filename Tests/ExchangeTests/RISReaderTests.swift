import Exchange
import Practices
import Records
import Testing

@Suite struct RISReaderTests {
  static func read(_ text: String) -> CitationReading { CitationReading(Array(text.utf8), as: .ris) }

  static let article = [
    "TY  - JOUR", "ID  - Longden2018", "AU  - Longden, E", "AU  - Council of Europe", "TI  - Voices", "and groups",
    "JO  - A Journal", "PY  - 2018", "DA  - 2018/02/14/", "VL  - 54", "IS  - 2", "SP  - 184", "EP  - 188",
    "DO  - 10.1007/x", "UR  - https://doi.org/10.1007/X", "N1  - With care Further authors are not listed.", "ER  - ",
  ]

  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsEntriesWithAnyEndOfLine(_ end: String) throws {
    let reading = Self.read("\u{FEFF}" + Self.article.joined(separator: end) + end)
    var expected = Reference(
      key: "longden2018", type: .article,
      author: [Author(family: "Longden", given: "E"), Author(literal: "Council of Europe")], moreAuthors: true,
      issued: PartialDate("2018-02-14"))
    (expected.title, expected.container, expected.volume) = ("Voices and groups", "A Journal", "54")
    (expected.issue, expected.pages, expected.doi) = ("2", "184-188", "10.1007/x")
    expected.note = "With care"
    #expect(reading.references == [expected] && reading.faults.isEmpty, "\(reading)")
  }

  @Test func readsAnEntryWithoutItsEndAndSaysSo() {
    let reading = Self.read("TY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two")
    #expect(reading.references.map(\.title) == ["One", "Two"])
    #expect(reading.faults.map(\.reason.name) == ["entryWithoutEnd", "entryWithoutEnd"])
    #expect(reading.faults.map { $0.place?.line } == [1, 3])
  }

  @Test(arguments: [
    ("KW  - peers", "fieldLeftOut", 3, 7), ("DA  - soon", "notADate", 3, 7), ("DO  - none", "notADOI", 3, 7),
    ("UR  - nowhere", "noWebAddress", 3, 7), ("AU  - A, B; C, D", "notOneName", 3, 7),
    ("VL  - 1\nVL  - 2", "fieldLeftOut", 4, 7), ("TI  - \u{202E}x", "hiddenCharacter", 3, 7),
  ])
  func readsTheRestAndNamesTheField(_ line: String, _ reason: String, _ row: Int, _ column: Int) throws {
    let reading = Self.read("TY  - BOOK\nT1  - Title\n\(line)\nER  - \n")
    #expect(reading.references.map(\.title) == ["Title"])
    let fault = try #require(reading.faults.first)
    #expect(reading.faults.count == 1 && fault.reason.name == reason, "\(reading.faults)")
    #expect(fault.place == Place(file: "", line: row, column: column))
  }

  @Test func namesWhatStandsOutsideOfEntries() {
    let reading = Self.read("Exported by hand\n1.\nAU  - A\nTY  - XYZ\nTI  - T\nER  - \nVL  - 1\n")
    #expect(reading.references.map(\.type) == [.document])
    #expect(reading.faults.map(\.reason.name) == ["textLeftOut", "tagOutsideEntry", "typeLeftOut", "tagOutsideEntry"])
  }
}

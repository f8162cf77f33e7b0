import Catalogue
import Exchange
import Foundation
import Ledger
import Practices
import Records
import Testing

@Suite struct CitationTests {
  /// A name and a title with everything that the formats take for a command.
  static let hostile = "100 % {a}\\b_c & $d #e ~f ^g \"h\"\r\nER  - \n\u{0}} , and *i*"

  static func item(_ change: (inout Reference) -> Void) -> CitableItem {
    var reference = Reference(key: "one", type: .article)
    change(&reference)
    return CitableItem(id: "one", reference: reference)
  }

  @Test func writesAnArticleAsBibTeX() throws {
    let item = Self.item {
      $0.author = [Author(family: "Longden", given: "E"), Author(literal: "Council of Europe and others, inc.")]
      $0.moreAuthors = true
      $0.issued = PartialDate("2018-02-14")
      $0.title = "Voices & groups"
      $0.container = "A Journal"
      $0.volume = "54"
      $0.issue = "2"
      $0.pages = "184-188"
      $0.doi = "10.1007/s10597_017"
      $0.url = "https://example.org/a_b%20{c}"
    }
    #expect(
      BibTeX([item]).text == """
        @article{one,
          author = {Longden, E and {Council of Europe and others, inc.} and others},
          title = {{Voices \\& groups}},
          journal = {A Journal},
          year = {2018},
          month = feb,
          day = {14},
          volume = {54},
          number = {2},
          pages = {184--188},
          doi = {10.1007/s10597_017},
          url = {https://example.org/a_b%20%7Bc%7D}
        }


        """)
  }

  @Test func keepsBracesOfBibTeXBalancedWhateverTheTextHolds() {
    let item = Self.item {
      $0.title = Self.hostile
      $0.author = [Author(literal: Self.hostile), Author(family: Self.hostile, given: Self.hostile)]
      $0.url = Self.hostile
      $0.note = Self.hostile
    }
    let text = BibTeX([item, item]).text
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0 && !text.contains("\u{0}") && !text.contains("\r"))
    #expect(text.contains("100 \\% \\textbraceleft{}a\\textbraceright{}\\textbackslash{}b\\_c \\& \\$d \\#e"))
  }

  @Test func writesALineOfRISForEachField() {
    let item = Self.item {
      $0.author = [Author(family: "Longden", given: "E"), Author(literal: "Council of Europe*")]
      $0.moreAuthors = true
      $0.issued = PartialDate("2018-02")
      $0.title = Self.hostile
      $0.pages = "184\u{2013}188"
      $0.doi = "10.1007/x"
    }
    let lines = RIS([item]).text.components(separatedBy: "\r\n")
    #expect(
      lines == [
        "TY  - JOUR", "ID  - one", "AU  - Longden, E", "AU  - Council of Europe",
        "TI  - 100 % {a}\\b_c & $d #e ~f ^g \"h\" ER - } , and *i*", "PY  - 2018", "DA  - 2018/02//", "SP  - 184",
        "EP  - 188", "DO  - 10.1007/x", "UR  - https://doi.org/10.1007/x", "N1  - Further authors are not listed.",
        "ER  - ", "", "",
      ])
  }

  @Test func leavesOutWhatIsNotKnown() throws {
    let item = Self.item { _ in }
    #expect(BibTeX([item]).text == "@article{one\n}\n\n")
    #expect(RIS([item]).text == "TY  - JOUR\r\nID  - one\r\nER  - \r\n\r\n")
    let json = try JSONSerialization.jsonObject(with: Data(try CSLJSON([item]).bytes)) as? [[String: String]]
    #expect(json == [["id": "one", "type": "article-journal"]])
  }

  @Test func citesTheRecordBeforeItsReferencesUnderAnIdOfItsOwn() throws {
    var practice = Practice(
      id: "open-door", slug: "open-door", language: .english,
      title: LocalizedText("Open door", in: .english), summary: LocalizedText("Open.", in: .english),
      completeness: .whole)
    practice.references = [Reference(key: "open-door", type: .book), Reference(key: "b", type: .report)]
    let publication = Publication(
      sequence: 9, revision: 3, state: .published, first: Timestamp(milliseconds: 0),
      newest: Timestamp(milliseconds: 1_700_000_000_000), note: "")
    let citation = RecordCitation(
      practice, publication, in: .french, collection: "Compendium", publicURL: "https://example.org")
    let items = CitableItem.all(practice, citation)
    #expect(items.map(\.id) == ["open-door-record-itself", "open-door", "b"])
    let own = try #require(items.first)
    #expect(own.reference.url == "https://example.org/fr/practices/open-door" && own.version == "3")
    #expect(own.reference.issued?.description == "2023-11-14" && own.language == .english)
    let text = BibTeX([own]).text
    #expect(
      text.hasPrefix("@online{open-door-record-itself,\n  title = {{Open door}},\n  howpublished = {Compendium},"))
    #expect(text.contains("  version = {3},\n") && text.contains("  langid = {british}\n"))
  }
}

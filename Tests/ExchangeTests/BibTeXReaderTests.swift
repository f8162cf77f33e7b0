import Exchange
import Practices
import Records
import Testing

@Suite struct BibTeXReaderTests {
  static func read(_ text: String) -> CitationReading { CitationReading(Array(text.utf8), as: .bibTeX) }

  /// The only reference of an article with these fields.
  static func article(_ fields: String) throws -> Reference {
    let reading = read("@article{a,\n\(fields)\n}")
    #expect(reading.faults.isEmpty, "\(reading.faults)")
    return try #require(reading.references.first)
  }

  @Test func readsTheFieldsOfAnArticle() throws {
    let reference = try Self.article(
      """
      author = {Longden, E and {Council of Europe} and others}, title = "Voices \\& {groups}", journal = {A Journal},
      year = 2018, month = feb, day = {14}, volume = 54, number = {2}, pages = {184 -- 188},
      doi = {https://doi.org/10.1007/s10597\\_017}, url = {\\url{https://example.org/a\\_b}}, note = {With care}
      """)
    var expected = Reference(
      key: "a", type: .article, author: [Author(family: "Longden", given: "E"), Author(literal: "Council of Europe")],
      moreAuthors: true, issued: PartialDate("2018-02-14"))
    expected.title = "Voices & groups"
    (expected.container, expected.volume, expected.issue, expected.pages) = ("A Journal", "54", "2", "184-188")
    (expected.doi, expected.url, expected.note) = ("10.1007/s10597_017", "https://example.org/a_b", "With care")
    #expect(reference == expected)
  }

  @Test(arguments: [
    (#"{\"o}"#, "ö"), (#"\"{o}"#, "ö"), (#"\"o"#, "ö"), (#"{\'\i}"#, "í"), (#"\c{c}"#, "ç"), (#"\v s"#, "š"),
    (#"\ss{}a"#, "ßa"), (#"\o rsted"#, "ørsted"), (#"{\AA}"#, "Å"), (#"\H{o}"#, "ő"), (#"\={a}"#, "ā"),
    (#"a--b---c-d"#, "a–b—c-d"), (#"``q''"#, "“q”"), (#"?`Que"#, "¿Que"), (#"\textbackslash{}x"#, #"\x"#),
    (#"\~{}x\^{}"#, "~x^"), (##"50\,\% \$5 \#1"##, "50 % $5 #1"), (#"$\alpha$-helix"#, "α-helix"), ("US$5", "US$5"),
    (#"\emph{so} {\em it}"#, "so it"), (#"a~b\\c"#, "a b c"), (#"\{x\}"#, "{x}"), (#"\textsuperscript{2}"#, "2"),
  ])
  func writesCommandsAsCharacters(_ latex: String, _ text: String) throws {
    #expect(try Self.article("title = {\(latex)}").title == text)
  }

  @Test(arguments: [
    ("Jean de la Fontaine", "de la Fontaine", "Jean"), ("de la Fontaine, Jean", "de la Fontaine", "Jean"),
    ("King, Jr., Martin Luther", "King", "Martin Luther, Jr."), ("Ada Lovelace", "Lovelace", "Ada"),
    ("Plato", "Plato", nil), (#"{\'E}va Kov{\'a}cs"#, "Kovács", "Éva"),
    ("{Barnes and Noble}, A", "Barnes and Noble", "A"),
    ("D.~E. Knuth", "Knuth", "D. E."), ("van Gogh", "van Gogh", nil), (#"Per {\O}rsted"#, "Ørsted", "Per"),
  ])
  func tellsThePartsOfANameApart(_ written: String, _ family: String, _ given: String?) throws {
    #expect(try Self.article("title = {T}, author = {\(written)}").author == [Author(family: family, given: given)])
  }

  @Test func joinsPartsOfAValueAndWritesAbbreviationsOut() throws {
    let reading = Self.read(
      """
      @STRING{cmhj = "Community " # {Mental}} @string(both = cmhj # " Health")
      @comment{not @article{x, title={y}} read} % nor this
      @article(a, title = {T}, journal = both # " Journal", year = 19 # 99)
      """)
    #expect(reading.references.first?.container == "Community Mental Health Journal")
    #expect(reading.references.first?.issued == PartialDate("1999"))
  }

  @Test(arguments: [
    ("date = {2018-02-14}", "2018-02-14"), ("year = 2018, month = {February}", "2018-02"),
    ("year = 2018, month = \"14~\" # feb", "2018-02-14"), ("year = 2018, month = {02}, day = 3", "2018-02-03"),
    ("date = {2018}, year = {2018}, month = 5", "2018-05"),
  ])
  func readsDates(_ fields: String, _ date: String) throws {
    #expect(try Self.article("title = {T}, \(fields)").issued == PartialDate(date))
  }

  @Test func takesAnAddressFromAnArchive() throws {
    #expect(
      try Self.article("title={T}, eprint={2001.00001}, archivePrefix={arXiv}").url
        == "https://arxiv.org/abs/2001.00001")
  }

  @Test(arguments: [
    ("@article{a,\n  title = {T,\n", "neverClosed", 2, 11), ("\n@article{a,\n  title = {T\n}", "neverClosed", 2, 9),
    ("@article{a,\n  title = \"T\n}", "neverClosed", 2, 11),
    ("@article{a,\n  title = {é} x = {1}\n}", "expected", 2, 15), ("@article{a,\n  title {T}\n}", "expected", 2, 9),
    ("@article{a,\n  title = }", "expected", 2, 11), ("@article{a,\n  = {T}}", "expected", 2, 3),
    ("@article{a, title={T}, crossref={b}}", "crossReference", 1, 24),
    ("@article{a, year={2018}}", "emptyReference", 1, 1), ("@article{a, title={T}", "neverClosed", 1, 9),
  ])
  func namesWhatCannotBeReadWithItsPlace(_ text: String, _ reason: String, _ line: Int, _ column: Int) throws {
    let reading = Self.read(text)
    let fault = try #require(reading.faults.first)
    #expect(reading.references.isEmpty && !reading.isWhole)
    #expect(fault.reason.name == reason && fault.place == Place(file: "", line: line, column: column), "\(fault)")
  }

  @Test(arguments: [
    ("month = {Spring}, year = 2018", "notADate"), ("year = {in press}", "notADate"), ("doi = {none}", "notADOI"),
    ("url = {nowhere}", "noWebAddress"), ("journal = jacm", "unknownAbbreviation"),
    (#"volume = {\weird{}}"#, "unknownCommand"), ("author = {A, B, C, D}", "notOneName"),
    ("author = {Smith, J.; Jones, K.}", "notOneName"), ("isbn = {978}", "fieldLeftOut"),
    ("urldate = {2020-01-01}", "fieldLeftOut"), ("publisher = {P}, institution = {Q}", "fieldLeftOut"),
  ])
  func readsTheRestAndNamesTheField(_ field: String, _ reason: String) throws {
    let reading = Self.read("@article{a, title = {T}, \(field)}")
    #expect(reading.references.first?.title == "T")
    #expect(reading.faults.map(\.reason.name) == [reason], "\(reading.faults)")
  }

  @Test func goesOnAfterAnEntryThatCannotBeRead() {
    let reading = Self.read(
      "@article{a, title = {T} year = 1}\n@book{b, title = {B}}\n@book{c, title = {C\n@book{d, title = {D}}\n")
    #expect(reading.references.map(\.key) == ["b", "d"])
    #expect(reading.faults.map { $0.place?.line } == [1, 3])
  }

  @Test func leavesOutTextBetweenEntriesAndSaysSo() {
    let reading = Self.read("Written by hand. a@b.org\n@preamble{\"x\"}\n@dataset{d, title = {T}}")
    #expect(reading.references.map(\.type) == [.document])
    #expect(reading.faults.map(\.reason.name) == ["textLeftOut", "fieldLeftOut", "typeLeftOut"])
    #expect(reading.isWhole)
  }

  @Test func makesKeysThatOccurOnce() {
    let reading = Self.read(
      "@book{Müller:2011, title={A}} @book{müller_2011, title={B}} @book{, author={Ñ Óx}, title={C}, year=2001}")
    #expect(reading.references.map(\.key.text) == ["muller-2011", "muller-2011-2", "ox-2001"])
  }
}

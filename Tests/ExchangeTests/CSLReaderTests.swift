import Exchange
import Practices
import Records
import Testing

@Suite struct CSLReaderTests {
  static func read(_ text: String) -> CitationReading { CitationReading(Array(text.utf8), as: .cslJSON) }

  /// The reference of an item with a title and these variables.
  static func item(_ variables: String) throws -> Reference {
    let reading = read(#"[{"id": "a", "type": "book", "title": "T", \#(variables)}]"#)
    #expect(reading.faults.isEmpty, "\(reading.faults)")
    return try #require(reading.references.first)
  }

  @Test func readsAListAndAnItemByItself() {
    let item =
      #"{"id": 7, "type": "report", "title": "Müller \ud83d\ude00 \"x\"\n\u00e9", "volume": 3, "DOI": "10.1234/x"}"#
    for text in [item, "[\(item)]", #"{"items": [\#(item)]}"#, "\u{FEFF}\r\n \(item)\n"] {
      let reading = Self.read(text)
      #expect(reading.faults.isEmpty)
      var expected = Reference(key: "7", type: .report)
      (expected.title, expected.volume, expected.doi) = ("Müller 😀 \"x\"\né", "3", "10.1234/x")
      #expect(reading.references == [expected])
    }
  }

  @Test(arguments: [
    (#"{"family": "Gogh", "non-dropping-particle": "van", "given": "V"}"#, Author(family: "van Gogh", given: "V")),
    (#"{"family": "Humboldt", "dropping-particle": "von", "given": "A"}"#, Author(family: "Humboldt", given: "A von")),
    (#"{"family": "King", "given": "M. L.", "suffix": "Jr."}"#, Author(family: "King", given: "M. L., Jr.")),
    (#"{"literal": "Council of Europe"}"#, Author(literal: "Council of Europe")),
    (#"{"name": "Council of Europe", "sequence": "first"}"#, Author(literal: "Council of Europe")),
    (#"{"family": "Plato"}"#, Author(family: "Plato")),
  ])
  func readsNames(_ name: String, _ author: Author) throws {
    #expect(try Self.item(#""author": [\#(name)]"#).author == [author])
  }

  @Test(arguments: [
    (#"{"date-parts": [[2018, 2, 14]]}"#, "2018-02-14"), (#"{"date-parts": [["2018", "2"]]}"#, "2018-02"),
    (#"{"raw": "2018-02"}"#, "2018-02"), (#"{"literal": "2018"}"#, "2018"), (#""2018-02-14T00:00:00Z""#, "2018-02-14"),
    ("2018", "2018"),
  ])
  func readsDates(_ date: String, _ issued: String) throws {
    #expect(try Self.item(#""issued": \#(date)"#).issued == PartialDate(issued))
  }

  @Test(arguments: [
    (#""issued": {"date-parts": [[2018]], "season": 2}"#, "fieldLeftOut"),
    (#""issued": {"date-parts": [[2018], [2019]]}"#, "fieldLeftOut"),
    (#""issued": {"date-parts": [[2018, 13]]}"#, "notADate"), (#""issued": {"raw": "spring"}"#, "notADate"),
    (#""language": "en""#, "fieldLeftOut"), (#""author": "Longden""#, "expected"), (#""author": ["x"]"#, "expected"),
    (#""volume": {"a": 1}"#, "expected"), (#""title": "Again""#, "fieldLeftOut"),
    (#""URL": "nowhere""#, "noWebAddress"),
    (#""editor": [{"family": "E"}]"#, "fieldLeftOut"), (#""container-title": ["A", "B"]"#, "fieldLeftOut"),
  ])
  func readsTheRestAndNamesTheVariable(_ variable: String, _ reason: String) {
    let reading = Self.read(#"[{"id": "a", "type": "book", "title": "T", \#(variable)}]"#)
    #expect(reading.references.map(\.title) == ["T"])
    #expect(reading.faults.map(\.reason.name) == [reason], "\(reading.faults)")
  }

  @Test(arguments: [
    ("[\n  {\"id\": 1,}]", "expected", 2, 12), ("[\n {", "expected", 2, 3), ("[{\"a\": nul}]", "expected", 1, 8),
    ("[{\"é\": \"b]", "neverClosed", 1, 8), ("[{\"a\" 1}]", "expected", 1, 7), ("[{\"a\": \"\\q\"}]", "expected", 1, 9),
    ("[{\"a\": \"\\ud800\"}]", "expected", 1, 9), ("[{\"a\": \"\u{1}\"}]", "controlCharacter", 1, 9),
    ("[\n 01]", "expected", 2, 2), ("[] []", "expected", 1, 4),
  ])
  func namesWhatIsNoJSONWithItsPlace(_ text: String, _ reason: String, _ line: Int, _ column: Int) throws {
    let fault = try #require(Self.read(text).faults.first)
    #expect(fault.reason.name == reason && fault.place == Place(file: "", line: line, column: column), "\(fault)")
  }

  @Test func keepsTheItemsBeforeWhatIsNoJSON() {
    let reading = Self.read("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\"},\n {\"id\": \"b\", }]")
    #expect(reading.references.map(\.key) == ["a"])
    #expect(reading.faults.map { $0.place?.line } == [2])
  }
}

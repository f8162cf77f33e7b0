import Content
import Exchange
import Foundation
import Practices
import Records
import TestSupport
import Testing

@Suite struct CitationReadingTests {
  @Test(arguments: [
    ("  [{\"title\": \"T\", \"type\": \"book\"}]", 1), ("{\"title\": \"T\", \"type\": \"book\"}", 1),
    ("1.\nTY  - BOOK\nTI  - T\nER  -\n", 1), ("% x\n@book{a, title={T}}", 1), ("Text, then @book{a, title={T}}", 1),
    ("Longden E. Voices. 2018.", 0), ("", 0),
  ])
  func findsOutTheFormat(_ text: String, _ count: Int) {
    let reading = CitationReading(Array(text.utf8))
    #expect(reading.references.count == count)
    #expect(count > 0 || reading.faults.map(\.reason.name) == ["noCitations"])
  }

  @Test func refusesWhatIsNotUTF8WithItsPlace() {
    let reading = CitationReading(Array("@book{a,\n title={M".utf8) + [0xFC, 0x6C, 0x7D, 0x7D])
    #expect(reading.references.isEmpty && reading.faults.map(\.reason.name) == ["notUTF8"])
    #expect(reading.faults.first?.place == Place(file: "", line: 2, column: 10))
  }

  @Test func keepsToItsLimits() {
    let limits = CitationLimits(bytes: 400, value: 20, entries: 2, authors: 2, nesting: 4, faults: 3)
    func names(_ text: String) -> [String] {
      CitationReading(Array(text.utf8), limits: limits).faults.map(\.reason.name)
    }
    #expect(names(String(repeating: "@", count: 401)) == ["tooLong"])
    #expect(names("@book{a, title={\(String(repeating: "x", count: 21))}}") == ["tooLong"])
    #expect(names("@book{a, title={{{{{x}}}}}}") == ["bracesTooDeep"])
    #expect(names("[[[[[1]]]]]") == ["bracesTooDeep"])
    #expect(names("@book{a, title={T}, author={A and B and C and D}}") == ["tooManyAuthors"])
    #expect(names(String(repeating: "@book{a, title={T}}\n", count: 4)) == ["tooManyEntries"])
    #expect(
      names("@book{a, title={T}, \((0..<9).map { "a\($0)={x}" }.joined(separator: ","))}").last == "furtherFaults")
    // An abbreviation of abbreviations grows no further than a value.
    #expect(names("@string{a=\"xxxxxxxxxx\"}@string{b=a#a}@string{c=b#b}").first == "tooLong")
  }
}

/// What is written as BibTeX, RIS and CSL-JSON is read again as it was, as far as the format can say it.
@Suite struct CitationRoundTripTests {
  private static let shipped = Result {
    try ContentFolder(reading: FixtureRepository.content, .shipped).items.flatMap { try $0.record.references }
  }

  private static func items(_ references: [Reference]) -> [CitableItem] {
    references.enumerated().map { index, reference in
      var reference = reference
      // Programs list sources by title: one without bears the name of what holds it.
      if reference.title == nil { (reference.title, reference.container) = (reference.container, nil) }
      reference.key = Key("r\(index)") ?? "r"
      return CitableItem(id: reference.key.text, reference: reference)
    }
  }

  private static func expectSame(
    _ items: [CitableItem], _ text: [UInt8], _ format: CitationFormat, _ held: (inout Reference) -> Void
  ) {
    let limits = CitationLimits(
      bytes: 10_000_000, value: 50_000, entries: 10_000, authors: 1_000, nesting: 60, faults: 100)
    let reading = CitationReading(text, as: format, limits: limits)
    #expect(reading.faults.isEmpty, "\(reading.faults.prefix(3))")
    #expect(reading.references.count == items.count)
    for (item, read) in zip(items, reading.references) {
      var expected = item.reference
      held(&expected)
      #expect(read == expected)
    }
  }

  /// BibTeX has no types for treaties and laws, and takes a name of one part for one that is not to be taken apart.
  private static func held(byBibTeX reference: inout Reference) {
    if [.treaty, .legislation].contains(reference.type) { reference.type = .document }
    reference.author = reference.author.map { $0.given == nil ? Author(literal: $0.shortName) : $0 }
    if reference.author.isEmpty { reference.moreAuthors = false }
    inOneLine(&reference)
  }

  /// RIS tells bodies from persons by the comma alone, has one address, and no asterisks in names.
  private static func held(byRIS reference: inout Reference) {
    reference.author = reference.author.map { author in
      guard author.given == nil else { return author }
      let parts = author.shortName.replacing("*", with: "").split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count > 1, parts.count < 4 else { return Author(literal: author.shortName) }
      return Author(family: parts[0], given: parts.dropFirst().joined(separator: ", "))
    }
    if reference.doi != nil { reference.url = nil }
    inOneLine(&reference)
  }

  private static func inOneLine(_ reference: inout Reference) {
    for path in [\Reference.title, \.container, \.publisher, \.volume, \.issue, \.pages, \.note] {
      reference[keyPath: path] = reference[keyPath: path].map(line)
    }
    reference.author = reference.author.map { author in
      var author = author
      (author.family, author.given) = (author.family.map(line), author.given.map(line))
      author.literal = author.literal.map(line)
      return author
    }
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func holdsForEveryReferenceThatShips() throws {
    let items = Self.items(try Self.shipped.get())
    #expect(items.count > 600)
    Self.expectSame(items, try CSLJSON(items).bytes, .cslJSON) { _ in }
    Self.expectSame(items, Array(BibTeX(items).text.utf8), .bibTeX, Self.held(byBibTeX:))
    Self.expectSame(items, Array(RIS(items).text.utf8), .ris, Self.held(byRIS:))
  }

  @Test(arguments: [1, 2, 3])
  func holdsForAnyTextInBibTeXAndCSL(_ seed: UInt64) throws {
    var chance = SeededGenerator(state: seed)
    let items = Self.items((0..<60).map { _ in Self.anything(&chance) })
    Self.expectSame(items, try CSLJSON(items).bytes, .cslJSON) { _ in }
    Self.expectSame(items, Array(BibTeX(items).text.utf8), .bibTeX, Self.held(byBibTeX:))
  }

  private static let pieces = [
    "a", "Zoë", "and", "others", "van", "{", "}", "\\", "\"", "'", "`", "-", "--", "~", "$", "%", "#", "_", "^", "&",
    "@",
    ",", ";", "?", "!", "=", "(", ")", " ", " ", "é", "\\'e", "ß", "Ψυχή", "1", "TY  - ", "ER  - ", "/", "*", "“", "…",
  ]

  private static func text(_ chance: inout SeededGenerator) -> String {
    let text = (0..<Int.random(in: 1...9, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }
    let trimmed = text.joined().trimmingCharacters(in: .whitespaces)
    return trimmed.isEmpty ? "x" : trimmed
  }

  private static func anything(_ chance: inout SeededGenerator) -> Reference {
    var reference = Reference(key: "r", type: Reference.Kind.allCases.randomElement(using: &chance) ?? .book)
    reference.author = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
      Bool.random(using: &chance)
        ? Author(literal: text(&chance)) : Author(family: text(&chance), given: text(&chance))
    }
    reference.moreAuthors = Bool.random(using: &chance)
    reference.issued = PartialDate(["2018", "1999-12", "2020-02-29"].randomElement(using: &chance) ?? "")
    reference.title = text(&chance)
    for path in [\Reference.container, \.publisher, \.volume, \.issue, \.note] where Bool.random(using: &chance) {
      reference[keyPath: path] = text(&chance)
    }
    return reference
  }
}

import Content
import Practices
import Records
import TestSupport
import Testing

/// What is wrong in a file is told with its file, line and field, and what would be right.
@Suite struct YAMLFaultTests {
  private static let place = "practices/peers.yaml"

  @Test func findNothingWrongInAWholeFile() throws {
    #expect(try PracticeFile.faults(PracticeFile.text) == [])
  }

  @Test(arguments: [
    ("countries: [NO]", ":8: countries[0]: `NO` without quotes means false in YAML. Write \"NO\"."),
    ("countries: [XK]", ":8: countries[0]: Expected a country of ISO 3166-1, such as FR or \"NO\", found “XK”."),
    ("countries: FR", ":8: countries: Expected a list, found “FR”."),
    ("countries: {FR: 1}", ":8: countries: Expected a list, found a mapping of fields."),
    ("otherNames: [2012]", ":8: otherNames[0]: `2012` without quotes means a number in YAML. Write \"2012\"."),
    ("otherNames: [1e3]", ":8: otherNames[0]: `1e3` without quotes means a number in YAML. Write \"1e3\"."),
    (
      "otherNames: [2012-12-04]",
      ":8: otherNames[0]: `2012-12-04` without quotes means a date in YAML. Write \"2012-12-04\"."
    ),
    ("otherNames: [yes]", ":8: otherNames[0]: `yes` without quotes means true in YAML. Write \"yes\"."),
    ("otherNames: [~]", ":8: otherNames[0]: `~` without quotes means nothing in YAML. Write \"~\"."),
    ("otherNames: [\" \"]", ":8: otherNames[0]: The text is empty. Write it, or leave the field out."),
    ("otherNames: [[a]]", ":8: otherNames[0]: Expected text, found a list."),
    ("otherNames: [\"a\\x0Bb\"]", ":8: otherNames[0]: The text holds the control character U+000B. Remove it."),
    (
      "otherNames: [\"\(String(repeating: "> - ", count: 21))A\"]",
      ":8: otherNames[0]: A line of the text begins with more than 20 quote marks `>`. Quote less deeply."
    ),
    (
      "otherNames: [\"\(String(repeating: "- ", count: 101))A\"]",
      ":8: otherNames[0]: A line of the text begins with more than 100 marks of lists. Nest less deeply."
    ),
    (
      "limits: [{en: \"A \(String(repeating: "[", count: 200))\"}]",
      ":8: limits[0].en: The text has 200 or more `[` in a row. Remove some."
    ),
    ("international: maybe", ":8: international: Expected `true` or `false`, found “maybe”."),
    (
      "international: yes",
      ":8: international: Expected `true` or `false`, found “yes”. `yes` without quotes means true in YAML; write \"yes\" if "
        + "you mean the text."
    ),
    ("started: 2012-13", ":8: started: There is no month “13”. Months are written 01 to 12."),
    ("basedOn: three", ":8: basedOn: Expected a whole number, found “three”."),
    (
      "basedOn: 99999999999999999999",
      ":8: basedOn: The number is too large: 9,007,199,254,740,991 is the largest."
    ),
    ("types: [clinic]", ":8: types[0]: Expected one of community, hospital, hybrid, other, found “clinic”."),
    ("parts: [A b]", ":8: parts[0]: Expected a key of a-z, 0-9 and -, 1 to 80 characters, found “A b”."),
    ("parts: [no]", ":8: parts[0]: `no` without quotes means false in YAML. Write \"no\"."),
    (
      "links: [{nmae: A}]",
      ":8: links[0].name: The field `name` is missing.|:8: links[0].nmae: There is no field `nmae` here. The fields are: name, url."
    ),
    ("links: [A]", ":8: links[0]: Expected a mapping of fields, found “A”."),
    (
      "references: [{key: a, type: web, title: A}]",
      ":8: references[0].type: Expected one of article-journal, report, webpage, book, chapter, treaty, legislation, thesis, "
        + "document, found “web”."
    ),
    (
      "references: [{key: a, type: book, title: A, author: [{given: E}]}]",
      ":8: references[0].author[0]: An author has `family` and, where it is known, `given`; a body has `literal` instead."
    ),
    (
      "references: [{key: a, type: book, title: A, author: [{literal: E, given: F}]}]",
      ":8: references[0].author[0]: An author has `family` and, where it is known, `given`; a body has `literal` instead."
    ),
    ("limits: [{fr: Non}]", ":8: limits[0].en: The field `en` is missing."),
    (
      "limits: [{en: A, EN: B}]",
      ":8: limits[0].EN: “EN” is no language tag such as en or fr. A text with a comma in it stands in quotation marks."
    ),
    (
      "limits: [{en: A, and what follows}]",
      ":8: limits[0].and what follows: “and what follows” is no language tag such as en or fr. "
        + "A text with a comma in it stands in quotation marks."
    ),
    ("limits: [{en: A, fr: {of: xyz, text: B}}]", ":8: limits[0].fr.of: Expected 12 hexadecimal digits, found “xyz”."),
    (
      "limits: [{en: A, fr: B}]",
      ":8: limits[0].fr: A translation says of which text it was made. When it fits the present original, write "
        + "{of: 559aead08264, text: …}."
    ),
    (
      "limits: [{en: A, fr: {text: B}}]",
      ":8: limits[0].fr: A translation says of which text it was made. When it fits the present original, write "
        + "{of: 559aead08264, text: …}."
    ),
    ("? [a]\n: b", ":8: A field's name must be text."),
  ])
  func nameTheFieldAndSayWhatWouldBeRight(_ line: String, _ faults: String) throws {
    let found = try PracticeFile.faults(PracticeFile.changed(to: line + "\ncompleteness: whole"))
    #expect(found == faults.split(separator: "|").map { Self.place + $0 })
  }

  private static let surprises: [(String, String)] = [
    ("started: 2003-02-29", ":8: started: 2003 has no 29 February."),
    ("started: 02003", ":8: started: “02003” is no year. A year is written with four digits, such as 2003."),
    ("provider: \"\u{200B}\u{AD}\"", ":8: provider: The text is empty. Write it, or leave the field out."),
    (
      "provider: \"a\u{202E}b\"",
      ":8: provider: The text holds U+202E, which is not seen and turns the direction of writing. Remove it."
    ),
    (
      "provider: " + String(repeating: "x", count: 1_001),
      ":8: provider: The text is too long: it may have 1,000 characters. Shorten it."
    ),
    (
      "links: [{name: A, url: \"https://user:pw@example.org/\"}]",
      ":8: links[0].url: The address names a user before example.org. Leave out what stands before the @: it hides where the "
        + "link leads."
    ),
    (
      "provider: !foo A",
      ":8: provider: The YAML tag “!foo” is not read. Write the value without it, in quotation marks where it is text."
    ),
  ]

  @Test(arguments: surprises)
  func tellWhatNobodyWouldSee(_ line: String, _ fault: String) throws {
    let found = try PracticeFile.faults(PracticeFile.changed(to: line + "\ncompleteness: whole"))
    #expect(found == [Self.place + fault])
  }

  @Test func nameAnUnknownFieldWithTheFieldsThereAre() throws {
    let found = try PracticeFile.faults(PracticeFile.changed(to: "completeness: whole\ncountry: FR"))
    #expect(
      found == [
        "practices/peers.yaml:9: country: There is no field `country` here. The fields are: activity, aims, basedOn, claims, "
          + "coercion, completeness, contacts, costs, countries, dayInPractice, discrepancies, ended, evidence, gettingStarted, id, "
          + "inferred, international, kind, language, limits, links, livedExperienceReview, materials, oldSlugs, otherNames, parts, "
          + "places, populations, provider, references, related, rights, safeguards, sections, shortTitle, slug, stages, started, "
          + "submissions, summary, title, topics, training, types, voices."
      ])
  }

  @Test(arguments: ["id", "kind", "slug", "language", "title", "summary", "completeness"])
  func nameAMissingField(_ name: String) throws {
    let lines = PracticeFile.text.split(separator: "\n")
    let without = lines.filter { !$0.hasPrefix("\(name):") }.joined(separator: "\n")
    #expect(
      try PracticeFile.faults(without).contains("practices/peers.yaml:1: \(name): The field `\(name)` is missing."))
    let null = lines.map { $0.hasPrefix("\(name):") ? "\(name):" : String($0) }
    let line = (null.firstIndex(of: "\(name):") ?? 0) + 1
    #expect(
      try PracticeFile.faults(null.joined(separator: "\n"))
        .contains("practices/peers.yaml:\(line): \(name): The field `\(name)` is missing."))
  }

  @Test(arguments: [
    ("a: [b", "The file is no YAML here: did not find expected ',' or ']'."),
    ("\tid: a", "The file is no YAML here: found character that cannot start any token."),
    ("id: a\n\tkind: b", "The file is no YAML here: found a tab character that violates indentation."),
    ("id: \"a", "The file is no YAML here: found unexpected end of stream."),
    ("id: @a", "The file is no YAML here: found character that cannot start any token."),
    ("a: *b", "The file is no YAML here: found undefined alias."),
    (
      "a: b\n---\nc: d",
      "The file is no YAML here: expected a single document in the stream, but found another document."
    ),
    ("id: a\nid: b", "The field “id” stands twice in one mapping; here is the first."),
    ("a: {b: 1, b: 2}", "The field “b” stands twice in one mapping; here is the first."),
    ("id: a\u{0}", "The file is no YAML here: control characters are not allowed (U+0)."),
  ])
  func nameTheLineOfWhatIsNoYAML(_ text: String, _ message: String) throws {
    let found = try PracticeFile.faults("# a comment\n" + text)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(message) == true, "\(found)")
    let line = found.first.flatMap { Int($0.dropFirst(Self.place.count + 1).prefix { $0 != ":" }) }
    #expect(line.map { (2...5).contains($0) } == true, "\(found)")
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "[]", "text", "- a", "\u{FEFF}", "~", "{}"])
  func tellFilesWithoutFields(_ text: String) throws {
    let found = try PracticeFile.faults(text)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix(Self.place) })
  }

  @Test func nameTheLineThatIsNotUTF8() throws {
    let bytes = Array("id: peers\nprovider: ".utf8) + [0xE9, 0x0A]
    #expect(try PracticeFile.faults(bytes) == ["practices/peers.yaml:2: The file is not UTF-8 here. Save it as UTF-8."])
    let utf16 = Array(PracticeFile.text.utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(
      try PracticeFile.faults([0xFF, 0xFE] + utf16) == [
        "practices/peers.yaml:1: The file is not UTF-8 here. Save it as UTF-8."
      ])
  }

  @Test func takeWindowsLineEndsAndAByteOrderMark() throws {
    let text = PracticeFile.changed(to: "completeness: whole\nlimits:\n  - en: |\n      One\n      two")
    let folder = try FixtureFolder(["practices/peers.yaml": "\u{FEFF}" + text.replacing("\n", with: "\r\n")])
    let read = try ContentFolder(reading: folder.path, .compendium)
    #expect((try read.items.first?.record as? Practice)?.limits.first?.original == "One\ntwo")
  }

  @Test func refuseReferencesWithinYAML() throws {
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\n" + PracticeFile.text
    #expect(
      try PracticeFile.faults(bomb) == [
        "practices/peers.yaml:2: References within YAML (&a, *a) are not read. Write the value out."
      ])
    #expect(try PracticeFile.faults(PracticeFile.changed(to: "completeness: whole\nprovider: \"R &D and *R*\"")) == [])
  }

  /// Each would take minutes or all memory if it were expanded or read by recursion without a bound.
  @Test(.timeLimit(.minutes(1)))
  func surviveHostileFiles() throws {
    let many = 100_000
    let laughs = (1...40).map {
      "l\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 10).joined(separator: ","))]"
    }
    let files = [
      String(repeating: "[", count: many), String(repeating: "{a: ", count: many), String(repeating: "- ", count: many),
      String(repeating: "? ", count: many), "a: " + String(repeating: "[]", count: many),
      "&l0 x: y\n" + laughs.joined(separator: "\n") + "\n? *l40\n: b",
      (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      "otherNames: [" + String(repeating: "a, ", count: many) + "b]",
      (0..<20_000).map { "f\($0): 1\n" }.joined(), "title: " + String(repeating: "x", count: 1_900_000),
    ]
    for file in files { #expect(try PracticeFile.faults(file).isEmpty == false) }
    #expect(
      try PracticeFile.faults(String(repeating: "#", count: 2_000_001)) == [
        "practices/peers.yaml: The file is larger than 2,000,000 bytes."
      ])
  }

  @Test(.timeLimit(.minutes(1)))
  func surviveRandomChangesToAFile() throws {
    var numbers = FixtureGenerator(20)
    let pieces = [
      "[", "]", "{", "}", ":", "- ", "\n", "  ", "\"", "'", "|", ">", "&a ", "*a", "!t ", "? ", "#", "%", "@", "\t",
      "é", "~",
    ]
    for _ in 0..<1_000 {
      var text = Array(PracticeFile.text)
      for _ in 0..<numbers.number(1...4) {
        let index = numbers.number(0...text.count - 1)
        if numbers.chance(30) {
          text.remove(at: index)
        } else {
          text.insert(contentsOf: numbers.one(of: pieces), at: index)
        }
      }
      for fault in try PracticeFile.faults(String(text)) {
        #expect(fault.hasPrefix(Self.place) && !fault.contains("\n"))
      }
    }
  }
}

import Content
import Practices
import Records
import TestSupport
import Testing

@Suite struct PageFaultTests {
  private static let english = """
    ---
    id: page-purpose
    slug: purpose
    order: 1
    language: en
    title: What this is
    summary: One sentence.
    ---
    Body.

    """
  private static let french = """
    ---
    of: {title: 7ed8a0cb1b61, summary: 7ed8a0cb1b61, body: 7ed8a0cb1b61}
    title: Ce que c’est
    summary: Une phrase.
    ---
    Corps.

    """

  private func read(_ files: [String: String]) throws -> ContentFolder {
    let folder = try FixtureFolder(files)
    return try ContentFolder(reading: folder.path, .compendium)
  }

  private func faults(_ files: [String: String]) throws -> [String] { try read(files).faults.map(\.line) }

  private func page(_ english: String) throws -> ContentPage {
    let read = try read(["pages/purpose/en.md": english])
    #expect(read.faults == [])
    return try #require(try read.items.first?.record as? ContentPage)
  }

  @Test func readAPageAndItsTranslations() throws {
    let read = try read(["pages/purpose/en.md": Self.english, "pages/purpose/fr.md": Self.french])
    #expect(read.faults == [])
    let page = try #require(try read.items.first?.record as? ContentPage)
    #expect(read.items.first?.file == "pages/purpose/en.md")
    #expect(page.languages == [.english, .french])
    #expect(page.body.original == "Body." && page.body.reading(in: .french).text == "Corps.")
    #expect(page.title.state(in: .french) == .outdated)
  }

  @Test func takeWindowsLineEndsAByteOrderMarkAndTrailingBlanks() throws {
    let page = try page("\u{FEFF}" + Self.english.replacing("---\n", with: "--- \t\n").replacing("\n", with: "\r\n"))
    #expect(page.title.original == "What this is" && page.body.original == "Body.")
  }

  @Test func keepRulesWithinTheBody() throws {
    let page = try page(Self.english + "\n---\nid: x\n---\n\n| a |\n| --- |\n")
    #expect(page.body.original == "Body.\n\n---\nid: x\n---\n\n| a |\n| --- |")
  }

  @Test func takeAnEmptyLineAndNoLineBreakAtTheEnd() throws {
    #expect(try page(Self.english.replacing("Body.\n", with: "\n\n  Body.")).body.original == "Body.")
  }

  @Test(arguments: [
    "", "Body.", "--\nid: a\n--\nBody.", "---\nid: a\nBody.", " ---\nid: a\n---\nBody.", "\n---\nid: a\n---\nB.",
    "----\nid: a\n----\nB.",
  ])
  func wantFrontMatter(_ text: String) throws {
    #expect(
      try faults(["pages/purpose/en.md": text]) == [
        "pages/purpose/en.md:1: The file begins with front matter between two lines of `---`."
      ])
  }

  @Test(arguments: [
    ("---\n---\nBody.", ": The file is empty."),
    ("---\nid: a\nid: b\n---\nBody.", ":2: The field “id” stands twice in one mapping; here is the first."),
    ("---\na: [b\n---\nBody.", ":3: The file is no YAML here: did not find expected ',' or ']'."),
    (english.replacing("Body.\n", with: ""), ":9: The page has no text."),
    (
      english.replacing("Body.", with: "A\u{7}"), ":9: body.en: The text holds the control character U+0007. Remove it."
    ),
    (
      english.replacing("Body.", with: "Body.\n\n\(String(repeating: ">", count: 20_000)) A"),
      ":9: body.en: A line of the text begins with more than 20 quote marks `>`. Quote less deeply."
    ),
    (english.replacing("order: 1", with: "order: first"), ":4: order: Expected a whole number, found “first”."),
    (english.replacing("order: 1\n", with: ""), ":2: order: The field `order` is missing."),
    (
      english.replacing("language: en", with: "language: fr"),
      ":5: language: The front matter says `language: fr`, the file's name says en."
    ),
    (
      english.replacing("slug: purpose", with: "slug: why"),
      ":3: slug: It is named “purpose”; it is named by its record, “why”."
    ),
    (
      english.replacing("Body.", with: "Body.\n\nSince 2012."),
      ":9: body.en: This sentence has a figure and cites nothing: “Since 2012.” Add [@key] or [sub:N] to it."
    ),
    (
      english.replacing("One sentence", with: "In 2012"),
      ":7: summary.en: This sentence has a figure and cites nothing: “In 2012.” Add [@key] or [sub:N] to it."
    ),
  ])
  func nameTheLineInTheFile(_ text: String, _ fault: String) throws {
    let found = try faults(["pages/purpose/en.md": text])
    // A place at the end of the front matter is where the parser noticed.
    #expect(found == ["pages/purpose/en.md" + fault])
  }

  @Test func wantOneOriginal() throws {
    let message = "A page has one original, the file whose front matter has an `id`; this folder has"
    #expect(
      try faults(["pages/purpose/en.md": Self.english, "pages/purpose/fr.md": Self.english]) == [
        "pages/purpose: \(message) 2."
      ])
    #expect(try faults(["pages/purpose/fr.md": Self.french]) == ["pages/purpose: \(message) 0."])
  }

  @Test func nameTheRightHashesWhereTheyAreMissing() throws {
    let sentence = "A translation says of which text it was made. When it fits the present original, write"
    let prints = ["What this is", "One sentence.", "Body."].map { Fingerprint(of: $0).digits }
    let without = Self.french.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("of:") }
    #expect(
      try faults(["pages/purpose/en.md": Self.english, "pages/purpose/fr.md": without.joined(separator: "\n")]) == [
        "pages/purpose/fr.md:2: of: \(sentence) `of: {title: \(prints[0]), summary: \(prints[1]), body: \(prints[2])}`."
      ])
    #expect(
      try faults([
        "pages/purpose/en.md": Self.english,
        "pages/purpose/fr.md": Self.french.replacing(", body: 7ed8a0cb1b61", with: ""),
      ]) == ["pages/purpose/fr.md:2: of.body: \(sentence) `body: \(prints[2])`."])
  }

  @Test func nameFaultsInTheFileOfTheTranslation() throws {
    let found = try faults([
      "pages/purpose/en.md": Self.english, "pages/purpose/fr.md": Self.french.replacing("Corps.", with: "Depuis 2012."),
    ])
    #expect(found.count == 1 && found.first?.hasPrefix("pages/purpose/fr.md:6: body.fr: ") == true)
    #expect(
      try faults(["pages/purpose/en.md": Self.english, "pages/purpose/fr.md": Self.french + "Et [@a]."]) == [
        "pages/purpose/fr.md:6: body.fr: [@a] cites no reference of this record. Add it to `references`."
      ])
  }

  @Test(arguments: ["english.md", "EN.md", "en.txt", "en"])
  func wantFilesNamedByTheirLanguage(_ name: String) throws {
    #expect(
      try faults(["pages/purpose/en.md": Self.english, "pages/purpose/\(name)": Self.french]) == [
        "pages/purpose/\(name): A page's file is named by its language, such as en.md."
      ])
  }
}

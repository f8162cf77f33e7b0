import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

struct SpellingTests {
  private static func leaflet(_ title: String, _ summary: String? = nil, slug: Key = "talking") -> Leaflet {
    var leaflet = Leaflet(id: "talking", slug: slug, language: .english, title: LocalizedText(title, in: .english))
    leaflet.summary = summary.map { LocalizedText($0, in: .english) }
    return leaflet
  }

  private static let table: [(String, String, [String]?)] = [
    ("Peer suport works.", "Peer support works.", ["support"]),
    ("It is recieved well.", "It is received well.", ["received"]),
    ("the centre", "The centre", ["The"]),
    ("a cafe at night", "a café at night", ["café"]),
    ("Yes no", "Yes, no", ["Yes,"]),
    ("Σταθμος ημερας", "Σταθμός ημέρας", ["Σταθμός", "ημέρας"]),
    // What turns a meaning round is none.
    ("Voluntary care", "Involuntary care", nil),
    ("They are able to", "They are unable to", nil),
    ("It is now open", "It is not open", nil),
    ("harmless means", "harmful means", nil),
    ("Legal help", "Illegal help", nil),
    ("It helped 12 people", "It helped 13 people", nil),
    ("Peer support works.", "Peer support never works.", nil),
    ("See [it](https://example.org/a).", "See [it](https://example.org/b).", nil),
    ("Write to a@example.org", "Write to b@example.org", nil),
    ("A house", "A clinic", nil),
    ("Same", "Same", nil),
  ]

  @Test(arguments: table) func tellsASpellingFromAnotherWord(former: String, present: String, words: [String]?) throws {
    let spelling = try Spelling(from: Self.leaflet("Talking", former), to: Self.leaflet("Talking", present))
    #expect(spelling?.words.map(\.present) == words)
  }

  @Test func takesNothingButWordsOfTexts() throws {
    let former = Self.leaflet("Talkng")
    #expect(try Spelling(from: former, to: Self.leaflet("Talking"))?.words.map(\.field) == ["title.en"])
    #expect(try Spelling(from: former, to: Self.leaflet("Talking", "More.")) == nil)
    #expect(try Spelling(from: former, to: Self.leaflet("Talking", slug: "other")) == nil)
    var places = former
    places.places = ["Lyon"]
    #expect(try Spelling(from: former, to: places) == nil)
  }

  // MARK: - By acts

  private func corrected(_ title: String) async throws -> Desk {
    let desk = try Desk()
    try await desk.append("talking", "Talkng")
    try await desk.act(OpenCopy("talking", Leaflet.self))
    let text = FieldTree.fields([
      .init("slug", .text("talking")), .init("language", .text("en")),
      .init("title", .fields([.init("en", .typed(title))])),
    ])
    try await desk.act(SaveCopy("talking", text, seen: 1))
    return desk
  }

  private func approve(_ desk: Desk, _ person: Person) async throws {
    let seen = try await desk.fingerprint("talking")
    try await desk.act(ApproveSpelling("talking", Leaflet.self, in: Leaflet.terms, seen: seen), person)
  }

  private let second = Person.account(id: "a-second", roles: [.editor])

  @Test func needsASecondEditorInPlaceOfAReview() async throws {
    let desk = try await corrected("Talking")
    #expect(try await desk.copy("talking")?.body.needs() == [.approvals(2), .livedExperience])
    await #expect(throws: EditorialError.notFound) { try await approve(desk, desk.editor) }
    await #expect(throws: EditorialError.notFound) { try await approve(desk, .system) }
    try await approve(desk, second)
    #expect(try await desk.copy("talking")?.body.needs() == [])
    #expect(try await desk.publish("talking").revision == 2)
  }

  @Test func isNoWayAroundAReviewOfAnotherText() async throws {
    let desk = try await corrected("Listening")
    await #expect(throws: EditorialError.notFound) { try await approve(desk, second) }
    let spelt = try await corrected("Talking")
    try await approve(spelt, second)
    try await spelt.act(SaveCopy("talking", .sent(["slug": "talking", "language": "en"]), seen: 3))
    #expect(try await spelt.copy("talking")?.body.needs() == [.approvals(2), .livedExperience])
  }

  @Test func isOfWhatReadersSeeNow() async throws {
    let desk = try await corrected("Talking")
    try await desk.append("talking", "Quicker", seen: 1)
    await #expect(throws: EditorialError.notFound) { try await approve(desk, second) }
  }
}

import Documents
import Records
import TestSupport
import Testing

struct DocumentTypesTests {
  private struct Nameless: DocumentBody {
    static let kind: DocumentKind = "nameless"
    static let schema = 1
    static let canNamePerson = true
    static let keys: [DocumentKey<Nameless>] = [
      DocumentKey("text") { [[.text($0.text)]] }, DocumentKey("text") { _ in [] },
    ]
    var text: String
  }

  @Test func namesAKindThatCanNameAPersonAndCannotBeFoundByOne() {
    #expect(DocumentTypes([FixtureNote.self]).faults == [])
    #expect(
      DocumentTypes([FixtureNote.self, Nameless.self, FixtureOldNote.self]).faults == [
        "note: two kinds of document have this name", "nameless: two keys are called text",
        "nameless: it can name a person and has no key for that",
      ])
  }
}

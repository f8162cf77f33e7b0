@testable import Editorial
import Records
import TestSupport
import Testing

struct InboxFilterTests {
  private func read(_ query: String) -> InboxFilter { InboxFilter(query: query, languages: Language.interface) }

  private static func filter(_ numbers: inout SeededGenerator) -> InboxFilter {
    var filter = InboxFilter()
    filter.state = ([nil] + InboxFilter.states).randomElement(using: &numbers) ?? nil
    filter.whose = [nil, .mine, .nobody, .editor("a-0a1b")].randomElement(using: &numbers) ?? nil
    filter.call = [nil, "call-practices"].randomElement(using: &numbers) ?? nil
    filter.sort = ([nil] + InboxFilter.Sort.allCases).randomElement(using: &numbers) ?? nil
    filter.country = [nil, Country("FR"), Country("GR")].randomElement(using: &numbers) ?? nil
    filter.language = ([nil] + Language.interface).randomElement(using: &numbers) ?? nil
    filter.days = ([nil] + InboxFilter.ages).randomElement(using: &numbers) ?? nil
    filter.words =
      ["", "maison de répit", "a&b=c?d#e", "ψυχική υγεία", "<script>"].randomElement(using: &numbers) ?? ""
    filter.after = [nil, .init(milliseconds: 1_795_000_000_000, id: "0a1b")].randomElement(using: &numbers) ?? nil
    return filter
  }

  @Test func isReadAsItIsPrinted() {
    var numbers = SeededGenerator(state: 17)
    for _ in 0..<500 {
      let filter = Self.filter(&numbers)
      #expect(read(filter.query) == filter)
      let address = EditorialAddress(.desk(.inbox(filter)), .greek)
      #expect(EditorialAddress.read(path: address.path, languages: Language.interface) == address)
    }
  }

  @Test(
    arguments: [
      "", "&&==&", "state=draft", "state=RECEIVED", "whose=", "whose=../x", "call=A b", "kind=x", "country=fr",
      "country=XX", "language=xx", "older=8", "older=-7", "older=07", "words=", "words=%00%0a+", "after=",
      "after=1", "after=1.", "after=.a", "after=01.a", "after=9999999999999999999999.a", "after=1.a/b", "q=x",
    ])
  func takesNothingThatIsNoValueOfIts(query: String) { #expect(read(query).isEmpty) }

  @Test func keepsNoMoreThanAHundredLettersOfWords() {
    let filter = read("words=" + String(repeating: "a+", count: 4_000))
    #expect((90...100).contains(filter.words.count))
    #expect(read(filter.query) == filter)
  }

  @Test func isOfTheInboxAlone() throws {
    let address = EditorialAddress.read(path: "/en/desk/audit", query: "state=received", languages: Language.interface)
    #expect(try #require(address) == EditorialAddress(.desk(.audit()), .english))
  }
}

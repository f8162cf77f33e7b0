import Addresses
import Addresses
@testable import Catalogue
import TestSupport
import Testing

@Suite struct CatalogueQueryTests {
  private func parsed(_ query: String) -> (query: CatalogueQuery, notUnderstood: [NotUnderstood]) {
    let (read, told) = CatalogueQuery.parse(query)
    let (known, unknown) = read.known { facet, value in !(facet == .country && value == "XX") && !value.hasPrefix("no-")
    }
    return (known, told + unknown)
  }

  static func random(_ numbers: inout FixtureGenerator) -> CatalogueQuery {
    var chosen: [Facet: Set<String>] = [:]
    for facet in Facet.all where numbers.chance(40) {
      for _ in 0..<numbers.number(1...3) {
        let value =
          numbers.chance(50)
          ? numbers.one(of: ["FR", "a&b", "a=b", "a+b", "100%", "é", "🙂", " "]) : numbers.anyText(upTo: 5)
        if !value.isEmpty { chosen[facet, default: []].insert(value) }
      }
    }
    return CatalogueQuery(
      text: numbers.chance(30) ? "" : numbers.anyText(upTo: numbers.one(of: [5, 50, 500])), chosen: chosen,
      sort: numbers.chance(50) ? nil : numbers.one(of: CatalogueSort.allCases), page: numbers.one(of: [1, 2, 100_000]))
  }

  @Test func readsBackEveryQueryThatItWrites() {
    var numbers = FixtureGenerator(11)
    for _ in 0..<2_000 {
      let query = Self.random(&numbers)
      let (read, notUnderstood) = CatalogueQuery.parse(query.encoded)
      #expect(read == query)
      #expect(notUnderstood == [])
      #expect(query.encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
  }

  @Test func leavesSignsThatTurnTheDirectionOfWritingOut() {
    #expect(parsed("q=crisis%E2%80%AE+house%E2%81%A9").query.text == "crisis house")
    #expect(parsed("q=%E2%80%AE").query == CatalogueQuery())
    #expect(parsed("q=%D7%A9%D7%9C%D7%95%D7%9D").query.text == "שלום")
  }

  @Test func survivesHostileQueriesAndHasOneNormalForm() {
    var numbers = FixtureGenerator(12)
    let pieces = [
      "q=", "&", "=", "%", "+", "page=", "9999999999999999999", "-1", "sort=", "newest", "country=", "FR", "XX", "%FF",
      "%00",
      "type=", "%0D%0A", "%CC%81", "%E2%80%A8", "evidence=unknown", String(repeating: "a", count: 399),
      "type=%F0%9F%99%82",
    ]
    for round in 0..<10_000 {
      let bytes =
        round.isMultiple(of: 2)
        ? numbers.bytes(numbers.number(0...80))
        : (0..<numbers.number(0...15)).flatMap { _ in Array(numbers.one(of: pieces).utf8) }
      let (query, notUnderstood) = parsed(String(decoding: bytes, as: UTF8.self))
      #expect(notUnderstood.count <= 2 * NotUnderstood.most)
      let (again, left) = parsed(query.encoded)
      #expect(again == query && left == [])
      #expect(again.encoded == query.encoded)
    }
  }

  @Test func readsWordsChoicesOrderAndPage() {
    let (query, notUnderstood) = parsed(
      "country=FR&q=++peer%20+support%0A&country=international&type=other&sort=newest&page=3")
    #expect(notUnderstood == [])
    #expect(query.text == "peer support")
    #expect(query.chosen == [.country: ["FR", "international"], .type: ["other"]])
    #expect(query.sort == .newest && query.page == 3)
    #expect(query.encoded == "q=peer+support&type=other&country=FR&country=international&sort=newest&page=3")
  }

  @Test func tellsWhatItDidNotUnderstandOnce() {
    let (query, notUnderstood) = parsed(
      "country=XX&country=XX&colour=red&sort=age&page=0&page=x&page=100001&type=&utm=&type=other")
    #expect(query == CatalogueQuery(chosen: [.type: ["other"]]))
    #expect(
      notUnderstood == [
        NotUnderstood(name: "sort", value: "age"), NotUnderstood(name: "page", value: "0"),
        NotUnderstood(name: "page", value: "x"), NotUnderstood(name: "page", value: "100001"),
        NotUnderstood(name: "country", value: "XX"),
      ])
  }

  @Test func cutsWhatIsToldToALineAndAFew() {
    let (_, notUnderstood) = parsed(
      (0..<50).map { "sort=v\($0)" + String(repeating: "é", count: 200) }.joined(separator: "&"))
    #expect(notUnderstood.count == 20)
    #expect(notUnderstood.allSatisfy { $0.value.unicodeScalars.count <= 100 })
  }

  @Test func cutsTooLongTextBetweenCharactersAndSaysSo() {
    let (query, notUnderstood) = parsed(
      "q=" + String(repeating: "é", count: 399) + "+" + String(repeating: "👍🏽", count: 10))
    #expect(query.text == String(repeating: "é", count: 399))
    #expect(notUnderstood.map(\.name) == ["q"])
    #expect(CatalogueQuery(text: String(repeating: "a", count: 1_000)).text.count == CatalogueQuery.longestText)
    // A reader can type as many letters as the field takes, in every script.
    #expect(parsed("q=" + String(repeating: "ω", count: CatalogueQuery.longestText)).notUnderstood.isEmpty)
  }

  @Test func holdsTwoHundredChoicesAndNoMore() {
    let (query, notUnderstood) = parsed("topic=t0&" + (0..<210).map { "topic=t\($0)" }.joined(separator: "&"))
    #expect(query.chosen[.topic]?.count == CatalogueQuery.mostChoices)
    #expect(notUnderstood == (200..<210).map { NotUnderstood(name: "topic", value: "t\($0)") })
  }

  @Test func addsAndTakesAwayChoicesFromTheFirstPage() {
    let start = CatalogueQuery(text: "peers", sort: .title, page: 4)
    let chosen = start.choosing("FR", in: .country).choosing("NO", in: .country).choosing("other", in: .type)
    #expect(chosen.page == 1 && chosen.text == "peers" && chosen.sort == .title)
    #expect(chosen.chosen == [.country: ["FR", "NO"], .type: ["other"]])
    #expect(chosen.choosing("FR", in: .country) == chosen)
    #expect(chosen.removing("FR", from: .country).chosen == [.country: ["NO"], .type: ["other"]])
    #expect(chosen.removing("other", from: .type).with(page: 4).chosen == [.country: ["FR", "NO"]])
    #expect(chosen.removing("x", from: .evidence) == chosen)
    let none = chosen.removing("FR", from: .country).removing("NO", from: .country).removing("other", from: .type)
    #expect(none == start.with(page: 1) && !none.isEmpty && none.with(text: "").isEmpty)
  }

  @Test func sortsByWhatFitsUnlessToldOtherwise() {
    #expect(CatalogueQuery().effectiveSort == .title)
    #expect(CatalogueQuery(text: "a").effectiveSort == .relevance)
    #expect(CatalogueQuery(text: "a", sort: .country).effectiveSort == .country)
    #expect(CatalogueQuery(text: " \n").effectiveSort == .title)
  }
}

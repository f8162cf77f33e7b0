import Addresses
import Practices
import Records
import TestSupport
import Testing

@Suite struct SiteAddressTests {
  /// The page of a whole address, its query read as the site reads it.
  private func parsed(_ address: String) -> SiteAddress? {
    let parts = address.split(separator: "?", maxSplits: 1)
    guard let path = parts.first, let found = SiteAddress(path: String(path), languages: Language.interface) else {
      return nil
    }
    guard case .place(let place, let language) = found, parts.count > 1 else { return found }
    let query = CatalogueQuery.parse(String(parts[1])) { _, _ in true }.query
    let ids = RecordIDs.parse(String(parts[1])) { _ in true }.records.ids
    return switch place {
    case .catalogue: .place(.catalogue(query), language)
    case .suggestions: .place(.suggestions(query.text), language)
    case .edition(let number, _): .place(.edition(number, query), language)
    case .comparison: .place(.comparison(ids), language)
    case .readingList:
      .place(.readingList(ReadingList.parse(String(parts[1]), newest: 99) { _ in true }.list), language)
    default: nil
    }
  }

  @Test func readsBackEveryAddressThatItMakes() {
    var numbers = FixtureGenerator(13)
    for _ in 0..<500 {
      let slug: Key = numbers.one(of: [
        "a", "hearing-voices-network", "json", "csl", "md", "practices", "history", "0-0",
      ])
      let number = numbers.one(of: [1, 2, 10, 999_999_999])
      let ids = numbers.one(of: [[], ["a"], ["b", "a", "no"]] as [[Key]])
      let query = CatalogueQueryTests.random(&numbers)
      let places: [SitePlace] = [
        .home, .catalogue(query), .suggestions(query.text), .practice(slug), .history(slug), .revision(slug, number),
        .page(slug), .map,
        .country(.fixture("NO")), .evidence, .claims, .comparison(ids),
        .readingList(ReadingList(ids, since: numbers.one(of: [nil, 99]), isWhole: numbers.chance(50))), .editions,
        .edition(number, query), .editionPractice(number, slug),
      ]
      let language = numbers.one(of: Language.interface)
      for place in places + RecordFile.allCases.map({ SitePlace.practiceFile(slug, $0) }) {
        let address = SiteAddress.place(place, language)
        #expect(parsed(address.path) == address)
        #expect(address.inLanguage(.greek) == .place(place, .greek))
      }
    }
  }

  @Test func readsBackTheAddressesForMachines() {
    for address in [SiteAddress.root, .sitemap, .robots, .health, .readiness, .metrics] {
      #expect(parsed(address.path) == address)
      #expect(address.language == nil && address.inLanguage(.greek) == nil)
    }
  }

  @Test(arguments: [
    "", "en", "x/en", "//", "/en/", "//en", "/en//practices", "/EN", "/pt", "/en/practices/", "/en/practices/A",
    "/en/practices/a.pdf", "/en/practices/.json", "/en/practices/a.json.json", "/en/practices/a/b", "/en/about",
    "/en/about/a.json", "/en/about/../about/a", "/en/practices/%61", "/sitemap.xml/", "/healthz?", "/robots.txt\u{0}",
    "/en/practices/a\u{301}", "/\u{301}en", "/en/practices/a\n", "/en/nothing",
    "/en/practices/a/revisions", "/en/practices/a/revisions/0", "/en/practices/a/revisions/01",
    "/en/practices/a/revisions/+1",
    "/en/practices/a/revisions/1000000000", "/en/practices/a/revisions/١", "/en/practices/A/history", "/en/map/",
    "/en/countries", "/en/countries/XK", "/en/countries/no", "/en/editions/", "/en/editions/1", "/en/editions/1/pages",
    "/en/editions/0/practices", "/en/editions/1/practices/a/history", "/en/compare/a", "/en/list/", "/en/suggestions/a",
  ])
  func namesNoPageForAnythingElse(_ path: String) {
    #expect(SiteAddress(path: path, languages: Language.interface) == nil)
  }

  @Test func survivesHostilePaths() {
    var numbers = FixtureGenerator(14)
    let pieces = [
      "/", "en", "practices", "about", "editions", "revisions", "1", "countries", "NO", ".csl.json", ".json", "a", "%",
      "\u{0}", "\u{301}", "..", "?", "é",
    ]
    for _ in 0..<10_000 {
      let path = (0..<numbers.number(0...10)).map { _ in
        numbers.chance(80) ? numbers.one(of: pieces) : numbers.anyText(upTo: 3)
      }.joined()
      guard let address = SiteAddress(path: path, languages: Language.interface) else { continue }
      #expect(address.path == path)
    }
  }

  @Test func knowsOnlyTheLanguagesOfTheSite() {
    #expect(SiteAddress(path: "/fr/practices", languages: [.english]) == nil)
    #expect(SiteAddress(path: "/en/practices", languages: [.english]) == .catalogue(.english, CatalogueQuery()))
  }
}

import Addresses
@testable import Catalogue
import Practices
import Records
import TestSupport
import Testing

@Suite struct CatalogueAddressTests {
  /// The address of a path with its query, in canonical spelling.
  private func parsed(_ address: String) -> CatalogueAddress? {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let read = CatalogueAddress.read(
      path: parts[0], query: parts.count > 1 ? parts[1] : "", languages: Language.interface)
    return read?.address.pathAlone == parts[0] ? read?.address : nil
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
      let places: [CatalogueAddress.Place] = [
        .home, .catalogue(query), .suggestions(query.text), .practice(slug), .history(slug), .revision(slug, number),
        .page(slug), .map,
        .country(.fixture("NO")), .evidence, .claims, .comparison(ids),
        .readingList(ReadingList(ids, since: numbers.one(of: [nil, 99]), isWhole: numbers.chance(50))), .editions,
        .edition(number, query), .editionPractice(number, slug),
      ]
      let language = numbers.one(of: Language.interface)
      for place in places + RecordFile.allCases.map({ CatalogueAddress.Place.practiceFile(slug, $0) }) {
        let address = CatalogueAddress(place, language)
        #expect(parsed(address.path) == address)
        #expect(address.inLanguage(.greek) == CatalogueAddress(place, .greek))
      }
    }
  }

  @Test(arguments: [
    "", "/", "en", "x/en", "//", "/en/", "//en", "/en//practices", "/EN", "/pt", "/en/practices/", "/en/practices/A",
    "/en/practices/a.pdf", "/en/practices/.json", "/en/practices/a.json.json", "/en/practices/a/b", "/en/about",
    "/en/about/a.json", "/en/about/../about/a", "/en/practices/%61", "/sitemap.xml", "/healthz", "/robots.txt\u{0}",
    "/en/practices/a\u{301}", "/\u{301}en", "/en/practices/a\n", "/en/nothing",
    "/en/practices/a/revisions", "/en/practices/a/revisions/0", "/en/practices/a/revisions/01",
    "/en/practices/a/revisions/+1",
    "/en/practices/a/revisions/1000000000", "/en/practices/a/revisions/١", "/en/practices/A/history", "/en/map/",
    "/en/countries", "/en/countries/XK", "/en/countries/no", "/en/editions/", "/en/editions/1", "/en/editions/1/pages",
    "/en/editions/0/practices", "/en/editions/1/practices/a/history", "/en/compare/a", "/en/list/", "/en/suggestions/a",
  ])
  func namesNoPageForAnythingElse(_ path: String) {
    #expect(parsed(path) == nil)
  }

  @Test(arguments: [
    ("/EN", "/en"), ("/en/Practices", "/en/practices"), ("/En/practices/Safewards", "/en/practices/safewards"),
    ("/en/PRACTICES/a.CSL.JSON", "/en/practices/a.csl.json"), ("/en/countries/no", "/en/countries/NO"),
    ("/en/Countries/nO", "/en/countries/NO"), ("/en/practices/A/History", "/en/practices/a/history"),
    ("/de/Evidence", "/de/evidence"), ("/en/Editions/2/practices/A", "/en/editions/2/practices/a"),
  ])
  func readsAnyCaseAndPrintsTheCanonicalOne(_ path: String, _ canonical: String) {
    let read = CatalogueAddress.read(path: path, query: "", languages: Language.interface)
    #expect(read?.address.pathAlone == canonical)
  }

  @Test func tellsWrongValuesOfItsOwnAndIgnoresOthers() throws {
    func told(_ path: String, _ query: String) throws -> [NotUnderstood] {
      try #require(CatalogueAddress.read(path: path, query: query, languages: Language.interface)).notUnderstood
    }
    #expect(try told("/en/practices", "sort=age&utm=1") == [NotUnderstood(name: "sort", value: "age")])
    #expect(try told("/en/editions/1/practices", "page=0") == [NotUnderstood(name: "page", value: "0")])
    #expect(try told("/en/compare", "id=A%20b") == [NotUnderstood(name: "id", value: "A b")])
    #expect(try told("/en/list", "view=all") == [NotUnderstood(name: "view", value: "all")])
    #expect(try told("/en/practices/a", "page=0") == [])
    #expect(try told("/en/suggestions", "q=a&sort=age") == [])
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
      guard let address = CatalogueAddress.read(path: path, query: "", languages: Language.interface)?.address else {
        continue
      }
      // Lowercasing can change what is written in other scripts, never what an address may hold.
      let canonical = address.pathAlone
      #expect(parsed(canonical) == address && canonical.lowercased() == path.lowercased())
    }
  }

  @Test func knowsOnlyTheLanguagesOfTheSite() {
    #expect(CatalogueAddress.read(path: "/fr/practices", query: "", languages: [.english])?.address == nil)
    #expect(
      CatalogueAddress.read(path: "/en/practices", query: "", languages: [.english])?.address
        == .catalogue(.english, CatalogueQuery()))
  }
}

import Catalogue
import Foundation
import Practices
import Records
import Synchronization
import Testing

@testable import Layout
@testable import Pages

/// Every page of the collection that ships, in every language.
@Suite struct CollectionPagesTests {
  let records: [any Record]
  let state: CatalogueState

  /// Read and folded once: that takes seconds.
  private static let collection = Result {
    let records = try Fixtures.collection()
    return (records, try Fixtures.state(records))
  }

  init() throws { (records, state) = try Self.collection.get() }

  @Test(arguments: Language.interface)
  func makesOnlyAddressesThatTheSiteUnderstands(_ language: Language) throws {
    for (name, page) in try pages(language) {
      for href in page.matches(of: /(?:href|action|src)="([^"]*)"/).map({ String($0.1) }) {
        if href.hasPrefix("#") {
          #expect(page.contains(" id=\"\(href.dropFirst())\""), "\(name): \(href)")
        } else if href.hasPrefix("/assets/") {
          #expect(Asset.all.contains { $0.path == href })
        } else if href.hasPrefix("/") {
          let path = String(href.prefix { $0 != "?" && $0 != "#" })
          #expect(address(path)?.pathAlone == path, "\(name): \(href)")
        } else {
          #expect(["https://", "http://", "mailto:", "tel:"].contains { href.hasPrefix($0) }, "\(name): \(href)")
        }
      }
    }
  }

  private func address(_ path: String) -> CatalogueAddress? {
    CatalogueAddress.read(path: path, query: "", languages: Language.interface)?.address
  }

  @Test func linksOnlyToRecordsAndPagesThatExist() throws {
    for (name, page) in try pages(.english) {
      for href in page.matches(of: /href="(\/en\/[^"?#]*)(?:[?#][^"]*)?"/).map({ String($0.1) }) {
        switch address(href)?.place {
        case .practice(let slug), .practiceFile(let slug, _):
          #expect(state.find(slug) != nil, "\(name): \(href)")
        case .page(let slug): #expect(state.page(slug) != nil, "\(name): \(href)")
        default: continue
        }
      }
    }
  }

  @Test func findsTheStatementsAndClaimsThatTheMapAndTheClaimsLinkTo() throws {
    let pages = Dictionary(try pages(.english)) { first, _ in first }
    for name in ["evidence", "claims"] {
      let links = try #require(pages[name]).matches(of: /href="\/en\/practices\/([^"?#]*)#([^"]*)"/)
      #expect(!links.isEmpty)
      for link in links {
        #expect(pages[String(link.1)]?.contains(" id=\"\(link.2)\"") == true, "\(name): \(link.0)")
      }
    }
  }

  @Test func keepsScriptsAndStylesOutOfThePage() throws {
    for (name, page) in try pages(.english) {
      #expect(!page.contains(" style="), "\(name)")
      #expect(!page.contains("<style"), "\(name)")
      let scripts = page.matches(of: /<script/).count
      #expect(page.matches(of: /<script src="[^"]*"( defer)?><\/script>/).count == scripts, "\(name)")
      #expect(page.matches(of: /<[^>]*\son[a-z]+=/).isEmpty, "\(name)")
    }
  }

  @Test func givesNoAnchorTwice() throws {
    for (name, page) in try pages(.english) {
      let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(name): \(ids.filter { id in ids.count { $0 == id } > 1 })")
    }
  }

  @Test func leavesNoCitationAndNoPlaceUnresolved() throws {
    for (name, page) in try pages(.french) {
      #expect(!page.contains("[@"), "\(name)")
      #expect(!page.contains("[sub:"), "\(name)")
      #expect(!page.contains("{contact}"), "\(name)")
    }
  }

  @Test func marksWhatIsNotInTheReadersLanguage() throws {
    for case let practice as Practice in records where practice.summary.state(in: .greek) == .missing {
      let page = try render(practice, .greek)
      #expect(page.hasPrefix("<!doctype html>\n<html lang=\"el\" dir=\"ltr\">"))
      #expect(page.contains("<div class=\"lead\" lang=\"en\">"), "\(practice.slug)")
      #expect(page.contains("Γλώσσα αυτού του κειμένου: Αγγλικά"), "\(practice.slug)")
      #expect(!page.contains("hreflang=\"el\" href"), "\(practice.slug)")
    }
  }

  /// Written once for each language: that takes seconds.
  private func pages(_ language: Language) throws -> [(name: String, page: String)] {
    try Self.written.withLock { written in
      if let pages = written[language] { return pages }
      let pages = try write(language)
      written[language] = pages
      return pages
    }
  }

  private static let written = Mutex<[Language: [(name: String, page: String)]]>([:])

  private func write(_ language: Language) throws -> [(name: String, page: String)] {
    var pages: [(String, RenderedPage)] = []
    let home = CatalogueAddress.home(language)
    pages.append((home.path, HomePage(try Fixtures.frame(state, language, home)).render()))
    for query in Self.queries {
      let address = CatalogueAddress.catalogue(language, query)
      let frame = try Fixtures.frame(state, language, address)
      pages.append((address.path, CataloguePage(state.listing(query, in: language), frame).render()))
    }
    pages.append(("map", MapPage(try Fixtures.frame(state, language, .init(.map, language))).render()))
    for country in ["NO", "LI", "RU", "JP"].compactMap(Country.init) {
      let frame = try Fixtures.frame(state, language, .init(.country(country), language))
      pages.append((country.code, CountryPage(country, frame).render()))
    }
    let evidence = try Fixtures.frame(state, language, .init(.evidence, language))
    pages.append(("evidence", EvidencePage(state.evidenceMap(in: language), evidence).render()))
    let claims = try Fixtures.frame(state, language, .init(.claims, language))
    pages.append(("claims", ClaimsPage(state.claimsByState(in: language), claims).render()))
    for record in records {
      if let practice = record as? Practice { pages.append((practice.slug.text, try rendered(practice, language))) }
      guard let page = record as? ContentPage else { continue }
      let frame = try Fixtures.frame(state, language, .page(language, page.slug))
      pages.append(
        (page.slug.text, ContentPageView(page, publication: try state.publication(of: page.id), frame).render()))
    }
    pages += try gathered(language)
    return pages.map { ($0, String(decoding: $1.bytes, as: UTF8.self)) }
  }

  /// Every practice on one list, as a list and as a document, and the first four side by side.
  private func gathered(_ language: Language) throws -> [(String, RenderedPage)] {
    let practices = try records.compactMap { $0 as? Practice }.map {
      PublishedPractice($0, try state.publication(of: $0.id))
    }
    let list = ReadingList(practices.map(\.practice.id), since: 1)
    let address = CatalogueAddress(.readingList(list), language)
    let frame = try Fixtures.frame(state, language, address)
    return [
      (address.path, ReadingListPage(list, frame).render()),
      ("the list as a document", ReadingListDocument(list.shown(whole: true), practices, frame).render()),
      ("side by side", ComparisonPage(Array(practices.prefix(4)), leftOut: [], frame).render()),
    ]
  }

  private func rendered(_ practice: Practice, _ language: Language) throws -> RenderedPage {
    let frame = try Fixtures.frame(state, language, .practice(language, practice.slug))
    return PracticePage(practice, publication: try state.publication(of: practice.id), frame).render()
  }

  private func render(_ practice: Practice, _ language: Language) throws -> String {
    String(decoding: try rendered(practice, language).bytes, as: UTF8.self)
  }

  private static let queries = [
    CatalogueQuery(), CatalogueQuery(text: "peer support"), CatalogueQuery(text: "nothing of the kind xyzzy"),
    CatalogueQuery(chosen: [.type: ["hospital"], .country: ["international", "unknown", "FR"]], sort: .newest),
    CatalogueQuery(text: "<script>\"'&", chosen: [.country: ["AL"]], sort: .country, page: 3),
  ]
}

import Catalogue
import Foundation
import FoundationXML
import Practices
import Records
import TestSupport
import Testing

@testable import Web

extension SiteTests {
  struct SiteMapTests {
    private static let base = "https://compendium.example"

    @Test func listsEveryPageInTheLanguagesOfItsTextAndNothingElse() async throws {
      let collection = try await SiteCollection()
      try await collection.ledger.publish(nil, id: "safewards", at: SiteCollection.later)
      try await collection.serve { server async throws in
        _ = try await comesTrue { try await server.get("/en/practices/safewards").status == 410 }
        let response = try await server.get("/sitemap.xml")
        #expect(response["Content-Type"] == "application/xml; charset=utf-8")
        let map = try MapReader(response.body)
        var expected: Set<String> = []
        for language in Language.interface {
          expected.formUnion(["", "/practices", "/map", "/evidence", "/claims"].map { "/\(language)\($0)" })
        }
        for practice in collection.practices where practice.id != "safewards" {
          for language in practice.languages { expected.insert("/\(language)/practices/\(practice.slug)") }
        }
        for page in collection.catalogue.state.pagesInOrder {
          for language in page.languages { expected.insert("/\(language)/about/\(page.slug)") }
        }
        #expect(map.places.count == Set(map.places).count)
        #expect(Set(map.places) == Set(expected.map { Self.base + $0 }))
        #expect(Set(map.alternates.map(\.address)).isSubset(of: map.places))
        for address in map.places {
          let page = try await server.get(String(address.dropFirst(Self.base.count)))
          #expect(page.status == 200, "\(address)")
        }
        for (language, address) in map.alternates {
          #expect(address.hasPrefix("\(Self.base)/\(language)"), "\(language) \(address)")
        }
        #expect(map.days == ["2026-11-18"])
      }
    }

    @Test func givesNoMapWhereNobodyKnowsItsOwnAddress() async throws {
      try await SiteCollection(publicURL: nil).serve { server async throws in
        #expect(try await server.get("/sitemap.xml").status == 404)
        #expect(try await !server.get("/robots.txt").text.contains("Sitemap"))
        #expect(try await !server.get("/en").text.contains("canonical"))
      }
    }

    @Test func keepsCrawlersOutOfCombinationsOfFilters() async throws {
      try await SiteCollection().serve { server async throws in
        let response = try await server.get("/robots.txt")
        #expect(response["Content-Type"] == "text/plain; charset=utf-8")
        let rules = CrawlerRules(response.text)
        for language in Language.interface {
          #expect(!rules.allow("/\(language)/practices?type=community"))
          #expect(!rules.allow("/\(language)/practices?q=peer&page=2"))
          #expect(rules.allow("/\(language)/practices"))
          #expect(rules.allow("/\(language)/practices/safewards"))
          #expect(rules.allow("/\(language)/about/purpose"))
        }
        for path in ["/metrics", "/readyz", "/healthz"] { #expect(!rules.allow(path)) }
        #expect(rules.allow("/sitemap.xml"))
        #expect(response.text.contains("\nSitemap: \(Self.base)/sitemap.xml\n"))
      }
    }

    @Test func namesOtherLanguagesOnlyWhereTheTextExistsInThem() async throws {
      try await SiteCollection().serve { server async throws in
        func languages(_ path: String) async throws -> [String] {
          let text = try await server.get(path).text
          return text.matches(of: /<link rel="alternate" hreflang="([a-z]+)" href="([^"]+)"/).map { match in
            #expect(match.2.hasPrefix("\(Self.base)/\(match.1)/"))
            return String(match.1)
          }.sorted()
        }
        #expect(
          try await languages("/en/practices/peer-support-and-the-peer-workforce") == [
            "de", "el", "en", "es", "fr", "it",
          ])
        #expect(
          try await languages("/de/practices/peer-support-and-the-peer-workforce") == [
            "de", "el", "en", "es", "fr", "it",
          ])
        #expect(try await languages("/en/practices/hugarafl") == [])
        #expect(try await languages("/de/about/purpose") == ["de", "el", "en", "es", "fr", "it"])
        let french = try await server.get("/fr/practices/hugarafl").text
        #expect(french.contains("<link rel=\"canonical\" href=\"\(Self.base)/en/practices/hugarafl\""))
      }
    }
  }
}

/// Reads a sitemap as a machine does; throws for one that is not well formed.
private final class MapReader: NSObject, XMLParserDelegate {
  private(set) var places: [String] = []
  private(set) var alternates: [(language: String, address: String)] = []
  private(set) var days: Set<String> = []
  private var text = ""

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    guard name == "xhtml:link", let language = attributes["hreflang"], let address = attributes["href"] else { return }
    alternates.append((language, address))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "loc" { places.append(text) }
    if name == "lastmod" { days.insert(text) }
  }
}

/// `robots.txt` as a crawler applies it (RFC 9309, 2.2.2): the longest rule that matches counts.
private struct CrawlerRules {
  private var rules: [(path: String, isAllowed: Bool)] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, ["allow", "disallow"].contains(parts[0].lowercased()) else { continue }
      rules.append((parts[1], parts[0].lowercased() == "allow"))
    }
  }

  func allow(_ address: String) -> Bool {
    rules.filter { address.hasPrefix($0.path) }.max { $0.path.count < $1.path.count }?.isAllowed ?? true
  }
}

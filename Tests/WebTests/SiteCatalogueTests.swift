import Foundation
import TestSupport
import Testing

@testable import Web

extension SiteTests {
  struct SiteCatalogueTests {
    /// The addresses of the practices that a page lists, in its order.
    private static func listed(_ response: HTTPClientResponse) -> [String] {
      response.text.matches(of: /<article class="result">.*?<a href="([^"]+)"/).map { String($0.1) }
    }

    @Test func namesWhatItDoesNotUnderstandAndDropsIt() async throws {
      try await SiteCollection().serve { server async throws in
        let plain = try await server.get("/en/practices?country=GB")
        let odd = try await server.get(
          "/en/practices?type=castle&country=GB&colour=blue&page=-3&sort=size&country=Atlantis&topic=%FF%3Cscript%3E")
        #expect(odd.status == 200)
        #expect(!Self.listed(plain).isEmpty)
        #expect(Self.listed(odd) == Self.listed(plain))
        for part in [
          "type = castle", "page = -3", "sort = size", "country = Atlantis",
          "topic = \u{FFFD}&lt;script&gt;",
        ] {
          #expect(odd.text.contains("<code>\(part)</code>"), "\(part)")
        }
        #expect(!plain.text.contains("<code>"))
        #expect(!odd.text.contains("<script>"))
      }
    }

    @Test func ignoresNamesThatAreNotOursInSilence() async throws {
      try await SiteCollection().serve { server async throws in
        let plain = try await server.get("/en/practices?q=open")
        for other in ["fbclid=1", "utm_source=x", "gclid=%FF", "Q=x", "page%5B%5D=2"] {
          let odd = try await server.get("/en/practices?\(other)&q=open")
          #expect(odd.text == plain.text, "\(other)")
        }
        // They are no part of the address under which the page is kept.
        #expect(try await server.get("/metrics").text.contains("compendium_cache_misses_total 1\n"))
        let list = try await server.get("/en/list?id=safewards")
        #expect(try await server.get("/en/list?u=1&id=safewards").text == list.text)
      }
    }

    @Test func showsTheLastPageForOneBeyondAndSaysSo() async throws {
      try await SiteCollection().serve { server async throws in
        let beyond = try await server.get("/en/practices?page=9999")
        #expect(
          beyond.text.contains("<link rel=\"canonical\" href=\"https://compendium.example/en/practices?page=2\">"))
      }
    }

    @Test(arguments: [
      ("/EN/practices", "/en/practices"), ("/en/practices/Safewards", "/en/practices/safewards"),
      ("/en/countries/de", "/en/countries/DE"), ("/En/practices/SAFEWARDS.json", "/en/practices/safewards.json"),
    ])
    func leadsOtherSpellingsToTheOneAddress(_ spelling: String, _ address: String) async throws {
      try await SiteCollection().serve { server async throws in
        let response = try await server.get(spelling)
        #expect(response.status == 308 && response["location"] == address)
        #expect(try await server.get(address).status == 200)
      }
    }

    @Test func answersEveryQuestionHoweverHostile() async throws {
      try await SiteCollection().serve { server async throws in
        var generator = SeededGenerator(state: 11)
        let names = ["q", "type", "country", "topic", "page", "sort", "evidence", "%", "", "q%00"]
        for round in 0..<200 {
          let pairs = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
              "%" + Hexadecimal.text(UInt8.random(in: 0...255, using: &generator))
            }
            return "\(names[Int.random(in: 0..<names.count, using: &generator)])=\(bytes.joined())"
          }
          let response = try await server.get("/el/practices?\(pairs.joined(separator: "&"))")
          #expect([200, 308].contains(response.status), "round \(round): \(pairs)")
        }
      }
    }

    @Test func refusesAnAddressThatIsTooLongInTheLanguageOfThePath() async throws {
      try await SiteCollection().serve { server async throws in
        let words = String(repeating: "w", count: 9_000)
        for path in ["/it/practices?q=\(words)", "/it/\(words)"] {
          let response = try await server.get(path)
          #expect(response.status == 414)
          #expect(response.text.contains("<html lang=\"it\""))
          #expect(response["Content-Security-Policy"] != nil)
        }
        #expect(try await server.get("/it/practices?q=\(words.prefix(7_000))").status == 200)
      }
    }

    @Test(arguments: ["/en/practices", "/en", "/", "/en/practices/safewards", "/sitemap.xml", "/robots.txt"])
    func refusesToBeUsedOtherwiseThanForReading(path: String) async throws {
      try await SiteCollection().serve { server async throws in
        for method in ["POST", "PUT", "DELETE", "PATCH"] {
          let response = try await server.get(path, "Accept-Language: de\r\nContent-Length: 0\r\n", method: method)
          #expect(response.status == 405, "\(method)")
          #expect(response["Allow"] == "GET, HEAD, OPTIONS")
          #expect(response.text.contains(path.hasPrefix("/en") ? "<html lang=\"en\"" : "<html lang=\"de\""))
        }
      }
    }

    @Test func keepsOnePageForEveryWayToAskTheSame() async throws {
      try await SiteCollection().serve { server async throws in
        let ways = [
          "type=community&type=hospital&country=GB", "type=hospital&country=GB&type=community",
          "country=GB&type=community&type=hospital&type=community", "page=1&type=hospital&type=community&country=GB&q=",
          "%74ype=hospital&type=communit%79&country=GB&q=++",
        ]
        let first = try await server.get("/en/practices?\(ways[0])")
        for way in ways {
          let response = try await server.get("/en/practices?\(way)")
          #expect(response.status == 200)
          #expect(response["ETag"] == first["ETag"], "\(way)")
        }
        let metrics = try await server.get("/metrics").text
        #expect(metrics.contains("compendium_cache_pages{class=\"query\"} 1\n"))
        #expect(metrics.contains("compendium_cache_misses_total 1\n"))
      }
    }

    @Test func keepsAPageThatNamesWhatWasNotUnderstoodApart() async throws {
      try await SiteCollection().serve { server async throws in
        #expect(try await server.get("/en/practices?country=GB&sort=1").text.contains("<code>sort = 1</code>"))
        #expect(try await server.get("/en/practices?country=GB&sort=2").text.contains("<code>sort = 2</code>"))
        #expect(try await !server.get("/en/practices?country=GB").text.contains("<code>"))
      }
    }
  }
}

private enum Hexadecimal {
  static func text(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}

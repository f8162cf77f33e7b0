import HTTPTypes
import NIOHTTP1
import TestSupport
import Testing

@testable import HTTPServer

/// Requests that another site makes a browser send.
struct OriginRuleTests {
  private static func passes(_ fields: [(String, String)], host: String?, publicURL: String? = nil) -> Bool {
    let rule = OriginRule(publicURL: publicURL.flatMap { PublicURL($0) })
    return rule.refusal(of: RequestFacts(HTTPHeaders(fields)), isSafe: false, host: host) == nil
  }

  @Test(arguments: [
    ("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false), ("", false), ("null", false),
    ("Same-Origin", false), ("same-origin, cross-site", false),
  ])
  func believesSecFetchSiteBeforeOrigin(site: String, passes: Bool) {
    for origin in [[], [("Origin", "http://a")], [("Origin", "http://b")], [("Origin", "null")]] {
      #expect(Self.passes([("Sec-Fetch-Site", site)] + origin, host: "a") == passes)
    }
    #expect(!Self.passes([("sec-fetch-site", "same-origin"), ("Sec-Fetch-Site", "same-origin")], host: "a"))
  }

  @Test(arguments: [
    ("https://site.example", true), ("HTTPS://SITE.EXAMPLE", true), ("https://site.example:443", true),
    ("http://site.example", false), ("https://site.example:8443", false), ("https://sub.site.example", false),
    ("https://site.example.evil", false), ("https://evil.example", false), ("null", false), ("", false),
    ("https://site.example/path", false), ("https://user@site.example", false), ("https://site.example, null", false),
  ])
  func comparesTheOriginWithThePublicAddress(origin: String, passes: Bool) {
    #expect(Self.passes([("Origin", origin)], host: "site.example", publicURL: "https://site.example") == passes)
  }

  @Test(arguments: [
    ("http://a:8080", "a:8080", true), ("https://a", "a", true), ("https://a", "a:443", true),
    ("http://a", "a:80", true),
    ("http://A", "a", true), ("http://[::1]:80", "[::1]", true), ("http://a", "a:8080", false),
    ("http://a:8080", "a", false), ("http://b", "a", false), ("null", "a", false), ("null", "null", false),
    ("a", "a", false),
  ])
  func comparesTheOriginWithTheHostWhereNoPublicAddressIsKnown(origin: String, host: String, passes: Bool) {
    #expect(Self.passes([("Origin", origin)], host: host) == passes)
  }

  @Test func letsOldClientsPass() {
    #expect(Self.passes([], host: "a"))
    #expect(Self.passes([], host: nil))
    #expect(!Self.passes([("Origin", "http://a")], host: nil))
  }

  @Test func refusesAForgedFormBeforeAnyResourceSeesIt() async throws {
    let made = Tally()
    let site = Site([
      Resource("form", at: "/form", methods: [.get, .post, .put, .patch, .delete]) { _ in .html("\(made.add())") },
      Resource("page", at: "/page", cache: .record) { _ in .html("page") },
    ])
    let forged = [
      "Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\nOrigin: http://localhost\r\n", "Origin: null\r\n",
      "Origin: http://evil.example\r\n", "Origin: http://localhost\r\nOrigin: http://evil.example\r\n",
      "origin: http://localhost:1\r\n",
    ]
    try await TestServer.serve(site) { server async throws in
      for fields in forged {
        for method in ["POST", "PUT", "PATCH", "DELETE"] {
          let refused = try await server.get("/form", fields, method: method)
          #expect(refused.status == 403)
          #expect(refused.text.contains("not sent from a page of this site"))
          #expect(refused["Cache-Control"] == "no-store")
        }
        #expect(try await server.get("/page", fields, method: "POST").status == 403)
        #expect(try await server.get("/nothing", fields, method: "POST").status == 403)
        #expect(try await server.get("/page", fields).text == "page")
        #expect(try await server.get("/page", fields, method: "OPTIONS").status == 204)
      }
      #expect(made.value == 0)
      #expect(try await server.get("/form", "Origin: http://localhost\r\n", method: "POST").text == "1")
      #expect(try await server.get("/form", "Sec-Fetch-Site: same-origin\r\n", method: "PUT").text == "2")
      #expect(try await server.get("/form", method: "DELETE").text == "3")
      // The absolute target names the host, whatever `Host` says.
      let absolute = "POST http://evil.example/form HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n\r\n"
      #expect(try await server.exchange(absolute).status == 403)
    }
  }

  /// The body is left unread, and what it holds is not taken for a request.
  @Test func endsTheConnectionOnAForgedForm() async throws {
    let site = Site([Resource("form", at: "/form", methods: [.post]) { _ in .html("taken") }])
    try await TestServer.serve(site) { server async throws in
      let response = try await server.exchange(
        "POST /form HTTP/1.1\r\nHost: a\r\nOrigin: null\r\nContent-Length: 3000000\r\n\r\n"
          + String(repeating: "x", count: 100_000))
      #expect(response.status == 403)
      #expect(response["Connection"] == "close")
    }
  }
}

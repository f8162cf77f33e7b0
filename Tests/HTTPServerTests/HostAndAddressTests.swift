import TestSupport
import Testing

@testable import HTTPServer

struct HostAndAddressTests {
  private let site = Site([
    Resource("home", at: "/en", cache: .record) { _ in .html("home") },
    Resource("search", at: "/en/practices", cache: .query) { _ in .html("found") },
  ])

  @Test func redirectsEveryOtherSpellingToTheOneAddress() async throws {
    try await TestServer.serve(site) { server async throws in
      for (target, canonical) in [
        ("/en/", "/en"), ("//en", "/en"), ("/en//practices/?q=a&q=b", "/en/practices?q=a&q=b"), ("/en?", "/en"),
      ] {
        let response = try await server.get(target)
        #expect(response.status == 308)
        #expect(response["Location"] == canonical)
        #expect(try await server.get(canonical).status == 200)
      }
    }
  }

  @Test func refusesTargetsThatAreNone() async throws {
    try await TestServer.serve(site) { server async throws in
      for target in ["/\\evil.example/", "/en/%", "/%00", "/en/%ff", "nothing"] {
        #expect([400, 404].contains(try await server.get(target).status), "\(target)")
      }
    }
  }

  @Test func wantsExactlyOneHost() async throws {
    try await TestServer.serve(site) { server async throws in
      for fields in ["", "Host: a\r\nHost: a\r\n", "Host: a b\r\n", "Host:\r\n", "Host: a/b\r\n", "Host: a, b\r\n"] {
        #expect(try await server.exchange("GET /en HTTP/1.1\r\n\(fields)\r\n").status == 400, "\(fields)")
      }
      #expect(try await server.exchange("GET /en HTTP/1.0\r\n\r\n").status == 200)
      #expect(try await server.exchange("GET http://anywhere/en HTTP/1.1\r\nHost: anywhere\r\n\r\n").status == 200)
    }
  }

  @Test func answersForItsPublicHostOnly() async throws {
    var settings = ServerSettings.forTests
    settings.publicURL = PublicURL("https://compendium.example")
    try await TestServer.serve(site, settings) { server async throws in
      let host = { (host: String, target: String) in "GET \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n" }
      #expect(try await server.exchange(host("compendium.example", "/en")).status == 200)
      #expect(try await server.exchange(host("Compendium.Example:443", "/en")).status == 200)
      // The page is in the cache now, and still goes to nobody else.
      #expect(try await server.exchange(host("evil.example", "/en")).status == 421)
      #expect(try await server.exchange(host("compendium.example", "http://evil.example/en")).status == 421)
      #expect(try await server.exchange(host("10.0.0.7:8080", "/healthz")).status == 200)
    }
  }
}

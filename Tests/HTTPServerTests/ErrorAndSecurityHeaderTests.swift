import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct ErrorAndSecurityHeaderTests {
  private struct StoreFailure: Error {
    let detail: String
  }

  private static func site() -> Site {
    var site = Site(
      [
        Resource("home", at: "/en", cache: .record) { _ in .html(String(repeating: "home ", count: 100)) },
        Resource("moved", at: "/moved") { _ in .redirect(to: "/en") },
        Resource("gone", at: "/gone") { _ in throw SiteError(.gone, "It was withdrawn.", fields: [.retryAfter: "9"]) },
        Resource("broken", at: "/broken") { _ in throw StoreFailure(detail: "disk I/O error") },
        Resource("form", at: "/form", methods: [.post]) { request in .html(try request.formItems[0].value) },
        Resource("embed", at: "/embed") { _ in
          SiteResponse(fields: [.contentSecurityPolicy: "sandbox", .contentType: "text/plain"])
        },
      ], assets: [Asset(path: "/site.css", bytes: [65], contentType: "text/css")])
    site.errorPage = { occasion in
      let text = "\(occasion.status.code) \(occasion.path) \(occasion.acceptLanguage ?? "-") \(occasion.message)"
      return ErrorPage(contentType: "text/html; charset=utf-8", bytes: Array(text.utf8))
    }
    return site
  }

  @Test func standOnEveryAnswer() async throws {
    try await TestServer.serve(Self.site()) { server async throws in
      let home = try await server.get("/en")
      let tag = try #require(home["ETag"])
      var responses = [try await server.get("/en", "If-None-Match: \(tag)\r\n")]
      for target in ["/en", "/en", "/en/", "/moved", "/gone", "/broken", "/nothing", "/site.css", "/healthz", "/%"] {
        responses.append(try await server.get(target))
      }
      responses.append(try await server.get("/en", method: "DELETE"))
      responses.append(try await server.get("/en", method: "OPTIONS"))
      responses.append(try await server.exchange("GET /en HTTP/1.1\r\n\r\n"))
      responses.append(try await server.exchange("nonsense\r\n\r\n"))
      responses.append(try await server.get("/" + String(repeating: "a", count: 9_000)))
      #expect(Set(responses.map(\.status)) == [200, 204, 303, 304, 308, 400, 404, 405, 410, 414, 500])
      for response in responses {
        #expect(response["Content-Security-Policy"]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
        #expect(response["X-Content-Type-Options"] == "nosniff")
        #expect(response["Referrer-Policy"] == "same-origin")
        for name in ["Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Date"] {
          #expect(response[name] != nil, "\(name) on \(response.status)")
        }
        #expect(response["X-Request-ID"] != nil)
        #expect(response["Cache-Control"] != nil)
        #expect(response["Strict-Transport-Security"] == nil)
      }
    }
  }

  @Test func yieldToWhatAHandlerSays() async throws {
    try await TestServer.serve(Self.site()) { server async throws in
      #expect(try await server.get("/embed")["Content-Security-Policy"] == "sandbox")
    }
  }

  @Test func demandEncryptionOnceTheSiteHasIt() async throws {
    var settings = ServerSettings.forTests
    settings.publicURL = PublicURL("https://localhost")
    try await TestServer.serve(Self.site(), settings) { server async throws in
      #expect(try await server.get("/en")["Strict-Transport-Security"] == "max-age=31536000")
      #expect(try await server.get("/nothing")["Strict-Transport-Security"] == "max-age=31536000")
    }
  }

  @Test func errorsBecomePagesInTheReadersLanguage() async throws {
    try await TestServer.serve(Self.site()) { server async throws in
      let missing = try await server.get("/fr/nothing?q=secret", "Accept-Language: fr\r\n")
      #expect(missing.text == "404 /fr/nothing fr There is no page at this address.")
      #expect(missing["Content-Type"] == "text/html; charset=utf-8")
      let gone = try await server.get("/gone")
      #expect(gone.text == "410 /gone - It was withdrawn.")
      #expect(gone["Retry-After"] == "9")
      #expect(gone["Cache-Control"] == "no-store")
    }
  }

  @Test(arguments: [
    (SiteError.unauthorized, 401), (.forbidden, 403), (.fromElsewhere, 403), (.conflict, 409), (.unprocessable, 422),
    (.tooManyRequests(retryAfter: 7), 429),
  ])
  func errorsTellTheirPageWhatHappened(error: SiteError, status: Int) async throws {
    var site = Site([Resource("page", at: "/page") { _ in throw error }])
    site.errorPage = { occasion in
      ErrorPage(contentType: "text/plain", bytes: Array("\(occasion.error as? SiteError == error)".utf8))
    }
    try await TestServer.serve(site) { server async throws in
      let response = try await server.get("/page")
      #expect(response.status == status)
      #expect(response.text == "true")
      #expect(response["Retry-After"] == (status == 429 ? "7" : nil))
      #expect((response["WWW-Authenticate"] != nil) == (status == 401))
    }
  }

  @Test func unforeseenErrorsAreLoggedInFullAndHiddenFromTheReader() async throws {
    try await TestServer.serve(Self.site()) { server async throws in
      let response = try await server.get("/broken")
      #expect(response.status == 500)
      #expect(response.text == "500 /broken - Something went wrong on our side.")
      let id = try #require(response["X-Request-ID"])
      let lines = try await server.logLines(2)
      #expect(lines.contains { $0.contains("disk I/O error") && $0.contains(id) })
    }
  }

  @Test func brokenFormsAreTheClientsFault() async throws {
    try await TestServer.serve(Self.site()) { server async throws in
      let post = { (type: String, body: String) in
        "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
      }
      let urlEncoded = "application/x-www-form-urlencoded"
      #expect(try await server.exchange(post("\(urlEncoded); charset=utf-8", "a=b%26c")).text == "b&c")
      #expect(try await server.exchange(post(urlEncoded, "a=%")).status == 400)
      #expect(try await server.exchange(post("application/json", "{}")).status == 415)
    }
  }
}

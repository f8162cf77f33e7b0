import Compression
import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct CacheServingTests {
  private struct StoreFailure: Error {}

  /// A site whose record pages say how often they were made.
  private struct Counting {
    let made = Tally()
    let generation = Tally()
    let second = Tally()
    let isFailing = Tally()

    var site: Site {
      let handler: Resource.Answering = { [made, isFailing] request in
        if isFailing.value == 1 { throw StoreFailure() }
        if isFailing.value == 2 { throw SiteError(.gone, "It was withdrawn.") }
        return .html("made \(made.add()) \(request.path) " + String(repeating: ".", count: 1_000))
      }
      var site = Site([
        Resource("record", at: "/p/*", cache: .record, answer: handler),
        Resource("query", at: "/q", cache: .query, answer: handler),
        Resource("none", at: "/n", answer: handler),
        Resource("cookie", at: "/cookie", cache: .record) { [made] _ in
          SiteResponse(fields: [.contentType: "text/html", .setCookie: "a=b"], bytes: Array("\(made.add())".utf8))
        },
      ])
      site.version = { [generation] _ in generation.value }
      site.now = { [second] in second.value }
      return site
    }
  }

  private static func words(_ response: HTTPClientResponse) -> String {
    response.text.split(separator: " ").prefix(2).joined(separator: " ")
  }

  @Test func makesAPageOnceAndAgainWhenTheLedgerOrTheDayMovesOn() async throws {
    let counting = Counting()
    try await TestServer.serve(counting.site) { server async throws in
      #expect(Self.words(try await server.get("/p/a")) == "made 1")
      #expect(Self.words(try await server.get("/p/a")) == "made 1")
      #expect(Self.words(try await server.get("/p/a", "Accept-Encoding: zstd\r\n")) == "made 1")
      counting.generation.value = 1
      #expect(Self.words(try await server.get("/p/a")) == "made 2")
      counting.second.value = 86_400
      #expect(Self.words(try await server.get("/p/a")) == "made 3")
      #expect(Self.words(try await server.get("/p/a")) == "made 3")
      #expect(Self.words(try await server.get("/n")) == "made 4")
      #expect(Self.words(try await server.get("/n")) == "made 5")
    }
  }

  @Test func givesRecordPagesOneAddressWhateverTheQuery() async throws {
    try await TestServer.serve(Counting().site) { server async throws in
      for target in ["/p/a", "/p/a?utm=1", "/p/a?utm=2", "/p/a"] {
        #expect(try await server.get(target).text.hasPrefix("made 1 /p/a ."))
      }
    }
  }

  @Test func findsOnePageUnderAllSpellingsOfAQuestion() async throws {
    try await TestServer.serve(Counting().site) { server async throws in
      #expect(Self.words(try await server.get("/q?a=PEER")) == "made 1")
      #expect(Self.words(try await server.get("/q?a=peer")) == "made 1")
      #expect(Self.words(try await server.get("/q?A=peer")) == "made 1")
      #expect(Self.words(try await server.get("/q?a=open")) == "made 2")
    }
  }

  @Test func sendsEachClientTheCodingItPrefers() async throws {
    try await TestServer.serve(Counting().site) { server async throws in
      let plain = try await server.get("/p/a")
      let zipped = try await server.get("/p/a", "Accept-Encoding: gzip\r\n")
      let small = try await server.get("/p/a", "Accept-Encoding: gzip, deflate, br\r\n")
      #expect(plain["Content-Encoding"] == nil)
      #expect(zipped["Content-Encoding"] == "gzip")
      #expect(try zipped.body == gzip(plain.body))
      #expect(small["Content-Encoding"] == "br")
      #expect(try small.body == brotli(plain.body))
      #expect(Set([plain, zipped, small].map { $0["ETag"] }).count == 3)
      for response in [plain, zipped, small] {
        #expect(response["Vary"] == "Accept-Encoding")
        #expect(response["Content-Length"] == "\(response.body.count)")
        #expect(response["Cache-Control"] == "public, max-age=0, must-revalidate")
      }
    }
  }

  @Test func answers304ToWhoHasTheseBytes() async throws {
    let counting = Counting()
    try await TestServer.serve(counting.site) { server async throws in
      let coding = "Accept-Encoding: br\r\n"
      let page = try await server.get("/p/a", coding)
      let tag = try #require(page["ETag"])
      for list in [tag, "W/\(tag)", "\"x\", \(tag)", "*", "\"x\"\r\nIf-None-Match: \(tag)"] {
        let response = try await server.get("/p/a", "\(coding)If-None-Match: \(list)\r\n")
        #expect(response.status == 304, "\(list)")
        #expect(response["ETag"] == tag)
        #expect(response["Vary"] == "Accept-Encoding")
        #expect(response["Cache-Control"] == page["Cache-Control"])
        #expect(response["Content-Security-Policy"] == page["Content-Security-Policy"])
        #expect(response["Content-Length"] == nil)
      }
      #expect(try await server.get("/p/a", "If-None-Match: \(tag)\r\n").status == 200)
      counting.generation.value = 1
      #expect(try await server.get("/p/a", "\(coding)If-None-Match: \(tag)\r\n").status == 200)
    }
  }

  @Test func sendsTheOldPageWhenANewOneCannotBeMade() async throws {
    let counting = Counting()
    try await TestServer.serve(counting.site) { server async throws in
      _ = try await server.get("/p/a")
      counting.generation.value = 1
      counting.isFailing.value = 1
      let stale = try await server.get("/p/a", "Accept-Encoding: br\r\n")
      #expect(stale.status == 200)
      #expect(stale["Content-Encoding"] == "br")
      #expect(try await server.get("/p/other").status == 500)
      #expect(try await server.get("/n").status == 500)
      #expect(try await server.get("/metrics").text.contains("compendium_cache_stale_total 1\n"))
      counting.isFailing.value = 0
      #expect(Self.words(try await server.get("/p/a")) == "made 2")
    }
  }

  @Test func doesNotSendTheOldPageWhenItWasWithdrawn() async throws {
    let counting = Counting()
    try await TestServer.serve(counting.site) { server async throws in
      _ = try await server.get("/p/a")
      counting.generation.value = 1
      counting.isFailing.value = 2
      #expect(try await server.get("/p/a").status == 410)
    }
  }

  @Test func keepsNothingThatSetsACookie() async throws {
    try await TestServer.serve(Counting().site) { server async throws in
      #expect(try await server.get("/cookie").text == "1")
      let second = try await server.get("/cookie")
      #expect(second.text == "2")
      #expect(second["Cache-Control"] == "no-store")
    }
  }

  @Test func makesAPageOnceForManyWhoAskAtTheSameTime() async throws {
    let made = Tally()
    let waiting = Tally()
    let site = Site([
      Resource("p", at: "/p", cache: .record) { _ in
        while waiting.value < 40 { await Task.yield() }
        return .html("made \(made.add())")
      }
    ])
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      try await onThread {
        let connections = try (0..<40).map { _ in try HTTPClientConnection(port: port) }
        for connection in connections { try connection.send("GET /p HTTP/1.1\r\nHost: a\r\n\r\n") }
        // Opened only when all forty are at work, or wait for the one that is; operators have a share of their own.
        let metrics = try HTTPClientConnection(port: port)
        repeat {
          try metrics.send("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n")
        } while try !metrics.readResponse().text.contains("compendium_handlers{share=\"ordinary\"} 40\n")
        waiting.value = 40
        for connection in connections { #expect(try connection.readResponse().text == "made 1") }
      }
    }
  }
}

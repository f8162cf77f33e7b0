import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct LimitTests {
  private let site = Site([
    Resource("home", at: "/en", cache: .record) { _ in .html("home") },
    Resource("form", at: "/form", methods: [.post], bodyLimit: 10) { request in .html("sent \(request.body.count)") },
  ])

  @Test func refusesALongTarget() async throws {
    try await TestServer.serve(site) { server async throws in
      #expect(try await server.get("/en?" + String(repeating: "a", count: 8_187)).status == 200)
      #expect(try await server.get("/en?" + String(repeating: "a", count: 8_200)).status == 414)
      // Longer than what the parser takes at all.
      #expect(try await server.get("/" + String(repeating: "a", count: 200_000)).status == 414)
    }
  }

  @Test func refusesALargeHead() async throws {
    try await TestServer.serve(site) { server async throws in
      #expect(try await server.get("/en", "X: \(String(repeating: "a", count: 20_000))\r\n").status == 200)
      #expect(try await server.get("/en", "X: \(String(repeating: "a", count: 40_000))\r\n").status == 431)
      #expect(try await server.get("/en", String(repeating: "X: a\r\n", count: 5_000)).status == 431)
    }
  }

  @Test func letsTheHeadGrowWithTheTarget() async throws {
    var settings = ServerSettings.forTests
    settings.limits.targetBytes = 65_536
    try await TestServer.serve(site, settings) { server async throws in
      #expect(try await server.get("/en?" + String(repeating: "a", count: 40_000)).status == 200)
      #expect(try await server.get("/" + String(repeating: "a", count: 40_000)).status == 404)
    }
  }

  @Test func readsNoBodyWhereNoneIsTaken() async throws {
    let made = Tally()
    let site = Site([Resource("page", at: "/page") { _ in .html("page \(made.add())") }])
    try await TestServer.serve(site) { server async throws in
      // Most of the body never comes: the answer does not wait for it.
      let begun = String(repeating: "x", count: 500_000)
      for (number, length) in [(1, "Content-Length: 1048576\r\n\r\n"), (2, "Content-Length: 1\r\n\r\n")] {
        let response = try await server.exchange(
          "GET /page HTTP/1.1\r\nHost: a\r\n" + length + (number == 1 ? begun : ""))
        #expect(response.text == "page \(number)")
        #expect(response["Connection"] == "close")
      }
    }
  }

  @Test func refusesALargeBodyBeforeAndWhileItComes() async throws {
    try await TestServer.serve(site) { server async throws in
      let post = "POST /form HTTP/1.1\r\nHost: a\r\n"
      #expect(try await server.exchange("\(post)Content-Length: 10\r\n\r\n0123456789").status == 200)
      let announced = try await server.exchange("\(post)Content-Length: 11\r\n\r\n")
      #expect(announced.status == 413)
      #expect(announced["Connection"] == "close")
      let chunked = "Transfer-Encoding: chunked\r\n\r\nb\r\n01234567890\r\n"
      #expect(try await server.exchange(post + chunked).status == 413)
      // The client sees the answer although it goes on sending.
      let large = String(repeating: "x", count: 3_000_000)
      #expect(try await server.exchange("\(post)Content-Length: 3000000\r\n\r\n\(large)").status == 413)
    }
  }

  @Test func asksForABodyOnlyWhenItWillBeTaken() async throws {
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      try await onThread {
        let post = "POST /form HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\n"
        let welcome = try HTTPClientConnection(port: port)
        try welcome.send("\(post)Content-Length: 5\r\n\r\n")
        #expect(try welcome.readResponse(within: 2).status == 100)
        try welcome.send("hello")
        #expect(try welcome.readResponse().text == "sent 5")
        let large = try HTTPClientConnection(port: port)
        try large.send("\(post)Content-Length: 500\r\n\r\n")
        #expect(try large.readResponse(within: 2).status == 413)
      }
      #expect(try await server.get("/en", "Expect: a-miracle\r\n").status == 417)
      let lost = try await server.exchange(
        "POST /nothing HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
      #expect(lost.status == 404)
    }
  }

  @Test(arguments: [
    "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
    "GET /en HTTP/1.1\r\nHost : a\r\n\r\n", "GET /en HTTP/1.1\r\n Host: a\r\n\r\n",
    "GET /en HTTP/9.9\r\nHost: a\r\n\r\n",
    "POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "BREW /en HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /en HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}", "GET\r\n\r\n",
  ])
  func refusesWhatCanBeReadInTwoWays(request: String) async throws {
    try await TestServer.serve(site) { server async throws in
      let response = try await server.exchange(request)
      #expect(response.status == 400)
      #expect(response["Connection"] == "close")
    }
  }

  @Test func shedsLoadBeyondWhatItsHandlersBear() async throws {
    var settings = ServerSettings.forTests
    settings.limits.handlers = 1
    let isFree = Tally()
    let isBusy = Tally()
    let busy = Site([
      Resource("slow", at: "/slow") { _ in
        isBusy.value = 1
        while isFree.value == 0 { await Task.yield() }
        return .html("done")
      }
    ])
    try await TestServer.serve(busy, settings) { server async throws in
      async let slow = server.get("/slow")
      while isBusy.value == 0 { await Task.yield() }
      let refused = try await server.get("/slow")
      #expect(refused.status == 503)
      #expect(refused["Retry-After"] == "5")
      isFree.value = 1
      #expect(try await slow.text == "done")
    }
  }
}

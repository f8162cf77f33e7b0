import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct SlowClientTests {
  private static var settings: ServerSettings {
    var settings = ServerSettings.forTests
    settings.limits.headSeconds = 0.5
    settings.limits.bodySeconds = 0.5
    settings.limits.idleSeconds = 1.5
    settings.limits.handlerSeconds = 0.5
    settings.limits.sendSeconds = 0.5
    return settings
  }

  private let site = Site([
    Resource("home", at: "/en", cache: .record) { _ in .html("home") },
    Resource("large", at: "/large", cache: .record) { _ in .page([UInt8](repeating: 97, count: 20 << 20)) },
    Resource("form", at: "/form", methods: [.post]) { _ in .html("sent") },
    Resource("stuck", at: "/stuck") { _ in
      while !Task.isCancelled { await Task.yield() }
      return .html("too late")
    },
  ])

  /// Sends `text` byte by byte until the server answers; what it answers, and after how many seconds.
  private static func trickle(_ text: String, to connection: HTTPClientConnection) throws -> (Int, Double) {
    let start = ContinuousClock.now
    for byte in text.utf8 {
      do { try connection.send([byte]) } catch HTTPClientError.closed { break }
      if try connection.hasReceived(within: 0.05) { break }
    }
    let status = try connection.readResponse(within: 5).status
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return (status, seconds)
  }

  @Test func endsAHeadThatComesByteByByte() async throws {
    try await TestServer.serve(site, Self.settings) { server async throws in
      let port = server.port
      try await onThread {
        let connection = try HTTPClientConnection(port: port)
        let endless = "GET /en HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "a", count: 500)
        let (status, seconds) = try Self.trickle(endless, to: connection)
        #expect(status == 408)
        #expect(seconds < 2)
        #expect(try connection.readToEnd(within: 5).isEmpty)
      }
    }
  }

  @Test func endsASecondHeadThatComesByteByByte() async throws {
    try await TestServer.serve(site, Self.settings) { server async throws in
      let port = server.port
      try await onThread {
        let connection = try HTTPClientConnection(port: port)
        try connection.send("GET /en HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try connection.readResponse().status == 200)
        let (status, seconds) = try Self.trickle("GET /" + String(repeating: "a", count: 500), to: connection)
        #expect(status == 408)
        #expect(seconds < 1.4)
      }
    }
  }

  @Test func endsABodyThatComesByteByByte() async throws {
    try await TestServer.serve(site, Self.settings) { server async throws in
      let port = server.port
      try await onThread {
        let connection = try HTTPClientConnection(port: port)
        try connection.send("POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n")
        #expect(try Self.trickle(String(repeating: "a", count: 999), to: connection).0 == 408)
      }
    }
  }

  @Test func closesWhatIsIdle() async throws {
    try await TestServer.serve(site, Self.settings) { server async throws in
      let port = server.port
      try await onThread {
        let silent = try HTTPClientConnection(port: port)
        #expect(try silent.readToEnd(within: 5).isEmpty)
        let used = try HTTPClientConnection(port: port)
        try used.send("GET /en HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = try used.readResponse()
        #expect(try used.readToEnd(within: 5).isEmpty)
      }
    }
  }

  @Test func closesOnAClientThatDoesNotReadItsAnswer() async throws {
    try await TestServer.serve(site, Self.settings) { server async throws in
      let port = server.port
      let received = try await onThread {
        let connection = try HTTPClientConnection(port: port)
        try connection.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let other = try HTTPClientConnection(port: port)
        _ = try other.readToEnd(within: 5)  // closed as idle, well after the first one must be
        return try connection.readToEnd().count
      }
      #expect(received < 20 << 20)
    }
  }

  @Test func sendsTheOldPageForAHandlerThatHangs() async throws {
    let generation = Tally()
    var site = Site([
      Resource("p", at: "/p", cache: .record) { _ in
        while generation.value == 1 { await Task.yield() }
        return .html("an old page")
      }
    ])
    site.version = { _ in generation.value }
    try await TestServer.serve(site, Self.settings) { server async throws in
      _ = try await server.get("/p")
      generation.value = 1
      #expect(try await server.get("/p").text == "an old page")
      generation.value = 2
    }
  }

  @Test func answersForAHandlerThatHangs() async throws {
    try await TestServer.serve(site, Self.settings) { server async throws in
      let response = try await server.get("/stuck")
      #expect(response.status == 503)
      #expect(response["Connection"] == "close")
    }
  }
}

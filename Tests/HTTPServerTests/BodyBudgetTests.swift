import Glibc
import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

/// The bytes that the bodies of all requests may take together.
struct BodyBudgetTests {
  private static let size = 100_000
  private static let begun = [UInt8](repeating: 120, count: size - 1)

  private let isFree = Tally()
  private let busy = Tally()
  private var site: Site {
    Site([
      Resource("form", at: "/form", methods: [.post]) { request in .html("sent \(request.body.count)") },
      Resource("slow", at: "/slow", methods: [.post]) { [busy, isFree] request in
        _ = busy.add()
        while isFree.value == 0 { await Task.yield() }
        return .html("sent \(request.body.count)")
      },
    ])
  }

  /// Room for ten bodies.
  private static var settings: ServerSettings {
    var settings = ServerSettings.forTests
    settings.limits.allBodiesBytes = 10 * size
    return settings
  }

  /// Sends all of a body but its last byte.
  private static func begin(_ port: Int, _ path: String = "/form") throws -> HTTPClientConnection {
    let connection = try HTTPClientConnection(port: port)
    try connection.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
    try? connection.send(begun)
    return connection
  }

  /// Waits until the server holds so many bytes of bodies.
  private static func waits(_ server: TestServer, for bytes: Int) async throws -> Bool {
    for _ in 0..<2_000 {
      if try await server.get("/metrics").text.contains("\ncompendium_held_body_bytes \(bytes)\n") { return true }
      try await Task.sleep(for: .milliseconds(5))
    }
    return false
  }

  @Test func refusesTheBodyThatIsTooMuchAndTakesThoseThatHaveRoom() async throws {
    try await TestServer.serve(site, Self.settings) { server async throws in
      let port = server.port
      let held = try await onThread { try (0..<10).map { _ in try Self.begin(port) } }
      #expect(try await Self.waits(server, for: 10 * (Self.size - 1)))
      try await onThread {
        for _ in 0..<20 {
          let refused = try Self.begin(port).readResponse()
          #expect(refused.status == 503)
          #expect(refused["Retry-After"] == "5")
          #expect(refused["Connection"] == "close")
        }
        for one in held {
          try one.send("x")
          #expect(try one.readResponse().text == "sent \(Self.size)")
        }
      }
      #expect(try await Self.waits(server, for: 0))
    }
  }

  @Test func getsBackTheBytesOfClientsThatLeaveAndOfThoseThatAreTooSlow() async throws {
    var settings = Self.settings
    settings.limits.bodySeconds = 1
    try await TestServer.serve(site, settings) { server async throws in
      let port = server.port
      let leaving = try await onThread { try (0..<5).map { _ in try Self.begin(port) } }
      #expect(leaving.count == 5)
      _ = consume leaving
      #expect(try await Self.waits(server, for: 0))
      let slow = try await onThread { try (0..<5).map { _ in try Self.begin(port) } }
      let statuses = try await onThread { try slow.map { try $0.readResponse().status } }
      #expect(statuses == Array(repeating: 408, count: 5))
      #expect(try await Self.waits(server, for: 0))
    }
  }

  /// A handler keeps what it was given, whether its client waits or not.
  @Test func countsABodyUntilItsHandlerHasEnded() async throws {
    let (busy, isFree) = (busy, isFree)
    try await TestServer.serve(site, Self.settings) { server async throws in
      let port = server.port
      try await onThread {
        let connection = try Self.begin(port, "/slow")
        try connection.send("x")
        while busy.value == 0 { sched_yield() }
      }
      #expect(try await Self.waits(server, for: Self.size))
      isFree.value = 1
      #expect(try await Self.waits(server, for: 0))
    }
  }
}

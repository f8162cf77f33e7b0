import Glibc
import TestSupport
import Testing

@testable import HTTPServer

/// What becomes of a connection when there are too many.
struct PlaceTests {
  private let isFree = Tally()
  private let busy = Tally()
  private var site: Site {
    Site([
      Resource("home", at: "/en", cache: .record) { _ in .html("home") },
      Resource("slow", at: "/slow") { [busy, isFree] _ in
        _ = busy.add()
        while isFree.value == 0 { await Task.yield() }
        return .html("done")
      },
    ])
  }

  private static let get = "GET /en HTTP/1.1\r\nHost: a\r\n\r\n"
  private static let health = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"

  private static func settings(_ connections: Int, reserved: Int = 1) -> ServerSettings {
    var settings = ServerSettings.forTests
    settings.limits.connections = connections
    settings.limits.reservedConnections = reserved
    return settings
  }

  /// A connection whose answer is not made before `isFree`.
  private static func slow(_ port: Int, _ busy: Tally) throws -> HTTPClientConnection {
    let before = busy.value
    let connection = try HTTPClientConnection(port: port)
    try connection.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
    while busy.value == before { usleep(1_000) }
    return connection
  }

  @Test func closesTheConnectionThatHasWaitedLongestForANewOne() async throws {
    let (busy, isFree) = (busy, isFree)
    try await TestServer.serve(site, Self.settings(3)) { server async throws in
      let port = server.port
      try await onThread {
        // The oldest of all is at work, and stays.
        let working = try Self.slow(port, busy)
        let connections = try (0..<2).map { _ in
          let connection = try HTTPClientConnection(port: port)
          try connection.send(Self.get)
          #expect(try connection.readResponse().status == 200)
          return connection
        }
        // The first one has asked last.
        try connections[0].send(Self.get)
        #expect(try connections[0].readResponse().status == 200)
        let new = try HTTPClientConnection(port: port)
        try new.send(Self.get)
        #expect(try new.readResponse().status == 200)
        #expect(try connections[1].readToEnd(within: 5).isEmpty)
        try connections[0].send(Self.get)
        #expect(try connections[0].readResponse().status == 200)
        try new.send("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try new.readResponse().text.contains("\ncompendium_connections_displaced_total 1\n"))
        isFree.value = 1
        #expect(try working.readResponse().text == "done")
      }
    }
  }

  /// A head that comes byte by byte is no request yet.
  @Test func answersWhoeverComesWhereAllOthersOnlyBegin() async throws {
    try await TestServer.serve(site, Self.settings(20)) { server async throws in
      let port = server.port
      try await onThread {
        let begun = try (0..<100).map { _ in
          let connection = try HTTPClientConnection(port: port)
          try connection.send("GET /en HT")
          return connection
        }
        for _ in 0..<10 {
          let reader = try HTTPClientConnection(port: port)
          try reader.send(Self.get)
          #expect(try reader.readResponse().status == 200)
        }
        #expect(try begun[0].readToEnd(within: 5).isEmpty)
      }
    }
  }

  @Test func answersOperatorsAloneWhereAllPlacesAreAtWork() async throws {
    let (busy, isFree) = (busy, isFree)
    try await TestServer.serve(site, Self.settings(2, reserved: 2)) { server async throws in
      let port = server.port
      try await onThread {
        let working = try (0..<2).map { _ in try Self.slow(port, busy) }
        for _ in 0..<5 {
          let reader = try HTTPClientConnection(port: port)
          try reader.send(Self.get)
          let refused = try reader.readResponse()
          #expect(refused.status == 503)
          #expect(refused["Retry-After"] == "5")
          #expect(refused["Connection"] == "close")
          for path in ["healthz", "readyz", "metrics"] {
            let watcher = try HTTPClientConnection(port: port)
            try watcher.send("GET /\(path) HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = try watcher.readResponse()
            #expect(answer.status == 200)
            #expect(answer["Connection"] == "close")
          }
        }
        // Those who take the reserve without asking do not keep it.
        let silent = try (0..<10).map { _ in try HTTPClientConnection(port: port) }
        let last = try HTTPClientConnection(port: port)
        try last.send(Self.health)
        #expect(try last.readResponse().status == 200)
        #expect(try silent[0].readToEnd(within: 5).isEmpty)
        isFree.value = 1
        for connection in working { #expect(try connection.readResponse().text == "done") }
      }
      #expect(try await server.get("/en").status == 200)
    }
  }

  @Test func answersOperatorsWhereEveryHandlerIsAtWork() async throws {
    let (busy, isFree) = (busy, isFree)
    var settings = Self.settings(50)
    settings.limits.handlers = 1
    settings.renderingThreads = 1
    let site = Site([
      Resource("stuck", at: "/stuck") { _ in
        _ = busy.add()
        while isFree.value == 0 { sched_yield() }
        return .html("done")
      }
    ])
    try await TestServer.serve(site, settings) { server async throws in
      async let stuck = server.get("/stuck")
      while busy.value == 0 { await Task.yield() }
      #expect(try await server.get("/stuck").status == 503)
      for path in ["/healthz", "/readyz", "/metrics"] { #expect(try await server.get(path).status == 200) }
      isFree.value = 1
      #expect(try await stuck.text == "done")
    }
  }

  /// So many connections of one client, open at once, each of which was answered.
  private static func served(_ count: Int, on port: Int) throws -> [HTTPClientConnection] {
    let connections = try (0..<count).map { _ in try HTTPClientConnection(port: port, from: "127.0.0.2") }
    for connection in connections {
      try connection.send(get)
      #expect(try connection.readResponse().status == 200)
    }
    return connections
  }

  @Test func closesWhatOneClientOpensBeyondItsShare() async throws {
    var settings = Self.settings(50)
    settings.limits.connectionsPerClient = 3
    settings.limits.unlimitedClients = []
    try await TestServer.serve(site, settings) { server async throws in
      let port = server.port
      try await onThread {
        var own = try Self.served(3, on: port)
        let beyond = try HTTPClientConnection(port: port, from: "127.0.0.2")
        #expect(try beyond.readToEnd(within: 5).isEmpty)
        let other = try HTTPClientConnection(port: port, from: "127.0.0.3")
        try other.send("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try other.readResponse().text.contains("\ncompendium_connections_refused_total 1\n"))
        // What it closes it gets back.
        own.removeLast()
        var isServed = false
        for _ in 0..<1_000 where !isServed {
          let again = try HTTPClientConnection(port: port, from: "127.0.0.2")
          try? again.send(Self.get)
          isServed = (try? again.readResponse().status) == 200
        }
        #expect(isServed)
      }
    }
  }

  @Test func countsNeitherTrustedProxiesNorThisMachine() async throws {
    var settings = Self.settings(50)
    settings.limits.connectionsPerClient = 1
    let trusting = try #require(AddressRange("127.0.0.2"))
    for (unlimited, proxies) in [(AddressRange.loopback, []), ([], [trusting])] {
      settings.limits.unlimitedClients = unlimited
      settings.trustedProxies = proxies
      try await TestServer.serve(site, settings) { server async throws in
        let port = server.port
        try await onThread { _ = try Self.served(5, on: port) }
      }
    }
  }

  @Test func takesTheAddressesOfOneNetworkForOneClient() {
    #expect(AddressRange(client: "2001:db8:1:2::1") == AddressRange(client: "2001:db8:1:2:ffff::9"))
    #expect(AddressRange(client: "2001:db8:1:2::1") != AddressRange(client: "2001:db8:1:3::1"))
    #expect(AddressRange(client: "192.0.2.1") != AddressRange(client: "192.0.2.2"))
    #expect(AddressRange(client: "::ffff:192.0.2.1") == AddressRange(client: "192.0.2.1"))
    #expect(AddressRange(client: "nobody") == nil)
  }
}

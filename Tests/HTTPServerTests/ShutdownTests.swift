import Foundation
import TestSupport
import Testing

@testable import HTTPServer

/// With real signals to this process, and so one after the other.
@Suite(.serialized) struct ShutdownTests {
  /// Starts a server that ends with SIGTERM.
  private func start(_ site: Site, _ settings: ServerSettings) async throws -> (
    port: Int, running: Task<Void, any Error>
  ) {
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    let null = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/null"))
    let server = try WebServer(
      settings: settings, site: site, logDescriptor: null.fileDescriptor, onListening: { listening.yield($0) })
    let running = Task {
      defer { try? null.close() }
      try await server.runUntilSignalled()
    }
    for await port in ports { return (port, running) }
    throw HTTPClientError.closed
  }

  @Test func finishesWhatIsUnderWayAndAcceptsNothingNew() async throws {
    let isBusy = Tally()
    let isFree = Tally()
    let site = Site([
      Resource("slow", at: "/slow") { _ in
        isBusy.value = 1
        while isFree.value == 0 { await Task.yield() }
        return .html("done")
      }
    ])
    let (port, running) = try await start(site, .forTests)
    try await onThread {
      let idle = try HTTPClientConnection(port: port)
      let slow = try HTTPClientConnection(port: port)
      try slow.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
      while isBusy.value == 0 { usleep(1_000) }
      kill(getpid(), SIGTERM)
      #expect(try idle.readToEnd(within: 5).isEmpty)
      #expect(throws: (any Error).self) {
        let late = try HTTPClientConnection(port: port)
        try late.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = try late.readResponse(within: 1)
      }
      isFree.value = 1
      let response = try slow.readResponse()
      #expect(response.text == "done")
      #expect(response["Connection"] == "close")
    }
    try await running.value
  }

  @Test func cutsOffWhatDoesNotEnd() async throws {
    var settings = ServerSettings.forTests
    settings.shutdownSeconds = 1
    let isBusy = Tally()
    let site = Site([
      Resource("endless", at: "/endless") { _ in
        isBusy.value = 1
        while !Task.isCancelled { await Task.yield() }
        return .html("")
      }
    ])
    let (port, running) = try await start(site, settings)
    let start = ContinuousClock.now
    try await onThread {
      let endless = try HTTPClientConnection(port: port)
      try endless.send("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
      while isBusy.value == 0 { usleep(1_000) }
      kill(getpid(), SIGTERM)
      #expect(try endless.readToEnd(within: 8).isEmpty)
    }
    _ = await running.result
    #expect(ContinuousClock.now - start < .seconds(8))
  }
}

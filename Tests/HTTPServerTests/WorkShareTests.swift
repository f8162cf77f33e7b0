import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct WorkShareTests {
  @Test func answersOrdinaryPagesWhileDearOnesFillTheirShare() async throws {
    let isOpen = Tally()
    let site = Site([
      Resource("page", at: "/page") { _ in .html("page") },
      Resource("dear", at: "/dear/*", cache: .query, isDear: true) { request in
        while isOpen.value == 0 { await Task.yield() }
        return .html("dear \(request.path)")
      },
    ])
    var settings = ServerSettings.forTests
    settings.renderingThreads = 1
    settings.limits.dearHandlers = 3
    try await TestServer.serve(site, settings) { server async throws in
      let port = server.port
      try await onThread {
        let readers = try (0..<3).map { _ in try HTTPClientConnection(port: port) }
        for (number, reader) in readers.enumerated() {
          try reader.send("GET /dear/\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
        }
        let other = try HTTPClientConnection(port: port)
        repeat {
          try other.send("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n")
        } while try !other.readResponse().text.contains("compendium_handlers{share=\"dear\"} 3\n")
        try other.send("GET /page HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try other.readResponse().text == "page")
        try other.send("GET /dear/3 HTTP/1.1\r\nHost: a\r\n\r\n")
        let refused = try other.readResponse()
        #expect(refused.status == 503 && refused["Retry-After"] == "5")
        isOpen.value = 1
        for (number, reader) in readers.enumerated() {
          #expect(try reader.readResponse().text == "dear /dear/\(number)")
        }
      }
    }
  }

  @Test func keepsAPageWhileItsOwnSourceStays() async throws {
    let (versions, made) = ([Tally(), Tally()], Tally())
    var site = Site([
      Resource("all", at: "/all", cache: .record, source: 0) { _ in .html("made \(made.add())") },
      Resource("part", at: "/part", cache: .record, source: 1) { _ in .html("made \(made.add())") },
    ])
    site.version = { versions[$0].value }
    try await TestServer.serve(site) { server async throws in
      #expect(try await server.get("/all").text == "made 1")
      #expect(try await server.get("/part").text == "made 2")
      versions[0].value = 1
      #expect(try await server.get("/part").text == "made 2")
      #expect(try await server.get("/all").text == "made 3")
      versions[1].value = 1
      #expect(try await server.get("/part").text == "made 4")
    }
  }
}

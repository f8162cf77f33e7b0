import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct MethodTests {
  private let site = Site([
    Resource("page", at: "/page", cache: .record) { _ in .html("<p>a page</p>") },
    Resource("form", at: "/form", methods: [.get, .post]) { request in
      .html(request.method == .get ? "form" : "sent \(request.body.count)")
    },
    Resource("fails", at: "/fails") { _ in throw SiteError(.gone, "It was withdrawn.") },
  ])

  @Test func answersHeadAsGetWithoutTheBody() async throws {
    try await TestServer.serve(site) { server async throws in
      for target in ["/page", "/page", "/form", "/fails", "/nothing", "/healthz"] {
        let get = try await server.get(target)
        let port = server.port
        try await onThread {
          let connection = try HTTPClientConnection(port: port)
          try connection.send("HEAD \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n")
          let head = try connection.readResponse(withoutBody: true)
          #expect(head.status == get.status)
          #expect(head["Content-Length"] == get["Content-Length"])
          #expect(head["ETag"] == get["ETag"])
          // Had a body come, it would stand before this answer.
          try connection.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
          #expect(try connection.readResponse().text == "ok\n")
        }
      }
    }
  }

  @Test func refusesOtherMethodsAndNamesTheAllowedOnes() async throws {
    try await TestServer.serve(site) { server async throws in
      for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE"] {
        let response = try await server.get("/page", method: method)
        #expect(response.status == 405)
        #expect(response["Allow"] == "GET, HEAD, OPTIONS")
      }
      #expect(try await server.get("/form", method: "PUT")["Allow"] == "GET, POST, HEAD, OPTIONS")
    }
  }

  @Test func answersOptions() async throws {
    try await TestServer.serve(site) { server async throws in
      let response = try await server.get("/form", method: "OPTIONS")
      #expect(response.status == 204)
      #expect(response["Allow"] == "GET, POST, HEAD, OPTIONS")
      #expect(response["Content-Length"] == nil)
      #expect(try await server.get("*", method: "OPTIONS").status == 204)
      #expect(try await server.get("/nothing", method: "OPTIONS").status == 404)
    }
  }

  @Test func handsTheWholeBodyToTheHandler() async throws {
    try await TestServer.serve(site) { server async throws in
      let body = String(repeating: "x", count: 200_000)
      let sent = try await server.exchange(
        "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n\(body)")
      #expect(sent.text == "sent 200000")
      let chunked = try await server.exchange(
        "POST /form HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
      #expect(chunked.text == "sent 5")
    }
  }
}

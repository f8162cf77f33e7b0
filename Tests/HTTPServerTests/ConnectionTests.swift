import TestSupport
import Testing

@testable import HTTPServer

struct ConnectionTests {
  private let site = Site([
    Resource("kept", at: "/kept/*", cache: .record) { request in
      .html("kept \(request.path.split(separator: "/").last ?? "")")
    },
    Resource("made", at: "/made/*") { request in .html("made \(request.path.split(separator: "/").last ?? "")") },
    Resource("large", at: "/large", cache: .record) { _ in .page([UInt8](repeating: 97, count: 3 << 20)) },
  ])

  @Test func answersPipelinedRequestsInTheirOrder() async throws {
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      try await onThread {
        let connection = try HTTPClientConnection(port: port)
        let paths = (0..<100).map { $0 % 3 == 0 ? "/made/\($0)" : "/kept/\($0 % 4)" }
        try connection.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }.joined())
        for path in paths {
          #expect(try connection.readResponse().text == path.dropFirst().replacing("/", with: " "))
        }
      }
    }
  }

  @Test func outlivesClientsThatLeaveWhileTheyAreAnswered() async throws {
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      try await onThread {
        let request = "GET /kept/1 HTTP/1.1\r\nHost: localhost\r\n\r\n"
        for _ in 0..<200 {
          let leaving = try HTTPClientConnection(port: port)
          try? leaving.send(String(repeating: request, count: 200))
        }
        let staying = try HTTPClientConnection(port: port)
        try staying.send(request)
        #expect(try staying.readResponse(within: 60).text == "kept 1")
      }
    }
  }

  @Test func sendsManyLargeAnswersToAClientThatReadsLate() async throws {
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      try await onThread {
        let connection = try HTTPClientConnection(port: port)
        try connection.send(String(repeating: "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 8))
        #expect(try connection.hasReceived(within: 5))
        for _ in 0..<8 { #expect(try connection.readResponse().body.count == 3 << 20) }
      }
    }
  }

  @Test func answersAllThatWasAskedBeforeTheClientFinishedSending() async throws {
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      try await onThread {
        let connection = try HTTPClientConnection(port: port)
        try connection.send((0..<9).map { "GET /made/\($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }.joined())
        connection.finishSending()
        for number in 0..<9 { #expect(try connection.readResponse().text == "made \(number)") }
        #expect(try connection.readToEnd(within: 1.5).isEmpty)
      }
    }
  }

  @Test func survivesEveryMutationOfARequest() async throws {
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      try await onThread {
        var generator = SeededGenerator(state: 17)
        let valid = Array(
          "POST /made/a HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip;q=0.5\r\nContent-Length: 4\r\n\r\nabcd".utf8)
        for _ in 0..<600 {
          var request = valid
          for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0..<request.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: request[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: request.remove(at: place)
            case 2: request.insert(contentsOf: request[place...].prefix(20), at: place)
            default: request[place] = [13, 10, 32, 58, 59, 44, 34, 0].randomElement(using: &generator) ?? 0
            }
          }
          let connection = try HTTPClientConnection(port: port)
          try? connection.send(request)
          connection.finishSending()
          let answer = try connection.readToEnd(within: 5)
          #expect(answer.isEmpty || answer.starts(with: Array("HTTP/1.1 ".utf8)), "\(request)")
        }
      }
      #expect(try await server.get("/kept/a").text == "kept a")
    }
  }

  @Test func answersAClientThatHasFinishedSending() async throws {
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      for target in ["/kept/a", "/made/a", "/large"] {
        try await onThread {
          let connection = try HTTPClientConnection(port: port)
          try connection.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n")
          connection.finishSending()
          #expect(try connection.readResponse().status == 200)
          #expect(try connection.readToEnd(within: 1.5).isEmpty)
        }
      }
    }
  }

  @Test func closesWhenAskedTo() async throws {
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      let requests = [
        "GET /kept/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "GET /made/a HTTP/1.0\r\n\r\n",
        "GET /kept/a HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n",
      ]
      for request in requests {
        try await onThread {
          let connection = try HTTPClientConnection(port: port)
          try connection.send(request)
          let response = try connection.readResponse()
          #expect(response.status == 200)
          #expect(response["Connection"] == "close")
          #expect(try connection.readToEnd().isEmpty)
        }
      }
    }
  }

  @Test func survivesClientsThatLeaveAtAnyPoint() async throws {
    try await TestServer.serve(site) { server async throws in
      let port = server.port
      let request = "POST /made/a HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd"
      try await onThread {
        for length in 0...request.utf8.count {
          try HTTPClientConnection(port: port).send(String(request.prefix(length)))
        }
      }
      #expect(try await server.get("/kept/a").text == "kept a")
    }
  }
}

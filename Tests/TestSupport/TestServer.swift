import Foundation
public import HTTPServer
import NIOConcurrencyHelpers

/// A server on a free port, and its log.
public struct TestServer: Sendable {
  public let port: Int
  private let logFile: URL

  /// Serves `site` while `use` runs.
  public static func serve(
    _ site: Site, _ settings: ServerSettings = .forTests, while use: @Sendable (TestServer) async throws -> Void
  ) async throws {
    let logFile = FileManager.default.temporaryDirectory.appendingPathComponent("web-\(UUID().uuidString).log")
    try Data().write(to: logFile)
    let log = try FileHandle(forWritingTo: logFile)
    defer { try? FileManager.default.removeItem(at: logFile) }
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    let server = try WebServer(
      settings: settings, site: site, logDescriptor: log.fileDescriptor, onListening: { listening.yield($0) })
    let running = Task {
      defer { listening.finish() }
      try await server.run()
    }
    for await port in ports {
      do {
        try await use(TestServer(port: port, logFile: logFile))
      } catch {
        running.cancel()
        _ = await running.result
        throw error
      }
      break
    }
    running.cancel()
    _ = await running.result
    try log.close()
  }

  /// The lines written so far, waiting until there are `count`.
  public func logLines(_ count: Int) async throws -> [String] {
    let deadline = Date() + 10
    while true {
      let lines = try String(contentsOf: logFile, encoding: .utf8).split(separator: "\n").map(String.init)
      if lines.count >= count || Date() > deadline { return lines }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// The response to one request on a connection of its own.
  public func get(_ target: String, _ fields: String = "", method: String = "GET") async throws -> HTTPClientResponse {
    let port = port
    return try await onThread {
      let connection = try HTTPClientConnection(port: port)
      try connection.send("\(method) \(target) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n")
      return try connection.readResponse(withoutBody: method == "HEAD")
    }
  }

  /// The response to exactly these bytes.
  public func exchange(_ request: String) async throws -> HTTPClientResponse {
    let port = port
    return try await onThread {
      let connection = try HTTPClientConnection(port: port)
      try connection.send(request)
      return try connection.readResponse()
    }
  }
}

extension ServerSettings {
  public static var forTests: ServerSettings {
    var settings = ServerSettings()
    settings.port = 0
    settings.eventLoops = 1
    return settings
  }
}

extension SiteResponse {
  public static func html(_ text: String) -> SiteResponse { .page(Array(text.utf8)) }
}

/// A number that handlers and tests share.
public final class Tally: Sendable {
  private let box = NIOLockedValueBox<Int64>(0)

  public init() {}

  public var value: Int64 {
    get { box.withLockedValue { $0 } }
    set { box.withLockedValue { $0 = newValue } }
  }

  public func add() -> Int64 {
    box.withLockedValue {
      $0 += 1
      return $0
    }
  }
}

import Digests
import Foundation
import HTTPTypes
import NIOConcurrencyHelpers
import TestSupport
import Testing

@testable import HTTPServer

/// Forms with files over a socket: where the files lie, and that they are gone afterwards.
final class UploadTests: Sendable {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("uploads-\(UUID().uuidString)")
    .path
  private let held = Tally()
  private let isFree = Tally()

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var settings: ServerSettings {
    var settings = ServerSettings.forTests
    settings.uploadFolder = folder
    return settings
  }

  private var site: Site {
    var limits = FileLimits()
    (limits.fileBytes, limits.files, limits.totalBytes) = (30 << 20, 3, 40 << 20)
    return Site([
      Resource("form", at: "/form", methods: [.post], takesFiles: limits) { request in
        let form = try request.form
        let values = form.items.map { "\($0.name)=\($0.value)" }
        let files = try form.files.map { "\($0.name)=\($0.fileName):\($0.size):\(SHA256Digest(of: try $0.bytes).hex)" }
        return .html((values + files + ["\(request.body.count)"]).joined(separator: " "))
      },
      Resource("slow", at: "/slow", methods: [.post], takesFiles: limits) { [held, isFree] request in
        let count = try request.form.files.count
        held.value = Int64(count)
        while isFree.value == 0 { await Task.yield() }
        return .html("\(count)")
      },
      Resource("plain", at: "/plain", methods: [.post]) { .html("\(try $0.formItems.count)") },
    ])
  }

  private static func part(_ parameters: String, _ content: [UInt8]) -> [UInt8] {
    Array("--b\r\nContent-Disposition: form-data; \(parameters)\r\n\r\n".utf8) + content + [13, 10]
  }

  private static let end = Array("--b--\r\n".utf8)

  private static func post(_ path: String, _ length: Int, type: String = "multipart/form-data; boundary=b") -> String {
    "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(length)\r\n\r\n"
  }

  private static func send(_ body: [UInt8], to path: String = "/form", _ server: TestServer) async throws
    -> HTTPClientResponse
  {
    let port = server.port
    return try await onThread {
      let connection = try HTTPClientConnection(port: port)
      try connection.send(post(path, body.count))
      // A refusal may come before all is sent.
      try? connection.send(body)
      return try connection.readResponse()
    }
  }

  /// Sends a third of a form, in the middle of a file.
  private static func begin(_ port: Int) throws -> HTTPClientConnection {
    let connection = try HTTPClientConnection(port: port)
    try connection.send(Self.post("/form", 1_000_000))
    try connection.send(Self.part("name=f; filename=x", Array(repeating: 120, count: 300_000)))
    return connection
  }

  /// Descriptors of this process that are open on a file in the folder.
  private var openFiles: Int {
    let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return descriptors.filter { descriptor in
      let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
      return path?.hasPrefix(folder) ?? false
    }.count
  }

  /// Waits until there are so many open files.
  private func waits(for count: Int) async throws -> Bool {
    for _ in 0..<2_000 {
      if openFiles == count { return true }
      try await Task.sleep(for: .milliseconds(5))
    }
    return false
  }

  @Test func handsValuesAndFilesToTheHandler() async throws {
    let content = Array("%PDF\r\n--\r\n\0".utf8)
    let body =
      Self.part("name=a", Array("é".utf8)) + Self.part("name=f; filename=\"C:\\x\\b.pdf\"", content)
      + Self.part("name=g; filename=\"\"", []) + Self.part("name=h; filename=empty", []) + Self.end
    let expected =
      "a=é f=b.pdf:11:\(SHA256Digest(of: content).hex) h=empty:0:\(SHA256Digest(of: [UInt8]()).hex) 0"
    try await TestServer.serve(site, settings) { server async throws in
      #expect(try await Self.send(body, server).text == expected)
      // In chunks of HTTP too, and a form without files in memory.
      let ascii = Self.part("name=a", [65]) + Self.part("name=f; filename=x", [66]) + Self.end
      let chunked =
        "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n" + ascii.map { "1\r\n\(UnicodeScalar($0))\r\n" }.joined() + "0\r\n\r\n"
      #expect(try await server.exchange(chunked).text == "a=A f=x:1:\(SHA256Digest(of: "B").hex) 0")
      let urlencoded = Self.post("/form", 3, type: "application/x-www-form-urlencoded") + "a=1"
      #expect(try await server.exchange(urlencoded).text == "a=1 3")
      let values = Self.part("name=a", []) + Self.end
      #expect(try await Self.send(values, to: "/plain", server).text == "1")
      #expect(try await waits(for: 0))
    }
  }

  /// Twenty times as much as memory may be taken for bodies: what arrives waits for the disk.
  @Test func keepsAFileOnTheDiskAndOutOfMemory() async throws {
    var settings = settings
    settings.limits.allBodiesBytes = 1 << 20
    let content = (0..<(20 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 7) }
    let digest = SHA256Digest(of: content).hex
    let body = Self.part("name=f; filename=x", content) + Self.end
    try await TestServer.serve(site, settings) { server async throws in
      for _ in 0..<3 { #expect(try await Self.send(body, server).text == "f=x:\(content.count):\(digest) 0") }
      #expect(try await server.get("/metrics").text.contains("\ncompendium_held_body_bytes 0\n"))
    }
  }

  @Test func leavesNoNameInTheFolderAndNoFileAfterTheAnswer() async throws {
    let body = Self.part("name=f; filename=x", [1]) + Self.part("name=f; filename=y", [2]) + Self.end
    let (held, isFree) = (held, isFree)
    try await TestServer.serve(site, settings) { server async throws in
      async let answer = Self.send(body, to: "/slow", server)
      while held.value == 0 { await Task.yield() }
      #expect(openFiles == 2)
      #expect(try await server.get("/metrics").text.contains("\ncompendium_held_files 2\n"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: settings.uploadFolder).isEmpty)
      let attributes = try FileManager.default.attributesOfItem(atPath: settings.uploadFolder)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
      isFree.value = 1
      #expect(try await answer.text == "2")
      #expect(try await waits(for: 0))
      #expect(try await server.get("/metrics").text.contains("\ncompendium_held_file_bytes 0\n"))
    }
  }

  @Test func leavesNothingOfClientsThatLeaveOrAreTooSlow() async throws {
    var settings = settings
    settings.limits.uploadSeconds = 1
    try await TestServer.serve(site, settings) { server async throws in
      let port = server.port
      let leaving = try await onThread { try (0..<5).map { _ in try Self.begin(port) } }
      #expect(try await waits(for: leaving.count))
      _ = consume leaving
      #expect(try await waits(for: 0))
      let slow = try await onThread { try Self.begin(port) }
      #expect(try await onThread { try slow.readResponse().status } == 408)
      #expect(try await waits(for: 0))
    }
  }

  @Test func leavesNothingWhenTheServerEnds() async throws {
    let open = Tally()
    let kept = NIOLockedValueBox<HTTPClientConnection?>(nil)
    try await TestServer.serve(site, settings) { server async throws in
      let port = server.port
      let connection = try await onThread { try Self.begin(port) }
      // The client outlasts the server.
      kept.withLockedValue { $0 = connection }
      if try await waits(for: 1) { open.value = 1 }
    }
    #expect(open.value == 1)
    #expect(try await waits(for: 0))
    #expect(kept.withLockedValue { $0 } != nil)
  }

  @Test func refusesWhatIsTooLarge() async throws {
    try await TestServer.serve(site, settings) { server async throws in
      // Announced, and found out while it comes.
      let announced = try await server.exchange(Self.post("/form", 40 << 20 + 1))
      #expect(announced.status == 413)
      let large = Self.part("name=f; filename=x", Array(repeating: 120, count: 31 << 20)) + Self.end
      let refused = try await Self.send(large, server)
      #expect(refused.status == 413)
      #expect(refused["Connection"] == "close")
      let many = (0..<4).flatMap { Self.part("name=f; filename=\($0)", [1]) } + Self.end
      #expect(try await Self.send(many, server).status == 413)
      #expect(try await Self.send(Array(many.suffix(300)), to: "/plain", server).status == 413)
      #expect(try await waits(for: 0))
    }
  }

  @Test func refusesWhatIsNoForm() async throws {
    try await TestServer.serve(site, settings) { server async throws in
      let file = Self.part("name=f; filename=x", [1, 2, 3])
      for body in [[], file, file + Array("--b".utf8), file + Array("--bb--".utf8), Self.part("filename=x", [1])] {
        let refused = try await Self.send(body, server)
        #expect(refused.status == 400)
        #expect(refused.text.contains("could not be read"))
      }
      #expect(try await server.exchange(Self.post("/form", 1, type: "multipart/form-data") + "x").status == 400)
      #expect(try await server.exchange(Self.post("/form", 1, type: "text/plain") + "x").status == 415)
      #expect(try await waits(for: 0))
    }
  }

  @Test func answersRequestsBehindAFormInTheirOrder() async throws {
    let body = Self.part("name=f; filename=x", Array(repeating: 120, count: 1_000_000)) + Self.end
    try await TestServer.serve(site, settings) { server async throws in
      let port = server.port
      try await onThread {
        let connection = try HTTPClientConnection(port: port)
        for _ in 0..<3 {
          try connection.send(Array(Self.post("/form", body.count).utf8) + body)
          try connection.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
          try connection.send(Self.post("/form", 1) + "x")
          try connection.send("GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n")
          #expect(try connection.readResponse().text.hasPrefix("f=x:1000000:"))
          #expect(try connection.readResponse().text == "ok\n")
          #expect(try connection.readResponse().status == 400)
          #expect(try connection.readResponse().text == "ready\n")
        }
      }
    }
  }

  @Test func takesNoMoreFilesThanAllMayHave() async throws {
    var settings = settings
    (settings.limits.files, settings.limits.allFilesBytes) = (2, 1_000_000)
    let two = Self.part("name=f; filename=x", [1]) + Self.part("name=f; filename=y", [2]) + Self.end
    let one = Self.part("name=f; filename=x", [1]) + Self.end
    let large = Self.part("name=f; filename=x", Array(repeating: 120, count: 1_000_001)) + Self.end
    let (held, isFree) = (held, isFree)
    try await TestServer.serve(site, settings) { server async throws in
      #expect(try await Self.send(large, server).status == 503)
      async let answer = Self.send(two, to: "/slow", server)
      while held.value == 0 { await Task.yield() }
      let refused = try await Self.send(one, server)
      #expect(refused.status == 503)
      #expect(refused["Retry-After"] == "5")
      isFree.value = 1
      #expect(try await answer.text == "2")
      #expect(try await waits(for: 0))
      #expect(try await Self.send(one, server).status == 200)
    }
  }

  @Test func tellsThatTheDiskTakesNothing() async throws {
    var settings = settings
    settings.uploadFolder = "/proc/nowhere"
    try await TestServer.serve(site, settings) { server async throws in
      let body = Self.part("name=a", [65]) + Self.part("name=f; filename=x", [1]) + Self.end
      #expect(try await Self.send(body, server).status == 503)
      #expect(try await server.logLines(2).contains { $0.contains("FileError(code: 2)") })
      #expect(try await Self.send(Self.part("name=a", [65]) + Self.end, server).text == "a=A 0")
    }
  }
}

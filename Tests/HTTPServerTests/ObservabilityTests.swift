import Foundation
import TestSupport
import Testing

@testable import HTTPServer

struct ObservabilityTests {
  private static func site(_ readiness: Readiness = .ready) -> Site {
    var site = Site([
      Resource("practice", at: "/en/practices/*", cache: .record) { _ in
        .html(String(repeating: "a", count: 99))
      },
      Resource("search", at: "/en/practices", cache: .query) { _ in .html("found") },
    ])
    site.readiness = { readiness }
    site.programVersion = "1.2.3"
    site.ledgerSequence = { 42 }
    return site
  }

  @Test func writesOneLineOfJSONForEachRequest() async throws {
    try await TestServer.serve(Self.site()) { server async throws in
      let first = try await server.get("/en/practices/open-ward")
      _ = try await server.get("/en/practices/open-ward", method: "HEAD")
      _ = try await server.get("/nothing")
      _ = try await server.exchange("nonsense\r\n\r\n")
      let lines = try await server.logLines(4)
      #expect(lines.count == 4)
      let entries = try lines.map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
      #expect(
        entries.map { $0["resource"] as? String } == [
          "practice", "practice", "unknown", "unknown",
        ])
      #expect(entries.map { $0["status"] as? Int } == [200, 200, 404, 400])
      #expect(entries.map { $0["cache"] as? String } == ["miss", "hit", "bypass", "bypass"])
      #expect(entries.map { $0["method"] as? String } == ["GET", "HEAD", "GET", "-"])
      #expect(entries.prefix(2).map { $0["bytes"] as? Int } == [99, 0])
      #expect(entries[0]["request"] as? String == first["X-Request-ID"])
      #expect(entries.allSatisfy { $0["us"] is Int && $0["time"] is String })
    }
  }

  @Test func writesNothingThatTellsWhoAskedOrWhatFor() async throws {
    try await TestServer.serve(Self.site()) { server async throws in
      let fields =
        "User-Agent: Agent77\r\nReferer: http://secret.example/\r\nCookie: id=secret\r\nX-Forwarded-For: 198.51.100.7\r\n"
      _ = try await server.get("/en/practices?q=secret", fields)
      _ = try await server.get("/en/practices/secret", fields)
      _ = try await server.get("/secret?q=secret", fields)
      let text = try await server.logLines(3).joined()
      for word in ["secret", "Agent77", "127.0.0.1", "198.51.100.7"] { #expect(!text.contains(word), "\(word)") }
    }
  }

  @Test func countsWhatPrometheusReads() async throws {
    try await TestServer.serve(Self.site()) { server async throws in
      for target in ["/en/practices/a", "/en/practices/a", "/en/practices?q=1", "/nothing"] {
        _ = try await server.get(target)
      }
      let response = try await server.get("/metrics")
      #expect(response["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
      let metrics = response.text
      for line in [
        "compendium_requests_total{resource=\"practice\",status=\"2xx\"} 2",
        "compendium_requests_total{resource=\"unknown\",status=\"4xx\"} 1", "compendium_cache_hits_total 1",
        "compendium_cache_misses_total 2", "compendium_cache_pages{class=\"record\"} 1",
        "compendium_cache_pages{class=\"query\"} 1", "compendium_request_seconds_count 4",
        "compendium_request_seconds_bucket{le=\"+Inf\"} 4", "compendium_ledger_sequence 42",
        "compendium_build_info{version=\"1.2.3\"} 1",
      ] {
        #expect(metrics.contains("\(line)\n"), "\(line)")
      }
      let memory = try #require(metrics.split(separator: "\n").first { $0.hasPrefix("process_resident_memory_bytes ") })
      #expect(try #require(Int(memory.split(separator: " ")[1])) > 1 << 20)
      for line in metrics.split(separator: "\n") where !line.hasPrefix("#") {
        #expect(line.split(separator: " ").count == 2 && Double(line.split(separator: " ")[1]) != nil, "\(line)")
      }
    }
  }

  @Test(arguments: [
    (Readiness.ready, 200, "ready\n"), (.degraded(reason: "the disk is full"), 200, "degraded: the disk is full\n"),
    (.notReady(reason: "the index is loading"), 503, "not ready: the index is loading\n"),
  ])
  func saysWhetherItCanServe(readiness: Readiness, status: Int, text: String) async throws {
    try await TestServer.serve(Self.site(readiness)) { server async throws in
      let response = try await server.get("/readyz")
      #expect(response.status == status)
      #expect(response.text == text)
      #expect(try await server.get("/healthz").text == "ok\n")
    }
  }

  @Test func remindsWhoeverRunsItWithoutBeingLessReady() async throws {
    var site = Self.site(.ready)
    site.reminder = "No contact is set."
    try await TestServer.serve(site) { server async throws in
      let response = try await server.get("/readyz")
      #expect(response.status == 200 && response.text == "ready\nNo contact is set.\n")
    }
  }

  @Test func losesNoLineAndMixesNone() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID().uuidString)")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let log = LineLog(descriptor: handle.fileDescriptor)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask { for number in 0..<2_000 { log.append(Array("\(writer) \(number)\n".utf8)) } }
      }
    }
    try await log.close()
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(Set(lines) == Set((0..<8).flatMap { writer in (0..<2_000).map { "\(writer) \($0)" } }))
    #expect(lines.count == 16_000)
  }
}

import TestSupport
import Testing

@testable import Web

extension SiteTests {
  struct SiteSuggestionsTests {
    @Test func offersWordsAndTitlesAsAPartOfAPage() async throws {
      try await SiteCollection().serve { server async throws in
        let response = try await server.get("/en/suggestions?q=peer+su")
        #expect(response.status == 200)
        #expect(response["Content-Type"] == "text/html; charset=utf-8")
        #expect(response["X-Robots-Tag"] == "noindex")
        #expect(response.text.hasPrefix("<ul role=\"listbox\""))
        #expect(response.text.contains("data-words=\"peer support\""))
        #expect(response.text.contains("data-address=\"/en/practices/intentional-peer-support\""))
        #expect(response["ETag"] != nil)
        #expect(try await server.get("/pt/suggestions?q=peer").status == 404)
      }
    }

    @Test func keepsOneAnswerForEveryWayToAskTheSame() async throws {
      try await SiteCollection().serve { server async throws in
        for query in ["q=peer+su", "q=++peer%20%20su&type=hospital", "page=3&q=peer+su&colour=blue"] {
          #expect(try await server.get("/en/suggestions?\(query)").text.contains("peer support"), "\(query)")
        }
        #expect(try await server.get("/metrics").text.contains("compendium_cache_misses_total 1\n"))
      }
    }

    @Test func answersWhateverIsTyped() async throws {
      try await SiteCollection().serve { server async throws in
        var generator = SeededGenerator(state: 12)
        for round in 0..<200 {
          let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
            let byte = UInt8.random(in: 0...255, using: &generator)
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
          }
          #expect(try await server.get("/el/suggestions?q=\(bytes.joined())").status == 200, "round \(round)")
        }
        let longest = String(repeating: "peer+", count: 1_000)
        #expect(try await server.get("/en/suggestions?q=\(longest)").status == 200)
        let attack = try await server.get("/en/suggestions?q=%22%3E%3Cscript%3Ealert+peer")
        #expect(!attack.text.contains("<script>"))
      }
    }
  }
}

import TestSupport
import Testing

@testable import HTTPServer

struct AssetServingTests {
  private let site = Site(
    [],
    assets: [
      Asset(path: "/assets/site-1a2b.css", bytes: [UInt8](repeating: 97, count: 5_000), contentType: "text/css"),
      Asset(path: "/assets/map.png", bytes: [UInt8](repeating: 97, count: 5_000), contentType: "image/png"),
      Asset(path: "/favicon.ico", bytes: [1, 2, 3], contentType: "image/x-icon", isImmutable: false),
    ])

  @Test func letsBrowsersKeepWhatNeverChanges() async throws {
    try await TestServer.serve(site) { server async throws in
      let style = try await server.get("/assets/site-1a2b.css", "Accept-Encoding: br\r\n")
      #expect(style["Cache-Control"] == "public, max-age=31536000, immutable")
      #expect(style["Content-Type"] == "text/css")
      #expect(style["Content-Encoding"] == "br")
      #expect(style.body.count < 100)
      let tag = try #require(style["ETag"])
      let again = try await server.get("/assets/site-1a2b.css", "Accept-Encoding: br\r\nIf-None-Match: \(tag)\r\n")
      #expect(again.status == 304)
      #expect(try await server.get("/favicon.ico")["Cache-Control"] == "public, max-age=3600")
    }
  }

  @Test func sendsPicturesAsTheyAreAndWhole() async throws {
    try await TestServer.serve(site) { server async throws in
      let fields = "Accept-Encoding: gzip, br\r\nRange: bytes=-100\r\n"
      let picture = try await server.get("/assets/map.png", fields)
      #expect(picture.status == 200)
      #expect(picture["Content-Encoding"] == nil)
      #expect(picture["Vary"] == nil)
      #expect(picture.body.count == 5_000)
    }
  }

  @Test func knowsOnlyWhatItWasGiven() async throws {
    try await TestServer.serve(site) { server async throws in
      for target in ["/assets/map.png%00.css", "/assets/../assets/map.png", "/assets", "/assets/.env", "/etc/passwd"] {
        #expect([400, 404].contains(try await server.get(target).status), "\(target)")
      }
      #expect(try await server.get("/favicon.ico", method: "POST").status == 405)
      #expect(try await server.get("/favicon.ico?v=2").body == [1, 2, 3])
    }
  }
}

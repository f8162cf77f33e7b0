import Compression
import HTTPTypes
import NIOCore
import Testing

@testable import HTTPServer

struct RepresentationTests {
  private let bytes = Array(String(repeating: "<p>open ward</p>", count: 100).utf8)
  private let fields: HTTPFields = [.contentType: "text/html; charset=utf-8"]

  @Test func givesEachCodingItsOwnStrongTag() throws {
    let page = try Representation(fields: fields, bytes: bytes).adding(.gzip).adding(.brotli)
    let tags = ContentCoding.allCases.compactMap { page.encoded($0)?.entityTag.text }
    #expect(Set(tags).count == 3)
    #expect(tags.allSatisfy { $0.hasPrefix("\"") })
  }

  @Test func makesACodingOnlyWhenAsked() throws {
    let page = Representation(fields: fields, bytes: bytes)
    #expect(page.encoded(for: AcceptedCodings("br")) == nil)
    let coded = try page.adding(.brotli)
    let encoded = try #require(coded.encoded(for: AcceptedCodings("br")))
    #expect(try Array(buffer: encoded.body) == brotli(bytes))
    #expect(coded.encoded(.gzip) == nil)
    #expect(coded.cost > page.cost)
  }

  @Test func leavesPicturesAndTinyTextsAlone() {
    let picture = Representation(fields: [.contentType: "image/png"], bytes: bytes)
    let tiny = Representation(fields: fields, bytes: [65])
    #expect(!picture.isCompressible && !tiny.isCompressible)
    #expect(head(of: picture).contains("Vary") == false)
  }

  @Test func saysInA304WhatCachesNeedAndNothingOfTheBody() throws {
    let head = String(
      buffer: try #require(Representation(fields: fields, bytes: bytes).encoded(.identity)).notModifiedHead)
    #expect(head.hasPrefix("HTTP/1.1 304 Not Modified\r\n"))
    #expect(head.contains("ETag: \"") && head.contains("Vary: Accept-Encoding"))
    #expect(!head.contains("Content-"))
  }

  private func head(of page: Representation) -> String {
    page.encoded(.identity).map { String(buffer: $0.head) } ?? ""
  }
}

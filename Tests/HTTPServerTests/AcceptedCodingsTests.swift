import Testing

@testable import HTTPServer

struct AcceptedCodingsTests {
  @Test(
    arguments: [
      (nil, ContentCoding.identity), ("", .identity), ("gzip", .gzip), ("br", .brotli), ("gzip, deflate, br", .brotli),
      ("gzip, deflate, br, zstd", .brotli), ("br;q=0.5, gzip;q=0.8", .gzip), ("br;q=0, gzip;q=0", .identity),
      ("*", .brotli), ("*;q=0", .identity), ("br;q=0, *", .gzip), ("identity", .identity),
      ("identity;q=1, gzip;q=0.5", .identity), ("identity;q=0.5, gzip;q=0.6", .gzip), ("GZIP", .gzip),
      ("x-gzip", .gzip), ("brotli", .identity), ("gzipped", .identity), ("gzip ; q=0.001", .gzip),
      ("gzip;q=2", .identity), ("gzip;q=", .identity), ("gzip;q=0.0001", .identity), ("gzip;q=-1", .identity),
      ("deflate", .identity), (",,;,gzip", .gzip), ("identity;q=0", .identity), ("gzip;Q=0.9,br;Q=1.000", .brotli),
    ] as [(String?, ContentCoding)])
  func choosesTheHeaviestThenTheSmallest(header: String?, coding: ContentCoding) {
    #expect(AcceptedCodings(header).preferred(compressible: true) == coding)
  }

  @Test func sendsPicturesAsTheyAre() {
    #expect(AcceptedCodings("br").preferred(compressible: false) == .identity)
  }
}

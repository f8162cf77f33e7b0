import CBrotli
import Compression
import Testing

struct BrotliTests {
  @Test(arguments: [0, 1, 5, 9, 11])
  func returnsTheSameBytesAfterDecompression(quality: Int) throws {
    for bytes in SampleBytes.all {
      let compressed = try brotli(bytes, quality: quality)
      #expect(decompressed(compressed, size: bytes.count) == bytes)
    }
  }

  @Test func makesAPageSmallerThanGzipDoes() throws {
    let page = (0..<500).flatMap { Array("<li><a href=\"/en/practices/p\($0)\">Practice \($0 * 7919)</a></li>".utf8) }
    #expect(try brotli(page).count < gzip(page).count)
  }

  @Test func refusesAQualityThatDoesNotExist() {
    #expect(throws: CompressionError.levelOutOfRange(12, allowed: 0...11)) { try brotli([1], quality: 12) }
  }

  private func decompressed(_ compressed: [UInt8], size: Int) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: size + 1)
    var written = output.count
    let result = BrotliDecoderDecompress(compressed.count, compressed, &written, &output)
    return result == BROTLI_DECODER_RESULT_SUCCESS ? Array(output.prefix(written)) : nil
  }
}

import CDeflate
import Compression
import Foundation
import Testing

struct GzipTests {
  @Test(arguments: [0, 1, 6, 9, 12])
  func returnsTheSameBytesAfterDecompression(level: Int) throws {
    for bytes in SampleBytes.all {
      let compressed = try gzip(bytes, level: level)
      #expect(try decompressed(compressed, size: bytes.count) == bytes)
    }
  }

  @Test func makesAPageMuchSmaller() throws {
    let page = Array("<p>Peer support in an open ward.</p>".utf8).cycled(to: 26_000)
    #expect(try gzip(page).count < page.count / 20)
  }

  @Test func isReadByTheGzipTool() throws {
    let page = Array("Soteria, Bern; Trieste: no locked doors.\n".utf8).cycled(to: 100_000)
    #expect(try output(of: "gzip -dc", given: try gzip(page)) == page)
  }

  @Test func isReadByPython() throws {
    let page = Array("κρίση och stöd\n".utf8).cycled(to: 70_000)
    let script = "python3 -c 'import sys,gzip;sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))'"
    #expect(try output(of: script, given: try gzip(page, level: 9)) == page)
  }

  @Test func refusesALevelThatDoesNotExist() {
    #expect(throws: CompressionError.levelOutOfRange(13, allowed: 0...12)) { try gzip([1], level: 13) }
    #expect(throws: CompressionError.levelOutOfRange(-1, allowed: 0...12)) { try gzip([1], level: -1) }
  }

  private func decompressed(_ compressed: [UInt8], size: Int) throws -> [UInt8] {
    let decompressor = try #require(libdeflate_alloc_decompressor())
    defer { libdeflate_free_decompressor(decompressor) }
    var output = [UInt8](repeating: 0, count: size + 1)
    var written = 0
    let result = libdeflate_gzip_decompress(
      decompressor, compressed, compressed.count, &output, output.count, &written)
    #expect(result == LIBDEFLATE_SUCCESS)
    return Array(output.prefix(written))
  }

  private func output(of command: String, given input: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(output)
  }
}

import Foundation
import Testing

@testable import HTTPServer

@Suite struct LineLogTests {
  private static let line = Array((String(repeating: "x", count: 99) + "\n").utf8)

  @Test func writesWhatItWasGivenBeforeItCloses() async throws {
    let pipe = Pipe()
    let log = LineLog(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    for _ in 0..<100 { log.append(Self.line) }
    try await log.close()
    try pipe.fileHandleForWriting.close()
    #expect(try pipe.fileHandleForReading.readToEnd()?.count == 10_000)
    #expect(log.dropped == 0)
  }

  /// A pipe holds 64 KB; whoever reads it has stopped.
  @Test(.timeLimit(.minutes(1)))
  func closesAlsoWhereNobodyReadsAndCountsWhatIsLost() async throws {
    let pipe = Pipe()
    let log = LineLog(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    for _ in 0..<10_000 { log.append(Self.line) }
    try await log.close()
    #expect(log.dropped > 9_000 && log.dropped < 10_000)
  }
}

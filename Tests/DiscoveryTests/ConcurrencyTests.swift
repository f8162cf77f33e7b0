import Foundation
import Synchronization
import Testing

@testable import Discovery

/// Readers of an index while another thread updates it. `swift test --sanitize=thread --filter ConcurrencyTests` looks
/// for data races.
struct ConcurrencyTests {
  private static let updates = 1000
  private static let readers = 3

  /// What everybody reads, as a program publishes it.
  private final class Published: Sendable {
    private let value: Mutex<(index: SearchIndex, isLast: Bool)>

    init(_ index: SearchIndex) { value = Mutex((index, false)) }

    var current: (index: SearchIndex, isLast: Bool) { value.withLock { $0 } }
    func publish(_ index: SearchIndex, isLast: Bool) { value.withLock { $0 = (index, isLast) } }
  }

  @Test func readersSeeOneStateWhileAThousandUpdatesComeIn() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "concurrency-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "an.index").path
    var random = SeededGenerator(31)
    let documents = (0..<60).map { Collection.document($0, &random) } + Self.twins(0)
    try SearchIndex(Collection.settings).updated(removing: [], adding: documents).write(to: path)
    let published = Published(try SearchIndex(opening: path))
    let reads = await withTaskGroup(of: Int.self) { group in
      for reader in 1...Self.readers { group.addTask { Self.read(published, SeededGenerator(UInt64(reader))) } }
      Self.update(published, &random)
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(reads.allSatisfy { $0 > 0 })
    #expect(
      published.current.index.search(SearchRequest(text: "twin ", kind: "twins")).hits.allSatisfy {
        $0.payload == Self.stamp(Self.updates)
      })
  }

  /// Two documents that are always updated together, and a third that is there after every second update.
  private static func twins(_ update: Int) -> [Document] {
    (["ta", "tb"] + (update.isMultiple(of: 2) ? ["tc"] : [])).map { id in
      Document(
        id: id, kind: "twins", texts: [FieldText(field: "body", language: "en", text: "a twin of update\(update)")],
        facets: ["type": ["even\(update % 2)"]], payload: stamp(update))
    }
  }

  private static func stamp(_ update: Int) -> [UInt8] { [UInt8(update >> 8), UInt8(update & 0xFF)] }

  private static func update(_ published: Published, _ random: inout SeededGenerator) {
    for update in 1...updates {
      let index = published.current.index
      let removing = ["tc", "d\(Int.random(in: 0..<80, using: &random))"]
      let adding = [Collection.document(Int.random(in: 0..<80, using: &random), &random)] + twins(update)
      published.publish(index.updated(removing: Set(removing), adding: adding), isLast: update == updates)
    }
  }

  /// Reads until the last state has been read.
  ///
  /// - Returns: How many states were read.
  private static func read(_ published: Published, _ start: SeededGenerator) -> Int {
    var random = start
    var states = 0
    while true {
      let (index, isLast) = published.current
      checkTwins(index)
      checkRandomRequest(index, &random)
      states += 1
      if isLast { return states }
    }
  }

  private static func checkTwins(_ index: SearchIndex) {
    let twins = index.search(SearchRequest(text: "twin ", kind: "twins"))
    let update = twins.hits.first.map { Int($0.payload[0]) << 8 | Int($0.payload[1]) } ?? 0
    #expect(twins.total == (update.isMultiple(of: 2) ? 3 : 2) && twins.hits.count == twins.total)
    #expect(twins.hits.allSatisfy { $0.payload == stamp(update) })
    #expect(twins.counts["type"]?.filter { $0.value > 0 } == ["even\(update % 2)": twins.total])
    #expect(index.search(SearchRequest(text: "update\(update) ", kind: "twins")).hits.count == twins.total)
  }

  private static func checkRandomRequest(_ index: SearchIndex, _ random: inout SeededGenerator) {
    var request = Collection.request(&random)
    (request.offset, request.limit) = (0, .max)
    let result = index.search(request)
    #expect(result.hits.count == result.total && Set(result.hits.map(\.id)).count == result.total)
    #expect(index.search(request) == result)
    _ = index.doubts(request.text)
    let text = FieldText(field: "body", language: "en", text: "oak elm fir twin \(request.text)")
    #expect(index.similar(to: [text], kind: "twins", without: "ta", limit: 5).count <= 2)
    let highlight = index.highlight("twin \(request.text)", in: text.text, language: "en", length: nil)
    #expect(!highlight.ranges.isEmpty)
  }
}

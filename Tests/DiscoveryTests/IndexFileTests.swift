import Foundation
import Testing

@testable import Discovery

struct IndexFileTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID().uuidString)")
  var path: String { folder.appending(path: "an.index").path }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  static func index(_ count: Int = 400, seed: UInt64 = 7) -> SearchIndex {
    var random = SeededGenerator(seed)
    let documents = (0..<count).map { Collection.document($0, &random) }
    return SearchIndex(Collection.settings).updated(removing: [], adding: documents)
  }

  @Test func answersAsBeforeAndGoesOnBeingUpdated() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SeededGenerator(8)
    var index = Self.index()
    index = index.updated(removing: ["d1", "d2"], adding: [Collection.document(900, &random)])
    #expect(index.segments.count > 1)
    try index.write(to: path)
    var opened = try SearchIndex(opening: path)
    try opened.check()
    #expect(opened.settings == index.settings)
    let more = (380..<420).map { Collection.document($0, &random) }
    for (left, right) in [
      (index, opened),
      (index.updated(removing: ["d3"], adding: more), opened.updated(removing: ["d3"], adding: more)),
    ] {
      #expect(left.count == right.count)
      for _ in 0..<100 {
        let request = Collection.request(&random)
        #expect(left.search(request) == right.search(request))
      }
    }
    opened = opened.updated(removing: Set((0..<1000).map { "d\($0)" }), adding: [])
    try opened.write(to: path)
    #expect(try SearchIndex(opening: path).count == 0)
  }

  @Test func tellsWhatItHolds() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.index().write(to: path)
    let summary = try SearchIndex(opening: path).summary
    #expect(summary.documents == 400)
    #expect(summary.kinds.reduce(0) { $0 + $1.documents } == 400)
    // Each in English texts and in others.
    #expect(summary.words == 2 * Collection.words.count)
    let size = try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    #expect(summary.sections.reduce(0) { $0 + $1.bytes } <= size)
  }

  @Test func refusesWhatIsNoIndex() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: IndexFileError.unreadable(path: path, code: ENOENT)) {
      try SearchIndex(opening: path)
    }
    #expect(throws: IndexFileError.foreign(path: folder.path)) { try SearchIndex(opening: folder.path) }
    for content in [Data(), Data("no index".utf8), Data(repeating: 0, count: 4096)] {
      try content.write(to: URL(fileURLWithPath: path))
      #expect(throws: IndexFileError.foreign(path: path)) { try SearchIndex(opening: path) }
    }
  }

  @Test func refusesAnotherVersionAndAnotherLength() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.index().write(to: path)
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    var other = written
    other[8] = 99
    try other.write(to: URL(fileURLWithPath: path))
    #expect(throws: IndexFileError.otherVersion(path: path, version: 99, read: 3)) { try SearchIndex(opening: path) }
    for length in [64, 200, written.count / 2, written.count - 1] {
      try written.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(throws: IndexFileError.self) { try SearchIndex(opening: path) }
    }
  }

  /// A changed bit is told of wherever it is, but for the zeros between the sections.
  @Test func tellsOfEveryChangedBit() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let index = Self.index(60)
    try index.write(to: path)
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    let file = try #require(index.segments.first).segment.file
    let sections = IndexFile.Section.allCases.map { section in
      let start = file[section].baseAddress.map { $0 - file.bytes.start } ?? 0
      return start..<start + file[section].count
    }
    let directory = IndexFile.headSize + sections.count * IndexFile.directoryEntry
    var random = SeededGenerator(9)
    for place in sections.filter({ !$0.isEmpty }).flatMap({ [$0.lowerBound, $0.upperBound - 1] })
      + Array(0..<IndexFile.headSize)
      + [IndexFile.headSize, directory - 1]
    {
      var changed = written
      changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try changed.write(to: URL(fileURLWithPath: path))
      #expect(throws: IndexFileError.self, "byte \(place)") { try SearchIndex(opening: path).check() }
    }
  }

  @Test func waitsForNoOtherWriter() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.index(20).write(to: path)
    let file = open(path + ".new", O_WRONLY | O_CREAT, 0o644)
    #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
    #expect(throws: IndexFileError.busy(path: path)) { try Self.index(30).write(to: path) }
    #expect(try SearchIndex(opening: path).count == 20)
    close(file)
    // What a stopped program left behind is written over.
    try Self.index(30).write(to: path)
    #expect(try SearchIndex(opening: path).count == 30)
    #expect(!FileManager.default.fileExists(atPath: path + ".new"))
  }

  @Test func leavesWhatWasThereWhenItCannotWrite() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = folder.appending(path: "missing/an.index").path
    #expect(throws: IndexFileError.unwritable(path: missing, code: ENOENT)) {
      try Self.index(5).write(to: missing)
    }
    // A folder in its place: the bytes are written, the name cannot be.
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(throws: IndexFileError.self) { try Self.index(5).write(to: path) }
    #expect(!FileManager.default.fileExists(atPath: path + ".new"))
  }

  @Test func readersKeepWhatTheyOpened() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.index(50).write(to: path)
    let opened = try SearchIndex(opening: path)
    let request = SearchRequest(text: "oak", kind: "practice")
    let before = opened.search(request)
    try Self.index(300, seed: 1).write(to: path)
    #expect(opened.search(request) == before)
    #expect(try SearchIndex(opening: path).count == 300)
  }
}

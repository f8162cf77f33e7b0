import Discovery
import Foundation
import Testing

extension ProgramTests {
  /// A program that is killed while it puts an index in the place of another.
  struct InterruptedIndexTests {
    private let workplace: Workplace
    private var file: String { workplace.file("search.index") }
    /// Whether the record of ``Workplace`` says so: the two collections differ in it.
    private static let telling = "xylophone "

    init() async throws {
      workplace = try Workplace()
      try await workplace.importContent()
      try workplace.rewrite("content/practices/hugarafl.yaml", "non-profit organisation", "xylophone organisation")
      try await run("import", workplace.content, "--data", workplace.file("other"))
    }

    private func run(_ arguments: String...) async throws {
      let outcome = try await RunningProgram([Workplace.program] + arguments).finish()
      try #require(outcome.status == 0, "\(outcome.messages)")
    }

    @Test func leavesTheOldIndexOrTheNewOne() async throws {
      let stores = [workplace.data, workplace.file("other")]
      try await run("index", "build", file, "--data", stores[0])
      let start = ContinuousClock.now
      try await run("index", "build", file, "--data", stores[1])
      let length = ContinuousClock.now - start
      var (killed, whileWriting) = (0, 0)
      for round in 0..<20 {
        let (before, leftBefore) = (try answer(), left)
        let program = try RunningProgram([Workplace.program, "index", "build", file, "--data", stores[round % 2]])
        // Every second time while it writes, otherwise at any moment.
        await wait(for: program, upTo: round % 4 < 2 ? length * Double.random(in: 0...1.2) : nil)
        program.signal(SIGKILL)
        let status = await program.finish().status
        killed += status == -SIGKILL ? 1 : 0
        whileWriting += left != nil && left != leftBefore ? 1 : 0
        let after = try answer()
        #expect(after == before || after == round % 2)
        if status == 0 { #expect(after == round % 2) }
      }
      #expect(killed >= 10 && whileWriting >= 3)
      for store in stores.indices {
        try await run("index", "build", file, "--data", stores[store])
        #expect(try answer() == store)
      }
      #expect(left == nil)
    }

    /// Which of the two collections the index is of, when all of it is sound.
    private func answer() throws -> Int {
      let index = try SearchIndex(opening: file)
      try index.check()
      #expect(index.search(SearchRequest(text: "reykjavik ", kind: "practice")).total == 1)
      return index.search(SearchRequest(text: Self.telling, kind: "practice")).total
    }

    /// Waits for a moment, or until the program has begun to write or has ended.
    private func wait(for program: RunningProgram, upTo moment: Duration?) async {
      let end = ContinuousClock.now + (moment ?? .seconds(60))
      let former = left
      while ContinuousClock.now < end, kill(program.processID, 0) == 0 {
        if moment == nil, left != nil, left != former { return }
        await Task.yield()
      }
    }

    /// When the file beside was last written to, and how long it is; nil where there is none.
    private var left: [Int]? {
      var status = stat()
      guard stat(file + ".new", &status) == 0 else { return nil }
      return [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_size)]
    }
  }
}

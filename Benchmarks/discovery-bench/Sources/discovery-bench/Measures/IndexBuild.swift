import Discovery
import Foundation
import Synchronization

/// Builds the index of a corpus, on several threads.
struct IndexBuild: Encodable {
  /// Bytes of the corpus that one part of the index is made of: about a hundred thousand records.
  private static let largestChunk = 250_000_000

  /// Everything, reading included.
  var total: Spent
  /// Of the total: reading the corpus and making documents of it, which is not the engine's work. The sum over the threads.
  var readingCPUSeconds: Double
  /// The rest.
  var engineCPUSeconds: Double
  /// Of the total: making one index of the parts.
  var merging: Spent
  /// The most memory that the process had until the index was built.
  var peakMegabytes: Double
  var threads: Int

  static func run(_ file: CorpusFile, threads: Int) throws -> (index: SearchIndex, build: IndexBuild) {
    let progress = Progress("Indexing \(file.path)", total: file.size)
    defer { progress.end() }
    let parts = Parts()
    let builder = IndexBuilder(Record.settings)
    var merging = Spent(cpuSeconds: 0, wallSeconds: 0)
    let (index, total) = try Spent.measure {
      let chunks = file.chunks(of: min(largestChunk, (file.size + threads - 1) / threads))
      Threads.run(threads, over: chunks) { place, chunk in
        let reader = RecordReader(file, chunk, progress, \.document)
        let part = builder.part(of: reader)
        parts.add(part, at: place, seconds: reader.seconds, reader.fault)
      }
      let made = try parts.inOrder()
      let (index, spent) = Spent.measure { builder.index(of: made) }
      merging = spent
      return index
    }
    let build = IndexBuild(
      total: total, readingCPUSeconds: parts.readingSeconds, engineCPUSeconds: total.cpuSeconds - parts.readingSeconds,
      merging: merging, peakMegabytes: Machine.peakMegabytes, threads: threads)
    return (index, build)
  }

  /// What the threads have made so far.
  private final class Parts: Sendable {
    private struct State {
      var parts: [(place: Int, part: IndexBuilder.Part)] = []
      var seconds = 0.0
      var fault: (any Error)?
    }

    private let state = Mutex(State())

    var readingSeconds: Double { state.withLock { $0.seconds } }

    func add(_ part: IndexBuilder.Part, at place: Int, seconds: Double, _ fault: (any Error)?) {
      state.withLock { state in
        state.parts.append((place, part))
        state.seconds += seconds
        state.fault = state.fault ?? fault
      }
    }

    /// The parts in the order of the corpus, taken out of here so that their memory is free as soon as they are merged.
    func inOrder() throws -> [IndexBuilder.Part] {
      let (parts, fault) = state.withLock { state in
        defer { state.parts = [] }
        return (state.parts, state.fault)
      }
      if let fault { throw fault }
      return parts.sorted { $0.place < $1.place }.map(\.part)
    }
  }
}

internal import Dispatch
internal import Synchronization

extension SegmentBuilder {
  /// So many documents are worth a thread.
  private static let documentsPerThread = 256

  /// Segments of documents with different ids: one, or several made side by side.
  static func segments(of documents: [Document], _ settings: IndexSettings) -> [LiveSegment] {
    guard !documents.isEmpty else { return [] }
    let parts = max(1, min(Cores.count, documents.count / documentsPerThread))
    let made = Mutex([LiveSegment?](repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let own = documents[documents.count * part / parts..<documents.count * (part + 1) / parts]
      let segment = ScratchPool.with { scratch in
        var builder = SegmentBuilder(settings, scratch.takeCollector())
        for document in own { builder.add(document) }
        let segment = LiveSegment(made: builder.segment())
        scratch.keep(builder.collector)
        return segment
      }
      made.withLock { $0[part] = segment }
    }
    return made.withLock { $0.compactMap(\.self) }
  }
}

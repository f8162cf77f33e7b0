extension LiveSegment {
  /// A segment that this program has just made, which therefore holds what it says.
  init?(made bytes: IndexBytes) {
    guard let segment = try? Segment(bytes) else {
      assertionFailure("A segment was made that cannot be read.")
      return nil
    }
    self.init(segment)
  }

  /// One segment with the live documents of several; nothing is analysed again. Nil when none is left.
  static func merged(_ parts: [LiveSegment]) -> LiveSegment? {
    let parts = parts.filter { $0.count > 0 }
    return parts.isEmpty ? nil : LiveSegment(made: SegmentMerger(parts).merged())
  }

  /// Keeps segments few: of any two neighbours the first holds more than twice the documents of the second, and no more
  /// than half of a segment's documents are dead.
  ///
  /// So n documents are in at most log₂ n segments, and each is copied O(log n) times whatever the updates (the logarithmic
  /// method, Bentley & Saxe 1980, doi:10.1016/0196-6774(80)90015-2).
  static func compacted(_ parts: [LiveSegment]) -> [LiveSegment] {
    var kept: [LiveSegment] = []
    for part in parts where part.count > 0 {
      var group = [part]
      while let last = kept.last, last.count <= 2 * group.reduce(0, { $0 + $1.count }) {
        group.insert(last, at: 0)
        kept.removeLast()
      }
      let isSound = group.count == 1 && 2 * part.count >= part.segment.count
      if isSound { kept.append(part) } else if let merged = merged(group) { kept.append(merged) }
    }
    return kept
  }
}

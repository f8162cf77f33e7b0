/// A segment and which of its documents are still in the index.
struct LiveSegment: Sendable {
  struct Lengths: Sendable {
    var words = 0
    var texts = 0
  }

  let segment: Segment
  /// The documents that were neither removed nor replaced.
  let live: Bitmap
  /// Documents in ``live``.
  let count: Int
  /// Field → the lengths of its live texts that hold words.
  let lengths: [String: Lengths]

  init(_ segment: Segment, live: Bitmap? = nil) {
    let live = live ?? Bitmap(below: segment.documents.count)
    self.segment = segment
    self.live = live
    count = live.count
    var lengths: [String: Lengths] = [:]
    for text in segment.texts where text.length > 0 && live.contains(text.document) {
      lengths[text.field, default: Lengths()].words += text.length
      lengths[text.field, default: Lengths()].texts += 1
    }
    self.lengths = lengths
  }

  /// This segment without the documents with these ids.
  ///
  /// - Complexity: O(ids), and O(texts) when one of them is here.
  func removing(_ ids: Set<String>) -> LiveSegment {
    var live = live
    for id in ids { if let number = segment.number(of: id) { live.remove(number) } }
    return live == self.live ? self : LiveSegment(segment, live: live)
  }
}

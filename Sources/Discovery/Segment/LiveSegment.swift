/// A segment and which of its documents are still in the index.
struct LiveSegment: Sendable {
  let segment: Segment
  /// The documents that were neither removed nor replaced; nil for all.
  let live: [UInt64]?
  /// How many those are.
  let count: Int
  /// For each kind, how many live documents have each value.
  let totals: [UInt32]
  /// As ``SegmentMeta/fieldWords``, of the live documents.
  let fieldWords: [Int]
  let fieldDocuments: [Int]

  init(_ segment: Segment) {
    self.segment = segment
    live = nil
    count = segment.count
    fieldWords = segment.meta.fieldWords
    fieldDocuments = segment.meta.fieldDocuments
    totals = Self.totals(segment)
  }

  private init(_ former: LiveSegment, removing documents: some Sequence<Int>) {
    let segment = former.segment
    var live = former.live ?? Self.all(segment.count)
    var (totals, fieldWords, fieldDocuments) = (former.totals, former.fieldWords, former.fieldDocuments)
    let kinds = segment.valueCount - segment.meta.kinds.count
    var removed = 0
    for document in documents {
      removed += 1
      live[document / 64] &= ~(1 << UInt64(document % 64))
      let values = segment.values(of: document)
      if let kind = values.last {
        for value in values { totals[(kind - kinds) * segment.valueCount + value] &-= 1 }
      }
      for field in 0..<segment.fieldCount {
        let words = Int(segment.lengths[document * segment.fieldCount + field])
        fieldWords[field] -= words
        fieldDocuments[field] -= words > 0 ? 1 : 0
      }
    }
    self.segment = segment
    self.live = live
    count = former.count - removed
    self.totals = totals
    self.fieldWords = fieldWords
    self.fieldDocuments = fieldDocuments
  }

  private init(_ segment: Segment, as former: LiveSegment) {
    self.segment = segment
    (live, count, totals) = (former.live, former.count, former.totals)
    (fieldWords, fieldDocuments) = (former.fieldWords, former.fieldDocuments)
  }

  /// The same documents, read from a segment of the same bytes.
  func with(_ segment: Segment) -> LiveSegment { LiveSegment(segment, as: self) }

  /// This segment without documents that are live in it.
  func removing(documents: Set<Int>) -> LiveSegment { LiveSegment(self, removing: documents) }

  /// The documents that are not in the index any more.
  var dead: [UInt32] {
    guard live != nil else { return [] }
    return (0..<segment.count).filter { !isLive($0) }.map(UInt32.init)
  }

  private static func all(_ count: Int) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: (count + 63) / 64) { buffer, words in
      words = (count + 63) / 64
      if let start = buffer.baseAddress, words > 0 { Bits.fill(start, below: count) }
    }
  }

  private static func totals(_ segment: Segment) -> [UInt32] {
    let all = segment.valueCount
    let kinds = all - segment.meta.kinds.count..<all
    let counted = kinds.compactMap { segment.pairs(kind: $0 - kinds.lowerBound, value: $0) }
    if counted.count == kinds.count {
      return counted.flatMap { row in (0..<all).map { row.integer(at: $0 * 4, as: UInt32.self) } }
    }
    var totals = [UInt32](repeating: 0, count: segment.meta.kinds.count * all)
    var counts = [UInt32](repeating: 0, count: segment.rowWords * 64)
    for kind in segment.meta.kinds.indices {
      counts.withUnsafeMutableBufferPointer { counts in
        guard let start = counts.baseAddress else { return }
        start.update(repeating: 0, count: counts.count)
        var counter = RowCounter(segment, values: 0..<all, into: start)
        counter.add(segment.bitmap(ofValue: all - segment.meta.kinds.count + kind), words: segment.words)
        counter.finish()
      }
      for value in 0..<all { totals[kind * all + value] = counts[value] }
    }
    return totals
  }

  /// How many live documents are of a kind.
  func count(ofKind kind: String) -> Int {
    guard let value = segment.value(ofKind: kind) else { return 0 }
    let place = value - (segment.valueCount - segment.meta.kinds.count)
    return Int(totals[place * segment.valueCount + value])
  }

  func isLive(_ document: Int) -> Bool { live.map { $0[document / 64] >> UInt64(document % 64) & 1 == 1 } ?? true }

  /// How many live documents a list holds.
  ///
  /// - Complexity: O(1) where no document of the segment is dead; otherwise O(the list), O(documents / 64) with a bitmap.
  func liveCount(_ list: PostingList) -> Int {
    guard let live else { return list.count }
    var count = 0
    if let bitmap = list.bitmap {
      for (word, bits) in live.enumerated() { count += (bitmap[word] & bits).nonzeroBitCount }
      return count
    }
    list.forEachRun(codes: false) { documents, _, length in
      for index in 0..<length where isLive(Int(documents[index])) { count += 1 }
    }
    return count
  }

  /// How many of the documents are live.
  func liveCount(_ set: Bits.Set) -> Int {
    guard let live else { return Bits.count(set, segment.words) }
    return live.withUnsafeBufferPointer { live in
      var count = 0
      for word in 0..<segment.words { count += (set[word] & live[word]).nonzeroBitCount }
      return count
    }
  }

  /// The live document with this id.
  func number(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { segment.number(of: UnsafeRawBufferPointer($0)) }.flatMap { isLive($0) ? $0 : nil }
  }

  /// This segment without the documents with these ids.
  ///
  /// - Complexity: O(ids · log documents), and O(documents / 64) when one of them is here.
  func removing(_ ids: some Sequence<String>) -> LiveSegment {
    let documents = ids.compactMap(number)
    return documents.isEmpty ? self : LiveSegment(self, removing: documents)
  }
}

extension Segment {
  /// The values that a document has, ascending; its kind comes last. None for a document that damage has left without a kind.
  func values(of document: Int) -> [Int] {
    var values: [Int] = []
    for word in 0..<rowWords {
      var rest = rows[document * rowWords + word]
      while rest != 0 {
        values.append(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    let isSound = values.last.map { (valueCount - meta.kinds.count..<valueCount).contains($0) } ?? false
    return isSound ? values : []
  }
}

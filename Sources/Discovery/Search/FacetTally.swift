/// Counts facets disjunctively: the values of a facet are counted as if nothing were chosen in it, all other choices hold.
struct FacetTally {
  private(set) var total = 0
  /// Of each value of the index.
  private(set) var counts: [UInt32]
  private let schema: FacetSchema

  init(_ schema: FacetSchema) {
    self.schema = schema
    counts = [UInt32](repeating: 0, count: schema.count)
  }

  /// What a request has chosen in a segment, apart from words.
  struct Choice {
    var facet: Int
    /// The chosen values that the segment has.
    var values: [Int]
    var documents: Bits.Set
  }

  /// Adds a segment: `base` are the live documents of the kind that answer everything but the choices, `whole` those of them
  /// that all choices hold too. `isWhole` says that `base` are all documents of the kind, and none is dead.
  mutating func add(
    _ part: LiveSegment, place: Int, kind: Int, base: Bits.Set, isWhole: Bool, whole: Bits.Set, choices: [Choice],
    _ scratch: Scratch
  ) {
    let segment = part.segment
    let counter = SegmentTally(part, kind: kind, isWhole: isWhole)
    let found = Bits.count(whole, segment.words)
    total += found
    let facets = segment.facetValues
    if let range = Self.others(than: choices, facets) {
      counter.count(whole, found, choices, range)
      for (facet, values) in facets.enumerated() where !choices.contains(where: { $0.facet == facet }) {
        take(counter, values, place: place)
      }
    }
    for choice in choices {
      let rest = choices.filter { $0.facet != choice.facet }
      counter.clear()
      let mark = scratch.mark
      let values = facets[choice.facet]
      if !counter.countByPairs(rest, values) {
        let open = scratch.uninitialised(segment.words)
        Bits.intersect([base] + rest.map(\.documents), into: open, segment.words)
        counter.count(Bits.Set(open), Bits.count(open, segment.words), rest, values)
      }
      take(counter, values, place: place)
      scratch.release(to: mark)
    }
  }

  /// The values of the facets in which nothing is chosen, from the first to the last; nil when there are none.
  private static func others(than choices: [Choice], _ facets: [Range<Int>]) -> Range<Int>? {
    let open = facets.indices.filter { facet in !facets[facet].isEmpty && !choices.contains { $0.facet == facet } }
    guard let first = open.first, let last = open.last else { return nil }
    return facets[first].lowerBound..<facets[last].upperBound
  }

  private mutating func take(_ counter: borrowing SegmentTally, _ values: Range<Int>, place: Int) {
    let numbers = schema.numbers[place]
    for value in values { counts[numbers[value]] &+= counter.counts[value] }
  }
}

/// Counts values in one segment, by the cheapest way that is exact.
struct SegmentTally: ~Copyable {
  let counts: UnsafeMutablePointer<UInt32>
  private let part: LiveSegment
  private let segment: Segment
  private let kind: Int
  private let isWhole: Bool
  private let size: Int

  init(_ part: LiveSegment, kind: Int, isWhole: Bool) {
    self.part = part
    segment = part.segment
    self.kind = kind
    self.isWhole = isWhole
    size = segment.rowWords * 64
    counts = .allocate(capacity: size)
    counts.initialize(repeating: 0, count: size)
  }

  deinit { counts.deallocate() }

  func clear() { counts.update(repeating: 0, count: size) }

  /// Counts the values of `found` documents of the kind, all of them live; `choices` are those that made the
  /// set, where nothing else did.
  func count(_ set: Bits.Set, _ found: Int, _ choices: [FacetTally.Choice], _ values: Range<Int>) {
    if found == 0 || countByPairs(choices, values) { return }
    let kindValue = segment.valueCount - segment.meta.kinds.count + kind
    let all = Int(part.totals[kind * segment.valueCount + kindValue])
    guard found * 2 > all else {
      var counter = RowCounter(segment, values: values, into: counts)
      counter.add(set, words: segment.words)
      counter.finish()
      return
    }
    // Fewer do not match than do: count those and take them from all.
    var counter = RowCounter(segment, values: values, into: counts)
    if found < all {
      let kinds = segment.bitmap(ofValue: kindValue)
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: segment.words) { rest in
        guard let start = rest.baseAddress else { return }
        for word in 0..<segment.words { start[word] = kinds[word] & ~set[word] }
        part.live?.withUnsafeBufferPointer { live in
          for word in 0..<segment.words { start[word] &= live[word] }
        }
        counter.add(start, words: segment.words)
      }
    }
    counter.finish()
    let totals = kind * segment.valueCount
    for value in values { counts[value] = part.totals[totals + value] &- counts[value] }
  }

  /// Counts without looking at documents, where at most one facet has a choice and no words and no dead documents matter.
  ///
  /// - Returns: Whether that could be done.
  func countByPairs(_ choices: [FacetTally.Choice], _ values: Range<Int>) -> Bool {
    guard isWhole else { return false }
    guard let choice = choices.first else {
      let totals = kind * segment.valueCount
      for value in values { counts[value] = part.totals[totals + value] }
      return true
    }
    guard choices.count == 1, !choice.values.isEmpty else { return false }
    let rows = choice.values.compactMap { segment.pairs(kind: kind, value: $0) }
    guard rows.count == choice.values.count else { return false }
    // Values that a document has both of would count it twice.
    for (row, value) in zip(rows, choice.values) {
      for other in choice.values where other != value {
        if row.integer(at: other * 4, as: UInt32.self) > 0 { return false }
      }
    }
    for row in rows {
      for value in values { counts[value] &+= row.integer(at: value * 4, as: UInt32.self) }
    }
    return true
  }
}

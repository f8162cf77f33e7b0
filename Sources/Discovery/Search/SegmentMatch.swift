/// What of a segment answers a request.
struct SegmentMatch {
  let part: LiveSegment
  /// Of the required clauses, in their order.
  let clauses: [ClauseMatch]
  let choices: [FacetTally.Choice]
  /// Whether no words, no ranges and no dead documents leave out anything.
  let isWhole: Bool
  /// Live documents that answer words and ranges; nil for all.
  private let base: Bits.Set?
  private let nothing: Bool

  /// `clauses` are those of the query in this segment, and `words` the documents that answer enough of them; nil for all.
  init(
    _ query: Query, _ request: SearchRequest, _ clauses: [ClauseMatch], words: Bits.Set?, in part: LiveSegment,
    _ norms: FieldNorms, _ scratch: Scratch
  ) {
    let segment = part.segment
    self.part = part
    self.clauses = clauses
    var choices: [FacetTally.Choice] = []
    var knowsAll = true
    for (name, values) in request.chosen where !values.isEmpty {
      guard let facet = segment.meta.settings.facets.firstIndex(of: name) else {
        knowsAll = false
        continue
      }
      choices.append(Self.choice(facet, values, segment, scratch))
    }
    self.choices = choices.sorted { $0.facet < $1.facet }
    nothing = !knowsAll
    var sets: [Bits.Set] = []
    if let words { sets.append(words) }
    for (name, range) in request.ranges { sets.append(Self.documents(name, in: range, segment, scratch)) }
    if let live = part.live { sets.append(Self.copy(live, scratch)) }
    isWhole = sets.isEmpty && query.excluded.isEmpty && knowsAll
    guard !isWhole else {
      base = nil
      return
    }
    let base = scratch.uninitialised(segment.words)
    if sets.isEmpty { Bits.fill(base, below: segment.count) } else { Bits.intersect(sets, into: base, segment.words) }
    for clause in query.excluded {
      let mark = scratch.mark
      let match = ClauseMatch(clause, within: [Bits.Set(base)], in: segment, norms, scratch)
      Bits.form(base, without: match.documents, segment.words)
      scratch.release(to: mark)
    }
    self.base = Bits.Set(base)
  }

  private static func choice(
    _ facet: Int, _ names: Set<String>, _ segment: Segment, _ scratch: Scratch
  ) -> FacetTally.Choice {
    let values = names.compactMap { segment.value($0, facet: facet) }.sorted()
    if values.count == 1 {
      return FacetTally.Choice(facet: facet, values: values, documents: segment.bitmap(ofValue: values[0]))
    }
    let set = scratch.bitmap(segment.words)
    for value in values { Bits.form(set, union: segment.bitmap(ofValue: value), segment.words) }
    return FacetTally.Choice(facet: facet, values: values, documents: Bits.Set(set))
  }

  private static func documents(
    _ name: String, in range: ClosedRange<Int>, _ segment: Segment, _ scratch: Scratch
  ) -> Bits.Set {
    let set = scratch.bitmap(segment.words)
    if let place = segment.meta.settings.numbers.firstIndex(of: name) {
      let column = segment.numbers[place]
      for index in column.places(in: range) where column.document(at: index) < segment.count {
        Bits.insert(column.document(at: index), set)
      }
    }
    return Bits.Set(set)
  }

  private static func copy(_ words: [UInt64], _ scratch: Scratch) -> Bits.Set {
    let set = scratch.uninitialised(words.count)
    words.withUnsafeBufferPointer { if let start = $0.baseAddress { set.update(from: start, count: words.count) } }
    return Bits.Set(set)
  }

  /// The documents of a kind that match, without regard to choices and with it.
  func set(ofKind kind: String, _ scratch: Scratch) -> (base: Bits.Set, whole: Bits.Set) {
    let segment = part.segment
    guard let value = segment.value(ofKind: kind), !nothing else {
      let none = Bits.Set(scratch.bitmap(segment.words))
      return (none, none)
    }
    var base = segment.bitmap(ofValue: value)
    if let own = self.base {
      let set = scratch.uninitialised(segment.words)
      Bits.intersect([base, own], into: set, segment.words)
      base = Bits.Set(set)
    }
    guard !choices.isEmpty else { return (base, base) }
    let whole = scratch.uninitialised(segment.words)
    Bits.intersect([base] + choices.map(\.documents), into: whole, segment.words)
    return (base, Bits.Set(whole))
  }

  /// Which of the clauses a document answers.
  func answered(by document: Int) -> Clauses {
    clauses.indices.reduce(into: Clauses()) { answered, clause in
      if Bits.contains(clauses[clause].documents, document) { answered.insert(Clauses(number: clause)) }
    }
  }
}

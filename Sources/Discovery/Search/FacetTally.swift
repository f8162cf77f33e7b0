/// Counts facets disjunctively: the values of a facet are counted as if nothing were chosen in it, all other choices hold.
struct FacetTally {
  private(set) var total = 0
  private(set) var counts: [String: [String: Int]]

  init(facets: [String]) {
    counts = Dictionary(facets.map { ($0, [:]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds a segment. `matching` are its live documents that answer the text, of any kind; `chosen` holds for each facet with
  /// a choice the documents that have one of the chosen values.
  mutating func add(_ part: LiveSegment, matching: Bitmap, chosen: [String: Bitmap], kind: String) {
    guard let ofKind = part.segment.kinds[kind] else { return }
    let present = ofKind.intersection(part.live)
    let matching = matching.intersection(ofKind)
    let whole = chosen.values.reduce(matching) { $0.intersection($1) }
    total += whole.count
    for facet in counts.keys {
      var base = whole
      if chosen[facet] != nil {
        base = matching
        for (other, documents) in chosen where other != facet { base.formIntersection(documents) }
      }
      for (value, documents) in part.segment.facets[facet] ?? [:] where documents.count(in: present) > 0 {
        counts[facet, default: [:]][value, default: 0] += documents.count(in: base)
      }
    }
  }
}

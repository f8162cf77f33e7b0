/// The values of an index's facets, over all its segments, numbered facet by facet in the order of their bytes.
final class FacetSchema: Sendable {
  let facets: [String]
  let values: [[String]]
  /// Of each facet, its values among all.
  let ranges: [Range<Int>]
  let count: Int
  /// For each segment, the number here of each of its values.
  let numbers: [[Int]]
  /// For each kind, how many live documents have each value; a value that none has is not told of.
  let totals: [String: [UInt32]]

  init(_ settings: IndexSettings, _ segments: [LiveSegment]) {
    facets = settings.facets
    var values: [[String]] = []
    var ranges: [Range<Int>] = []
    var next = 0
    for facet in settings.facets.indices {
      let all = Set(segments.flatMap { $0.segment.meta.values[facet] })
      values.append(all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      ranges.append(next..<next + all.count)
      next += all.count
    }
    self.values = values
    self.ranges = ranges
    count = next
    numbers = segments.map { part in
      part.segment.meta.values.enumerated().flatMap { facet, own in
        let places = Dictionary(uniqueKeysWithValues: values[facet].enumerated().map { ($1, $0) })
        return own.map { ranges[facet].lowerBound + (places[$0] ?? 0) }
      }
    }
    var totals: [String: [UInt32]] = [:]
    for (place, part) in segments.enumerated() {
      for (kind, name) in part.segment.meta.kinds.enumerated() {
        var sums = totals[name] ?? [UInt32](repeating: 0, count: next)
        for (value, number) in numbers[place].enumerated() {
          sums[number] &+= part.totals[kind * part.segment.valueCount + value]
        }
        totals[name] = sums
      }
    }
    self.totals = totals
  }
}

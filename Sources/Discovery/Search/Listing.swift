/// The order of documents of different segments that are alike otherwise: by the settings' tie, then by id.
struct TieOrder {
  let segments: [LiveSegment]
  let sort: Int?

  func precedes(_ left: (segment: Int, document: Int), _ right: (segment: Int, document: Int)) -> Bool {
    let (one, other) = (segments[left.segment].segment, segments[right.segment].segment)
    if let sort {
      let first = one.sorts[sort].key(at: one.sorts[sort].rank(of: left.document))
      let second = other.sorts[sort].key(at: other.sorts[sort].rank(of: right.document))
      switch (first, second) {
      case (let first?, let second?):
        let order = comparison(first, second)
        if order != 0 { return order < 0 }
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): break
      }
    }
    return comparison(one.id(left.document), other.id(right.document)) < 0
  }
}

/// Puts the matching documents of all segments in an order that does not come from words.
struct Listing {
  private let order: TieOrder

  /// Ascending by a sort, or by the settings' tie where it is nil.
  init(_ segments: [LiveSegment], by sort: Int?) {
    order = TieOrder(segments: segments, sort: sort)
  }

  /// The first documents in the order. `matching` holds a set for each segment.
  func first(_ limit: Int, of matching: [Bits.Set]) -> [(segment: Int, document: Int)] {
    guard limit > 0 else { return [] }
    let lists = matching.indices.map { place in
      first(limit, of: matching[place], order.segments[place].segment).map { (segment: place, document: $0) }
    }
    if lists.count == 1 { return lists[0] }
    return Array(lists.joined().sorted(by: order.precedes).prefix(limit))
  }

  private func first(_ limit: Int, of set: Bits.Set, _ segment: Segment) -> [Int] {
    // Without a sort of its own a segment is numbered in the order; with one, what few match are put in order by their ranks.
    guard let sort = order.sort, sort != segment.tie else { return firstNumbers(limit, of: set, segment) }
    let column = segment.sorts[sort]
    let count = Bits.count(set, segment.words)
    if count > limit, count * count > limit * segment.count {
      return firstInOrder(limit, of: set, column, segment)
    }
    var ranks: [Int] = []
    ranks.reserveCapacity(count)
    Bits.forEach(set, 0..<segment.words) { ranks.append(min(column.rank(of: $0), segment.count - 1)) }
    ranks.sort()
    return ranks.prefix(limit).map(column.document(at:)).filter { $0 < segment.count }
  }

  private func firstNumbers(_ limit: Int, of set: Bits.Set, _ segment: Segment) -> [Int] {
    var found: [Int] = []
    for word in 0..<segment.words {
      Bits.forEach(set, word..<word + 1) { found.append($0) }
      if found.count >= limit { break }
    }
    return Array(found.prefix(limit))
  }

  /// For sets so large that documents of theirs come up soon.
  private func firstInOrder(_ limit: Int, of set: Bits.Set, _ column: SortColumn, _ segment: Segment) -> [Int] {
    var found: [Int] = []
    for rank in 0..<segment.count {
      let document = column.document(at: rank)
      if document < segment.count, Bits.contains(set, document) { found.append(document) }
      if found.count == limit { break }
    }
    return found
  }
}

extension Segment {
  /// The sort by which the documents are numbered; nil for by id.
  var tie: Int? { meta.settings.tieSort }
}

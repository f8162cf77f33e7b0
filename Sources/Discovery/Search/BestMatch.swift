/// The documents that answer a query best: those with the words that tell what is looked for, or with as many as any has.
///
/// Each word that tells weighs as much as it is rare. A document is found where the words that it answers weigh at least
/// ``least`` of those that the best document of the wanted kinds answers; what is chosen in facets does not count there, so that a
/// choice leaves out and never brings in. What is meant, such as a phrase, must be answered; common words need not be.
struct BestMatch {
  /// The share of the best document's weight that a document must reach.
  static let least = 0.4
  /// Into how many parts the weight of all words is divided. With one part at least for each word, sums stay below 256.
  private static let parts: Float = 200

  private(set) var found: [Bits.Set?] = []
  private(set) var complete: [Bits.Set] = []

  init(
    _ query: Query, _ weights: ClauseWeights, _ clauses: [[ClauseMatch]], _ request: SearchRequest,
    _ segments: [LiveSegment], _ scratch: Scratch
  ) {
    let meant = query.required.indices.filter { query.required[$0].isMeant }
    let telling = query.required.indices.filter {
      !query.required[$0].isMeant && weights.telling.contains(Clauses(number: $0))
    }
    // Words that every one of very many documents has weigh nothing, as a Float.
    let all = max(telling.reduce(0) { $0 + weights[$1] }, .leastNormalMagnitude)
    let units = telling.map { max(1, Int((weights[$0] / all * Self.parts).rounded(.down))) }
    var eligible: [Bits.Set] = []
    for (part, clauses) in zip(segments, clauses) {
      eligible.append(Self.eligible(part, meant.map { clauses[$0].documents }, request, scratch))
    }
    let sums = zip(segments, clauses).map { part, clauses in
      WeighedSets(zip(telling, units).map { (clauses[$0].documents, $1) }, words: part.segment.words)
    }
    let best = zip(sums, eligible).map { $0.highest(in: $1) }.max() ?? 0
    let least = telling.isEmpty ? 0 : max(1, Int((Double(best) * Self.least).rounded(.up)))
    for (place, part) in segments.enumerated() {
      let set = scratch.uninitialised(part.segment.words)
      let whole = scratch.uninitialised(part.segment.words)
      Bits.copy(eligible[place], to: whole, part.segment.words)
      for clause in telling {
        let documents = clauses[place][clause].documents
        for word in 0..<part.segment.words { whole[word] &= documents[word] }
      }
      sums[place].documents(reaching: least, in: eligible[place], into: set)
      found.append(Bits.Set(set))
      complete.append(Bits.Set(whole))
    }
  }

  /// Live documents of the kinds that are listed, with all that is meant.
  private static func eligible(
    _ part: LiveSegment, _ meant: [Bits.Set], _ request: SearchRequest, _ scratch: Scratch
  ) -> Bits.Set {
    let segment = part.segment
    let set = scratch.bitmap(segment.words)
    for kind in Set([request.kind] + request.beside + request.apart) {
      guard let value = segment.value(ofKind: kind) else { continue }
      Bits.form(set, union: segment.bitmap(ofValue: value), segment.words)
    }
    part.live?.withUnsafeBufferPointer { live in
      for word in 0..<segment.words { set[word] &= live[word] }
    }
    for other in meant { for word in 0..<segment.words { set[word] &= other[word] } }
    return Bits.Set(set)
  }
}

/// Sets of documents that weigh something: what those weigh together that hold a document, for 64 documents at a time.
///
/// Sums are kept as bits: each word of a plane has one bit of the sums of 64 documents.
private struct WeighedSets {
  private typealias Planes = InlineArray<8, UInt64>

  let sets: [(documents: Bits.Set, weight: Int)]
  let words: Int

  init(_ sets: [(documents: Bits.Set, weight: Int)], words: Int) {
    self.sets = sets
    self.words = words
  }

  @inline(__always)
  private func sums(_ word: Int) -> Planes {
    var planes = Planes(repeating: 0)
    for (documents, weight) in sets {
      let bits = documents[word]
      guard bits != 0 else { continue }
      var carry: UInt64 = 0
      for plane in 0..<8 {
        let own = weight >> plane & 1 == 1 ? bits : 0
        let sum = planes[plane] ^ own ^ carry
        carry = planes[plane] & own | carry & (planes[plane] ^ own)
        planes[plane] = sum
      }
    }
    return planes
  }

  /// What the sets weigh at most that hold one of these documents.
  func highest(in eligible: Bits.Set) -> Int {
    var highest = 0
    for word in 0..<words where eligible[word] != 0 {
      let planes = sums(word)
      var (left, sum) = (eligible[word], 0)
      for plane in (0..<8).reversed() where left & planes[plane] != 0 {
        left &= planes[plane]
        sum |= 1 << plane
      }
      highest = max(highest, sum)
    }
    return highest
  }

  /// The documents, of those that are eligible, whose sets weigh at least `least`.
  func documents(reaching least: Int, in eligible: Bits.Set, into result: Bits.MutableSet) {
    for word in 0..<words {
      guard eligible[word] != 0, least > 0 else {
        result[word] = eligible[word]
        continue
      }
      let planes = sums(word)
      var (above, equal) = (UInt64(0), UInt64.max)
      for plane in (0..<8).reversed() {
        if least >> plane & 1 == 1 {
          equal &= planes[plane]
        } else {
          above |= equal & planes[plane]
          equal &= ~planes[plane]
        }
      }
      result[word] = eligible[word] & (above | equal)
    }
  }
}

/// Where a clause matches in a segment, dead documents included.
struct ClauseMatches {
  struct Match {
    var place: Occurrence
    /// ``Query/Word/Weight`` of the best form that matches here.
    var weight: Double
  }

  /// Ascending by place, one a place. For a phrase the place is that of its first word.
  let matches: [Match]
  let documents: Bitmap

  init(_ clause: Query.Clause, in segment: Segment) {
    matches =
      switch clause {
      case .word(let word): Self.matches(of: word, in: segment)
      case .phrase(let terms): Self.matches(of: terms, in: segment)
      }
    var documents = Bitmap()
    for match in matches { documents.insert(segment.texts[Int(match.place.text)].document) }
    self.documents = documents
  }

  private static func matches(of word: Query.Word, in segment: Segment) -> [Match] {
    var lists: [(occurrences: ArraySlice<Occurrence>, weight: Double)] = [
      (segment.occurrences(of: word.exact), Query.Word.Weight.exact)
    ]
    for stem in word.stems { lists.append((segment.occurrences(of: stem), Query.Word.Weight.stem)) }
    if word.isPrefix {
      for term in segment.terms(withPrefix: word.exact) {
        lists.append((segment.occurrences(ofTerm: term), Query.Word.Weight.prefix))
      }
    }
    lists.removeAll { $0.occurrences.isEmpty }
    let all = lists.flatMap { list in list.occurrences.map { Match(place: $0, weight: list.weight) } }
    return lists.count > 1 ? bestAtEachPlace(all) : all
  }

  private static func bestAtEachPlace(_ matches: [Match]) -> [Match] {
    var best: [Match] = []
    for match in matches.sorted(by: { ($0.place, $1.weight) < ($1.place, $0.weight) })
    where best.last?.place != match.place {
      best.append(match)
    }
    return best
  }

  /// The places where the terms stand in a row.
  private static func matches(of phrase: [Term], in segment: Segment) -> [Match] {
    guard let first = phrase.first else { return [] }
    var places = Array(segment.occurrences(of: first))
    for (offset, term) in phrase.enumerated().dropFirst() {
      var next = segment.occurrences(of: term)
      places.removeAll { place in
        let wanted = Occurrence(text: place.text, position: place.position + UInt32(offset))
        next = next.drop { $0 < wanted }
        return next.first != wanted
      }
    }
    return places.map { Match(place: $0, weight: Query.Word.Weight.exact) }
  }
}

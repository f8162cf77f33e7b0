extension LiveSegment {
  /// One segment with the live documents of several, in their order; nothing is analysed again.
  static func merged(_ parts: [LiveSegment]) -> LiveSegment {
    var documents: [Segment.StoredDocument] = []
    var texts: [Segment.StoredText] = []
    var facets: Segment.Facets = [:]
    var lists: [Term: [Occurrence]] = [:]
    for part in parts {
      var numbers = [Int](repeating: -1, count: part.segment.documents.count)
      var textNumbers = [Int](repeating: -1, count: part.segment.texts.count)
      part.live.forEach { old in
        var document = part.segment.documents[old]
        numbers[old] = documents.count
        let first = texts.count
        for number in document.texts {
          var text = part.segment.texts[number]
          text.document = documents.count
          textNumbers[number] = texts.count
          texts.append(text)
        }
        document.texts = first..<texts.count
        documents.append(document)
      }
      part.segment.add(to: &facets, numbers: numbers)
      part.segment.add(to: &lists, textNumbers: textNumbers)
    }
    return LiveSegment(Segment(documents: documents, texts: texts, facets: facets, lists: lists))
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
      let isSound = group.count == 1 && 2 * part.count >= part.segment.documents.count
      kept.append(isSound ? part : merged(group))
    }
    return kept
  }
}

extension Segment {
  /// Adds the facets under new document numbers, leaving out where the new number is -1.
  fileprivate func add(to facets: inout Facets, numbers: [Int]) {
    for (name, values) in self.facets {
      for (value, documents) in values {
        documents.forEach { old in
          if numbers[old] >= 0 { facets[name, default: [:]][value, default: Bitmap()].insert(numbers[old]) }
        }
      }
    }
  }

  /// Adds the occurrences under new text numbers, leaving out where the new number is -1.
  fileprivate func add(to lists: inout [Term: [Occurrence]], textNumbers: [Int]) {
    for (number, term) in terms.enumerated() {
      for occurrence in occurrences(ofTerm: number) where textNumbers[Int(occurrence.text)] >= 0 {
        let moved = Occurrence(text: UInt32(textNumbers[Int(occurrence.text)]), position: occurrence.position)
        lists[term, default: []].append(moved)
      }
    }
  }
}

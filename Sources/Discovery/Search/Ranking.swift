internal import Foundation

/// BM25F: how well documents answer words, over fields of different weight and length.
///
/// Source: Robertson & Zaragoza 2009, section 3.6, doi:10.1561/1500000019. The weighted frequencies of all fields are
/// added before they saturate. A text's field is compared in length with the mean of that field. Of the languages that a
/// document is written in, the best one counts (texts without a language count with each), so a document is not
/// better for being translated. Dead documents count nowhere, so a score does not depend on the history of the index.
struct Ranking {
  /// How soon more of the same word stops to count, and how much length matters; the usual values (section 3.5 there).
  private static let saturation = 1.2
  private static let lengthShare = 0.75

  /// Live documents.
  private let documents: Int
  /// Field → words of its average text.
  private let averages: [String: Double]
  private let weights: [String: Double]

  init(_ index: SearchIndex) {
    documents = index.count
    weights = index.settings.fields
    var totals: [String: LiveSegment.Lengths] = [:]
    for (field, lengths) in index.segments.flatMap(\.lengths) {
      totals[field, default: .init()].words += lengths.words
      totals[field, default: .init()].texts += lengths.texts
    }
    averages = totals.mapValues { Double($0.words) / Double($0.texts) }
  }

  /// Inverse document frequency, in nats; the `1 +` that keeps it above 0 is Lucene's (`BM25Similarity`).
  ///
  /// `matching` is how many live documents match, `0...documents`.
  func inverseDocumentFrequency(matching: Int) -> Double {
    log(1 + (Double(documents - matching) + 0.5) / (Double(matching) + 0.5))
  }

  /// Adds `weight` times the saturated frequency to the score of each document that matches, 0 to `weight` each.
  func add(_ matches: ArraySlice<ClauseMatches.Match>, of segment: Segment, weight: Double, to scores: inout [Double]) {
    var start = matches.startIndex
    while start < matches.endIndex {
      let document = segment.texts[Int(matches[start].place.text)].document
      var end = start
      let textEnd = segment.documents[document].texts.upperBound
      while end < matches.endIndex, Int(matches[end].place.text) < textEnd { end += 1 }
      scores[document] += weight * saturatedFrequency(of: matches[start..<end], in: segment)
      start = end
    }
  }

  /// The weighted frequency within one document, from 0 to 1.
  func saturatedFrequency(of matches: ArraySlice<ClauseMatches.Match>, in segment: Segment) -> Double {
    let frequency = frequency(of: matches, in: segment)
    return frequency / (frequency + Self.saturation)
  }

  private func frequency(of matches: ArraySlice<ClauseMatches.Match>, in segment: Segment) -> Double {
    var neutral = 0.0
    var byLanguage: [String: Double] = [:]
    for match in matches {
      let text = segment.texts[Int(match.place.text)]
      let relativeLength = Double(text.length) / (averages[text.field] ?? 1)
      let share =
        match.weight * (weights[text.field] ?? 1) / (1 - Self.lengthShare + Self.lengthShare * relativeLength)
      if let language = text.language { byLanguage[language, default: 0] += share } else { neutral += share }
    }
    return neutral + (byLanguage.values.max() ?? 0)
  }
}

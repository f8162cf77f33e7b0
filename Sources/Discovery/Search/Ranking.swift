internal import Foundation

/// How well documents answer words: BM25F over fields of different weight and length.
///
/// Source: Robertson & Zaragoza 2009, section 3.6, doi:10.1561/1500000019. Of the languages that a document is written in, the best
/// one counts, and texts without a language count with it: a document is not better for being translated.
struct Ranking {
  /// How soon more of the same word stops to count.
  static let saturation: Float = 1.2

  /// Where a beginning of words matches more documents than this, these words say nothing of how good one is; the index has then so
  /// many words that begin so that looking at each would take longest just where it helps least.
  static let mostByBeginning = 10_000

  /// Live documents of the index.
  let documents: Int
  let norms: FieldNorms

  init(_ index: SearchIndex) {
    documents = index.count
    let fields = index.settings.fields.count
    var (words, having) = ([Int](repeating: 0, count: fields), [Int](repeating: 0, count: fields))
    for part in index.segments {
      for field in 0..<fields {
        words[field] += part.fieldWords[field]
        having[field] += part.fieldDocuments[field]
      }
    }
    norms = FieldNorms(index.settings, words: words, documents: having)
  }

  /// Inverse document frequency, in nats; the `1 +` that keeps it above 0 is Lucene's (`BM25Similarity`).
  ///
  /// `matching` is how many live documents match, `0...documents`.
  func inverseDocumentFrequency(matching: Int) -> Float {
    Float(log(1 + (Double(documents - matching) + 0.5) / (Double(matching) + 0.5)))
  }

  /// What a weighted frequency is worth, from 0 to 1.
  @inline(__always)
  static func saturated(_ frequency: Float) -> Float { frequency / (frequency + saturation) }

  /// By how much weighted frequencies can be greater now than when the segment was made: its means of lengths were others.
  func growth(since segment: Segment) -> Float {
    let then = FieldNorms(
      segment.meta.settings, words: segment.meta.fieldWords, documents: segment.meta.fieldDocuments)
    return zip(norms.averages, then.averages).reduce(1) { max($0, $1.0 / $1.1) }
  }
}

/// The terms that records may use.
public struct VocabularyTerms: Sendable {
  private let terms: [VocabularyName: [Key]]

  public init(_ vocabularies: [Vocabulary]) {
    terms = Dictionary(vocabularies.map { ($0.name, $0.terms.map(\.key)) }) { first, _ in first }
  }

  public func holds(_ key: Key, in name: VocabularyName) -> Bool { terms[name]?.contains(key) ?? false }

  /// “ Did you mean …?” when one term is near, otherwise what there is when that is short; empty when neither helps.
  package func suggestion(for key: Key, in name: VocabularyName) -> String {
    let known = terms[name] ?? []
    let nearest = known.map { ($0, editDistance($0.text, key.text)) }.min { $0.1 < $1.1 }
    if let (term, distance) = nearest, distance <= max(2, key.text.utf8.count / 3) { return " Did you mean “\(term)”?" }
    return known.count <= 12 ? " It has: \(known.map(\.text).joined(separator: ", "))." : ""
  }
}

/// The Levenshtein distance of two texts in bytes. Costs the product of their lengths.
package func editDistance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left.utf8), Array(right.utf8))
  var row = Array(0...right.count)
  for (i, byte) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let substituted = diagonal + (byte == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}

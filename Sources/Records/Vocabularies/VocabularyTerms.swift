/// The terms that records may use.
public struct VocabularyTerms: Sendable {
  private let terms: [VocabularyName: [Key]]

  public init(_ vocabularies: [Vocabulary]) {
    terms = Dictionary(vocabularies.map { ($0.name, $0.terms.map(\.key)) }) { first, _ in first }
  }

  public func holds(_ key: Key, in name: VocabularyName) -> Bool { terms[name]?.contains(key) ?? false }

  /// What a term may have been meant for.
  public enum Suggestion: Hashable, Sendable {
    case near(Key)
    /// Every term there is, where they are few.
    case all([Key])
    case none
  }

  func suggestion(for key: Key, in name: VocabularyName) -> Suggestion {
    let known = terms[name] ?? []
    let nearest = known.map { ($0, editDistance($0.text, key.text)) }.min { $0.1 < $1.1 }
    if let (term, distance) = nearest, distance <= max(2, key.text.utf8.count / 3) { return .near(term) }
    return known.count <= 12 ? .all(known) : .none
  }
}

/// The Levenshtein distance of two texts in bytes. Costs the product of their lengths.
func editDistance(_ left: String, _ right: String) -> Int {
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

extension CatalogueQuery {
  /// More words than a reader would try one by one.
  private static let mostLeftOut = 8

  /// The query with one thing less: without its words, or without one choice; where nothing is chosen, without one of its words.
  public var wider: [CatalogueQuery] {
    guard !chosen.isEmpty else { return leftOut.map(\.without) }
    let words = text.isEmpty ? [] : [with(text: "")]
    return words
      + chosen.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { facet, values in
        values.sorted().map { removing($0, from: facet) }
      }
  }

  /// Each word, with the query that goes without it; none where there is one only, or more than a reader would try, or
  /// where words stand in quotes and belong together.
  public var leftOut: [(word: String, without: CatalogueQuery)] {
    let words = text.split(separator: " ")
    guard (2...Self.mostLeftOut).contains(words.count), !text.contains(where: { "\"“”„‟«»".contains($0) }) else {
      return []
    }
    return words.indices.map { left in
      let others = words.indices.filter { $0 != left }.map { words[$0] }.joined(separator: " ")
      return (String(words[left]), with(text: others))
    }
  }
}

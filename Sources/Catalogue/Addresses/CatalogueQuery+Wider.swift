extension CatalogueQuery {
  /// More words than a reader would try one by one.
  private static let mostLeftOut = 8

  /// The query with one thing less: without its words, or without one choice; where nothing is chosen, without one of its words.
  public var wider: [CatalogueQuery] {
    guard !chosen.isEmpty else { return leftOut.map(\.without) }
    let words = text.isEmpty ? [] : [with(text: "")]
    return words
      + chosen.sorted { $0.key.name < $1.key.name }.flatMap { facet, values in
        values.sorted().map { removing($0, from: facet) }
      }
  }

  /// Each word and each phrase in quotation marks, with the query that goes without it; none where there is one only, or more than
  /// a reader would try.
  public var leftOut: [(words: String, without: CatalogueQuery)] {
    let parts = text.matches(of: #/[^\s"“”„‟«»]*["“”„‟«»][^"“”„‟«»]*["“”„‟«»]|\S+/#).map(\.output)
    guard (2...Self.mostLeftOut).contains(parts.count) else { return [] }
    return parts.indices.map { left in
      let others = parts.indices.filter { $0 != left }.map { parts[$0] }.joined(separator: " ")
      return (parts[left].filter { !"\"“”„‟«»".contains($0) }, with(text: others))
    }
  }
}

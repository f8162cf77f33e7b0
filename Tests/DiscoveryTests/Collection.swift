import Discovery

/// Random documents over a small vocabulary, and what a request must find among them, counted the plain way.
struct Collection {
  static let kinds = ["practice", "overview", "page"]
  static let settings = IndexSettings(
    fields: [.init("title", weight: 3), .init("body")], facets: ["type", "country", "topic"], sorts: ["date"])
  static let facets = ["type": 4, "country": 12, "topic": 30]
  /// No word begins with another, so that a prefix cannot surprise.
  static let words = [
    "alder", "birch", "cedar", "elm", "fir", "hazel", "juniper", "larch", "maple", "oak", "pine", "yew",
  ]

  static func document(_ id: Int, _ random: inout SeededGenerator) -> Document {
    var facets: [String: [String]] = [:]
    for (facet, size) in Self.facets.sorted(by: { $0.key < $1.key }) {
      let count = Int.random(in: 0...3, using: &random)
      facets[facet] = (0..<count).map { _ in "\(facet)\(Int.random(in: 0..<size, using: &random))" }
    }
    let texts = ["title", "body", "body"].map { field in
      let length = Int.random(in: 0...(field == "title" ? 4 : 15), using: &random)
      let text = (0..<length).map { _ in random.pick(words) }.joined(separator: " ")
      return FieldText(field: field, language: random.pick([nil, "sq"]), text: text)
    }
    return Document(
      id: "d\(id)", kind: random.pick(kinds), texts: texts, facets: facets,
      sortKeys: Bool.random(using: &random) ? ["date": [UInt8.random(in: 0...20, using: &random)]] : [:])
  }

  static func request(_ random: inout SeededGenerator) -> SearchRequest {
    var parts: [String] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let word = random.pick(words)
      let other = random.pick(words)
      parts.append(
        random.pick(["\(word)", "-\(word)", "\"\(word) \(other)\"", "-\"\(word) \(other)\""]))
    }
    var chosen: [String: Set<String>] = [:]
    for (facet, size) in facets.sorted(by: { $0.key < $1.key }) where Bool.random(using: &random) {
      let count = Int.random(in: 0...4, using: &random)
      chosen[facet] = Set((0..<count).map { _ in "\(facet)\(Int.random(in: 0...size, using: &random))" })
    }
    return SearchRequest(
      text: parts.joined(separator: " "), chosen: chosen, kind: random.pick(kinds),
      apart: Bool.random(using: &random) ? ["page", "overview"] : [],
      sort: Bool.random(using: &random) ? .relevance : .key("date"), offset: Int.random(in: 0...5, using: &random),
      limit: Int.random(in: 0...40, using: &random))
  }
}

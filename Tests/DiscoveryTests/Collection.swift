import Discovery

/// Random documents over a small vocabulary, and requests for them.
struct Collection {
  static let kinds = ["practice", "overview", "page"]
  static let settings = settings(tie: nil)
  static let facets = ["type": 4, "country": 12, "topic": 30]
  /// Some begin alike, some share a stem in English, some are long enough for two slips, and one is not far from another.
  static let words = [
    "alder", "birch", "cedar", "elm", "fir", "fire", "firethorn", "hazel", "hornbeam", "juniper", "larch", "map",
    "maple", "maples", "march", "oak", "oaks", "pine", "rosehips", "yew",
  ]

  static func settings(tie: String?) -> IndexSettings {
    IndexSettings(
      fields: [.init("title", weight: 3), .init("body")], facets: ["type", "country", "topic"], sorts: ["date"],
      tie: tie,
      numbers: ["year"])
  }

  static func document(_ id: Int, _ random: inout SeededGenerator) -> Document {
    var facets: [String: [String]] = [:]
    for (facet, size) in Self.facets.sorted(by: { $0.key < $1.key }) {
      let count = Int.random(in: 0...3, using: &random)
      facets[facet] = (0..<count).map { _ in "\(facet)\(Int.random(in: 0..<size, using: &random))" }
    }
    let texts = ["title", "body", "body"].map { field in
      let length = Int.random(in: 0...(field == "title" ? 4 : 15), using: &random)
      let text = (0..<length).map { _ in random.pick(words) }.joined(separator: " ")
      return FieldText(field: field, language: random.pick([nil, "sq", "en"]), text: text)
    }
    let date = (0..<Int.random(in: 0...2, using: &random)).map { _ in UInt8.random(in: 0...12, using: &random) }
    return Document(
      id: "d\(id)", kind: random.pick(kinds), texts: texts, facets: facets,
      sortKeys: date.isEmpty ? [:] : ["date": date],
      numbers: Int.random(in: 0..<4, using: &random) > 0 ? ["year": Int.random(in: -9...9, using: &random)] : [:],
      payload: (0..<Int.random(in: 0...3, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
  }

  static func request(_ random: inout SeededGenerator) -> SearchRequest {
    request(for: PlainQuery(&random), &random)
  }

  static func request(for query: PlainQuery, _ random: inout SeededGenerator) -> SearchRequest {
    var chosen: [String: Set<String>] = [:]
    for (facet, size) in facets.sorted(by: { $0.key < $1.key }) where Int.random(in: 0..<3, using: &random) == 0 {
      let count = Int.random(in: 0...4, using: &random)
      chosen[facet] = Set((0..<count).map { _ in "\(facet)\(Int.random(in: 0...size, using: &random))" })
    }
    if Int.random(in: 0..<60, using: &random) == 0 { chosen["colour"] = ["red"] }
    return SearchRequest(
      text: query.text, matching: query.matching, chosen: chosen, ranges: ranges(&random), kind: random.pick(kinds),
      apart: Bool.random(using: &random) ? ["page", "overview"] : [],
      sort: random.pick([.relevance, .relevance, .key("date"), .key("unknown")]),
      offset: random.pick([0, 0, 0, 3, Int.random(in: -3...60, using: &random)]),
      limit: random.pick([20, .max, Int.random(in: -1...40, using: &random)]))
  }

  private static func ranges(_ random: inout SeededGenerator) -> [String: ClosedRange<Int>] {
    switch Int.random(in: 0..<30, using: &random) {
    case 0: ["unknown": 0...9]
    case 1: ["year": .min ... .max]
    case 2: ["year": 20...30]
    case 3...6:
      ["year": Int.random(in: -10...0, using: &random)...Int.random(in: 0...10, using: &random)]
    default: [:]
    }
  }
}

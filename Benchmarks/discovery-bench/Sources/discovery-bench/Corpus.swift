import Discovery
import Foundation

/// The records and requests of the corpus's generators, as JSON Lines.
enum Corpus {
  static let facets = ["setting", "country", "topic", "aim", "stage", "evidence", "period"]

  static let settings = IndexSettings(
    fields: [.init("title", weight: 6), .init("summary", weight: 3), .init("body")], facets: facets,
    sorts: ["newest"], tie: "newest")

  struct Record: Decodable {
    var id: Int
    var title, summary, body, language, setting, aim, stage: String
    var evidence_level: String
    var countries, topics: [String]
    var start_year, submission: Int

    var facets: [String: [String]] {
      [
        "setting": [setting], "country": countries, "topic": topics, "aim": [aim], "stage": [stage],
        "evidence": [evidence_level], "period": ["\(Self.period(start_year))"],
      ]
    }

    /// The generator's buckets, numbered: before 1990, the nineties, then five years each.
    private static func period(_ year: Int) -> Int { year < 1990 ? 0 : year < 2000 ? 1 : min(6, 2 + (year - 2000) / 5) }

    var document: Document {
      Document(
        id: String(id), kind: "record",
        texts: [
          FieldText(field: "title", language: language, text: title),
          FieldText(field: "summary", language: language, text: summary),
          FieldText(field: "body", language: language, text: body),
        ],
        facets: facets,
        sortKeys: ["newest": withUnsafeBytes(of: UInt32(max(0, Int(UInt32.max) - submission)).bigEndian, Array.init)],
        payload: Array((title + "\n" + summary).utf8))
    }
  }

  struct Query: Decodable {
    var kind: String
    var text: String?
    var mode: String
    var filters: [String: [String]]
    var sort: String
    var limit: Int

    /// `periods` names the buckets as the log does, in the order of ``Record``'s numbers.
    func request(periods: [String]) -> SearchRequest {
      var chosen = filters.mapValues(Set.init)
      if let named = chosen["period"] {
        chosen["period"] = Set(named.compactMap { periods.firstIndex(of: $0).map { "\($0)" } })
      }
      let words = text ?? ""
      let asked = mode == "phrase" ? "\"\(words)\"" : mode == "prefix" || words.isEmpty ? words : words + " "
      return SearchRequest(
        text: asked, chosen: chosen, kind: "record", sort: sort == "newest" ? .key("newest") : .relevance, limit: limit)
    }
  }

  static func lines<Line: Decodable>(of path: String, as type: Line.Type) throws -> [Line] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Line.self, from: Data($0)) }
  }
}

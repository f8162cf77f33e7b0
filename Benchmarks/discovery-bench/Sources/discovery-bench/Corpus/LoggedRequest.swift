import Discovery

/// A request of the log's generator.
struct LoggedRequest: Decodable, Sendable {
  var id: Int
  var kind: String
  var text: String?
  var mode: String
  var filters: [String: [String]]
  var sort: String
  var limit: Int

  var isNewestFirst: Bool { sort == "newest" }

  /// As a person would type it: a space after the last word says that it is finished.
  var typed: String {
    let words = text ?? ""
    return switch mode {
    case "phrase": "\"\(words)\""
    case "prefix": words
    default: words.isEmpty ? "" : words + " "
    }
  }

  var request: SearchRequest {
    SearchRequest(
      text: typed, chosen: filters.mapValues(Set.init), kind: "record",
      sort: isNewestFirst ? .key("newest") : .relevance,
      limit: limit)
  }
}

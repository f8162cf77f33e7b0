import Discovery
import Foundation

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

  /// The first requests of a log.
  ///
  /// - Throws: ``BenchError`` when the file cannot be read or a line is no request.
  static func log(_ path: String, first: Int?) throws -> [LoggedRequest] {
    guard let data = FileManager.default.contents(atPath: path) else { throw BenchError.unreadable(path) }
    let lines = data.split(separator: UInt8(ascii: "\n")).prefix(first ?? .max)
    guard !lines.isEmpty else { throw BenchError.empty(path) }
    let decoder = JSONDecoder()
    return try lines.map { line in
      do {
        return try decoder.decode(LoggedRequest.self, from: line)
      } catch {
        throw BenchError.malformed(path, offset: line.startIndex, expected: "a request")
      }
    }
  }
}

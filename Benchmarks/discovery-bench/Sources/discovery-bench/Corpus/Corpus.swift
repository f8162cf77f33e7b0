import Foundation

/// Files in JSON Lines that are small enough for Foundation's decoder.
enum Corpus {
  /// The lines of a file, or the first of them.
  ///
  /// - Throws: ``BenchError`` when the file cannot be read, is empty, or a line is not what it should be.
  static func lines<Line: Decodable>(of path: String, as type: Line.Type, first: Int? = nil) throws -> [Line] {
    guard let data = FileManager.default.contents(atPath: path) else { throw BenchError.unreadable(path) }
    let lines = data.split(separator: UInt8(ascii: "\n")).prefix(first ?? .max)
    guard !lines.isEmpty else { throw BenchError.empty(path) }
    let decoder = JSONDecoder()
    return try lines.map { line in
      do {
        return try decoder.decode(type, from: line)
      } catch {
        throw BenchError.malformed(path, offset: line.startIndex, expected: "a line of the form of \(type)")
      }
    }
  }
}

import Discovery
import Foundation

/// What an index costs in a file.
struct IndexFileCost: Encodable {
  var megabytes: Double
  /// Nil where the file was there already.
  var writing: Spent?
  var opening: Spent
  /// Of the whole process, after the file was opened.
  var residentMegabytes: Double
  /// Reading every section and comparing it with its checksum.
  var checking: Spent

  /// Opens an index and checks it; where `built` is one, it is written first.
  static func open(_ path: String, writing built: SearchIndex?) throws -> (index: SearchIndex, cost: IndexFileCost) {
    do {
      let writing = try built.map { index in try Spent.measure { try index.write(to: path) }.spent }
      let (index, opening) = try Spent.measure { try SearchIndex(opening: path) }
      let resident = Machine.residentMegabytes
      let checking = try Spent.measure { try index.check() }.spent
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      let cost = IndexFileCost(
        megabytes: Double(size) / 1e6, writing: writing, opening: opening, residentMegabytes: resident,
        checking: checking)
      return (index, cost)
    } catch let error as IndexFileError {
      throw BenchError.index("\(error)")
    }
  }
}

import Discovery
import Foundation

/// How well answers fit questions whose right documents are known: a test collection in the manner of TREC.
///
/// A folder holds `docs.jsonl` (`id`, `title`, `text`), `queries.jsonl` (`id`, `text`), and `qrels.tsv` with a question, a document
/// and a grade in each line. One set of parameters serves all collections.
struct Relevance {
  /// Documents of an answer: recall is taken over all of them, nDCG over the first ten.
  static let depth = 100

  static let settings = IndexSettings(fields: [.init("title", weight: 4), .init("text")], facets: [])

  struct Text: Decodable {
    var id: String
    var title: String?
    var text: String
  }

  struct Report: Encodable {
    var collection, language: String
    var documents, queries: Int
    var ndcg10, recall100: Double
  }

  private let name: String
  private let language: String
  private let documents: [Text]
  private let queries: [Text]
  /// Question → document → grade.
  private let grades: [String: [String: Int]]

  /// - Parameters:
  ///   - folder: what holds the collection.
  ///   - language: of documents and questions; where it is nil, what the folder's name ends with (`-de`), or English.
  /// - Throws: what reading the files throws.
  init(folder: String, language: String?) throws {
    let folder = URL(fileURLWithPath: folder)
    name = folder.lastPathComponent
    self.language = language ?? Self.language(of: name) ?? "en"
    documents = try Corpus.lines(of: folder.appending(path: "docs.jsonl").path, as: Text.self)
    queries = try Corpus.lines(of: folder.appending(path: "queries.jsonl").path, as: Text.self)
    var grades: [String: [String: Int]] = [:]
    for line in try String(contentsOf: folder.appending(path: "qrels.tsv"), encoding: .utf8).split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count == 3, let grade = Int(columns[2]) else { continue }
      grades[String(columns[0]), default: [:]][String(columns[1])] = grade
    }
    self.grades = grades
  }

  /// Means over the questions for which there is a relevant document.
  func report() -> Report {
    let builder = IndexBuilder(Self.settings)
    let index = builder.index(of: [builder.part(of: documents.lazy.map(document))])
    var (gains, recalls) = ([Double](), [Double]())
    for query in queries {
      let relevant = (grades[query.id] ?? [:]).filter { $0.value > 0 }
      guard !relevant.isEmpty else { continue }
      let request = SearchRequest(
        text: Self.plainWords(query.text), language: language, matching: .best, kind: "document", limit: Self.depth)
      let found = index.search(request).hits.map { relevant[$0.id] ?? 0 }
      gains.append(Self.gain(found) / Self.gain(relevant.values.sorted(by: >)))
      recalls.append(Double(found.count { $0 > 0 }) / Double(relevant.count))
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
    return Report(
      collection: name, language: language, documents: documents.count, queries: gains.count, ndcg10: mean(gains),
      recall100: mean(recalls))
  }

  private func document(_ text: Text) -> Document {
    Document(
      id: text.id, kind: "document",
      texts: [
        FieldText(field: "title", language: language, text: text.title ?? ""),
        FieldText(field: "text", language: language, text: text.text),
      ])
  }

  /// Discounted cumulated gain of the first ten: each counts its grade, divided by log₂(1 + rank), as `ndcg_cut_10` of trec_eval
  /// does. Source: Järvelin & Kekäläinen 2002, ACM Transactions on Information Systems 20(4).
  static func gain(_ grades: [Int]) -> Double {
    grades.prefix(10).enumerated().reduce(0) { $0 + Double($1.element) / log2(Double($1.offset + 2)) }
  }

  /// A question without what the query language would read as phrases, exclusions or fields, and ended, so that its last word is
  /// not taken for a beginning.
  static func plainWords(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || "\"“”„‟«»:".contains($0) }
    return words.map { $0.drop { $0 == "-" } }.joined(separator: " ") + " "
  }

  private static func language(of name: String) -> String? {
    let parts = name.split(separator: "-")
    guard parts.count > 1, let last = parts.last, last.count == 2 else { return nil }
    return String(last)
  }
}

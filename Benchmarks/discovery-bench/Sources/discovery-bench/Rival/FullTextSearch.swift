import Discovery

/// Answers requests of the log from ``FullTextTables``: the first documents, the total and the counts of all facets.
///
/// One pass over what matches the words notes which chosen facets a record fails. Those that fail none are the answer;
/// those that fail one count in that facet. So a request takes three statements, however many facets are counted.
struct FullTextSearch {
  private let tables: FullTextTables
  private let clear, count, total, ranked, newest: Statement

  init(_ tables: FullTextTables) throws {
    self.tables = tables
    let database = tables.database
    clear = try database.statement("DELETE FROM matched")
    count = try database.statement(
      """
      SELECT v.value, count(*) FROM matched m JOIN record_values v ON v.record = m.number
      WHERE m.failed = 0 OR m.failed = v.bit GROUP BY v.value
      """)
    total = try database.statement("SELECT count(*) FROM matched WHERE failed = 0")
    ranked = try database.statement(
      """
      SELECT r.id, r.title, r.summary FROM (
        SELECT texts.rowid AS number, bm25(texts, 6, 3, 1) AS score FROM texts JOIN matched m ON m.number = texts.rowid
        WHERE texts MATCH ? AND m.failed = 0 ORDER BY score, texts.rowid DESC LIMIT ?) best
      JOIN records r ON r.number = best.number ORDER BY best.score, best.number DESC
      """)
    newest = try database.statement(
      """
      SELECT r.id, r.title, r.summary FROM matched m JOIN records r ON r.number = m.number
      WHERE m.failed = 0 ORDER BY m.number DESC LIMIT ?
      """)
  }

  /// The total of a request, after all of its answer was read.
  func answer(_ logged: LoggedRequest) throws -> Int {
    try clear.run()
    let words = logged.text.map { Self.expression($0, mode: logged.mode) }
    try match(logged, words)
    var found = 0
    try total.run { found = $0.integer(0) }
    var counts: [Int: Int] = [:]
    try count.run { counts[$0.integer(0)] = $0.integer(1) }
    var hits: [Hit] = []
    let read = { (row: Statement) in
      hits.append(Hit(id: row.text(0), payload: Array("\(row.text(1))\n\(row.text(2))".utf8)))
    }
    if let words, !logged.isNewestFirst {
      try ranked.run([words, logged.limit], read)
    } else {
      try newest.run([logged.limit], read)
    }
    return found
  }

  private func match(_ logged: LoggedRequest, _ words: String?) throws {
    let failed = Record.facets.indices.compactMap { facet in
      logged.filters[Record.facets[facet]].map { "(\(failure(of: facet, $0))) * \(1 << facet)" }
    }
    let from = words == nil ? "records r" : "texts CROSS JOIN records r ON r.number = texts.rowid"
    let sql = """
      INSERT INTO matched
      SELECT number, failed FROM (
        SELECT r.number AS number, \(failed.isEmpty ? "0" : failed.joined(separator: " + ")) AS failed FROM \(from)
        \(words == nil ? "" : "WHERE texts MATCH ?"))
      WHERE failed & (failed - 1) = 0
      """
    try tables.database.statement(sql).run(words.map { [$0] } ?? [])
  }

  /// 1 where a record has none of the chosen values of a facet.
  private func failure(of facet: Int, _ chosen: [String]) -> String {
    let numbers = chosen.compactMap { tables.values[facet][$0] }.map(String.init).joined(separator: ", ")
    if FullTextTables.isSingle(facet) { return "r.\(Record.facets[facet]) NOT IN (\(numbers))" }
    return "NOT EXISTS (SELECT 1 FROM record_values WHERE record = r.number AND value IN (\(numbers)))"
  }

  /// The words in the language of FTS5.
  private static func expression(_ text: String, mode: String) -> String {
    if mode == "phrase" { return "\"\(text)\"" }
    let words = text.split(separator: " ").map { "\"\($0)\"" }
    return words.joined(separator: " ") + (mode == "prefix" ? "*" : "")
  }
}

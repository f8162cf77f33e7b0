/// The corpus in SQLite: FTS5 for the words, tables for the facets, written as one would for this purpose.
///
/// A record's number is its place in time, so that the newest come last in every table. `record_values` has a row for each value of
/// each record, with the bit of its facet; columns of `records` say the same of facets with one value.
struct FullTextTables {
  let database: Database
  /// The numbers of values by facet.
  let values: [[String: Int]]

  init(_ file: CorpusFile) throws {
    database = try Database()
    try database.run(
      """
      PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY;
      CREATE VIRTUAL TABLE texts USING fts5(
        title, summary, body, content = '', tokenize = 'unicode61 remove_diacritics 2');
      CREATE TABLE records(
        number INTEGER PRIMARY KEY, id INTEGER, title TEXT, summary TEXT,
        \(Self.columns.map { "\($0) INTEGER" }.joined(separator: ", ")));
      CREATE TABLE record_values(
        record INTEGER, value INTEGER, bit INTEGER, PRIMARY KEY(record, value)) WITHOUT ROWID;
      CREATE TEMP TABLE matched(number INTEGER PRIMARY KEY, failed INTEGER);
      BEGIN;
      """)
    values = try Self.fill(database, file)
    try database.run("COMMIT; INSERT INTO texts(texts) VALUES('optimize'); ANALYZE;")
  }

  /// Facets of which a record has one value; the others are read from `record_values`.
  static func isSingle(_ facet: Int) -> Bool { Record.facets[facet] != "country" && Record.facets[facet] != "topic" }

  private static var columns: [String] { Record.facets.indices.filter(isSingle).map { Record.facets[$0] } }

  private static func fill(_ database: Database, _ file: CorpusFile) throws -> [[String: Int]] {
    let texts = try database.statement("INSERT INTO texts(rowid, title, summary, body) VALUES(?, ?, ?, ?)")
    let marks = Array(repeating: "?", count: 4 + columns.count).joined(separator: ", ")
    let records = try database.statement("INSERT INTO records VALUES(\(marks))")
    let recordValues = try database.statement("INSERT OR IGNORE INTO record_values VALUES(?, ?, ?)")
    let progress = Progress("Filling SQLite with \(file.path)", total: file.size)
    defer { progress.end() }
    var numbers: [[String: Int]] = Record.facets.map { _ in [:] }
    var next = 0
    let reader = RecordReader(file, 0..<file.size, progress) { $0 }
    for record in reader {
      var own: [any SQLValue] = [record.submission, record.id, record.title, record.summary]
      for facet in Record.facets.indices {
        for value in record.values(ofFacet: facet) {
          let number = numbers[facet][value] ?? next
          if number == next {
            numbers[facet][value] = next
            next += 1
          }
          try recordValues.run([record.submission, number, 1 << facet])
          if isSingle(facet) { own.append(number) }
        }
      }
      try records.run(own)
      try texts.run([record.submission, record.title, record.summary, record.body])
    }
    if let fault = reader.fault { throw fault }
    return numbers
  }
}

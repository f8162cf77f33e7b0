import Discovery

/// How long it takes until changed records are found as they are now.
struct UpdateCost: Encodable {
  private static let records = 1000
  private static let updates = 5

  var changedRecords: Int
  /// Each of several updates, one after the other.
  var updates: [Spent]
  /// Whether the next search after each found what had changed.
  var areVisible: Bool

  /// Changes the first records of a corpus.
  init(of file: CorpusFile, in index: SearchIndex) throws {
    var index = index
    changedRecords = Self.records
    updates = []
    areVisible = true
    let reader = RecordReader(file, 0..<file.size) { $0 }
    for update in 0..<Self.updates {
      let word = "changed\(update)"
      let changed = reader.prefix(Self.records).map { record in
        var record = record
        record.title += " " + word
        return record.document
      }
      guard !changed.isEmpty else { break }
      let (updated, spent) = Spent.measure { index.updated(removing: [], adding: changed) }
      index = updated
      updates.append(spent)
      areVisible = areVisible && index.search(SearchRequest(text: "\"\(word)\"", kind: "record")).total == changed.count
    }
    if let fault = reader.fault { throw fault }
  }
}

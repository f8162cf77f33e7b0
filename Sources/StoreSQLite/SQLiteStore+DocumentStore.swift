public import Documents
internal import GRDB
public import Ledger

extension SQLiteStore: DocumentStore {
  public func act<Answer: Sendable>(
    _ act: @escaping @Sendable (any StoreTransaction) throws -> Answer
  ) async throws -> Answer {
    try requireWritable()
    let blobs = blobs
    return try await asking(path) {
      let (answer, last, hasErased) = try await pool.write { db in
        let transaction = SQLiteTransaction(db, blobs)
        let answer = try act(transaction)
        return (answer, transaction.last, transaction.hasErased)
      }
      if let last { acknowledge(last) }
      // The log still holds the pages as they were: bring the new ones into the file and empty it.
      if hasErased { try await pool.barrierWriteWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
      return answer
    }
  }

  private func acknowledge(_ entry: Entry) {
    note.advance(to: entry.head)
    feed.announce(entry.sequence)
  }

  public func read<Answer: Sendable>(
    _ read: @escaping @Sendable (any DocumentReader) throws -> Answer
  ) async throws -> Answer {
    let blobs = blobs
    return try await asking(path) { try await pool.read { try read(SQLiteTransaction($0, blobs)) } }
  }

  public func keep<Bytes: AsyncSequence & Sendable>(
    _ bytes: Bytes
  ) async throws -> BlobHash where Bytes.Element == [UInt8] {
    try requireWritable()
    return try await blobs.keep(bytes)
  }

  public func blob(_ hash: BlobHash) async throws -> [UInt8]? { try blobs.bytes(hash) }

  /// Within a transaction, so that no act can name a blob while it is looked at.
  public func sweepBlobs(keptBefore moment: Timestamp) async throws -> Int {
    try requireWritable()
    let blobs = blobs
    return try await asking(path) {
      try await pool.write { db in
        var count = 0
        for hash in blobs.kept(before: moment) where try !DocumentRow.isNamed(hash, db) {
          blobs.remove(hash)
          count += 1
        }
        return count
      }
    }
  }

  public func purge() async throws {
    try requireWritable()
    try await asking(path) {
      try await pool.barrierWriteWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        _ = try db.checkpoint(.truncate)
      }
    }
  }

  var blobs: BlobFolder { BlobFolder(ofStore: path) }

  /// Every blob that a document names.
  func namedBlobs() async throws -> [BlobHash] {
    try await asking(path) { try await pool.read { try DocumentRow.blobs($0) } }
  }
}

internal import Foundation
internal import GRDB
internal import Ledger

/// How a store's file is opened: what may be done with it, found out before SQLite touches it.
struct StoreOpening {
  private enum Access {
    case writing
    case reading
    /// Reading files that nobody can change, without the locks and the `-shm` file that SQLite would make beside them.
    case readingUnchangeable
  }

  private let path: String
  private let options: SQLiteStoreOptions
  private let access: Access
  /// Read before the store, which stands at least where it says.
  private let noted: LedgerHead?
  /// Why the store cannot be written; nil when it can.
  let refusal: StoreFault?

  /// Looks at the files, and makes an empty one where there is none and the options say so.
  init(_ path: String, _ options: SQLiteStoreOptions) throws(LedgerError) {
    self.path = path
    self.options = options
    if Files.size(path) ?? 0 == 0, Files.size(path + "-wal") ?? 0 > 0 {
      throw .unavailable(.gone(path, log: path + "-wal"))
    }
    noted = HeadNote(ofStore: path).head
    if let noted, noted != .origin, Files.size(path) ?? 0 == 0 {
      throw .vanished(after: .origin, noted: noted, in: path)
    }
    if Files.identity(path) == nil {
      guard options.create, !options.readOnly else { throw .unavailable(.missing(path)) }
      _ = try Files.create(path)
    }
    // SQLite would wait for ever at a pipe.
    guard Files.isRegular(path) else { throw .unavailable(.noFile(path)) }
    if let reason = Files.reasonNotWritable(path) {
      refusal = reason
      access = try Self.readingAccess(path)
    } else {
      refusal = options.readOnly ? .openedForReading : nil
      access = options.readOnly ? .reading : .writing
    }
  }

  private static func readingAccess(_ path: String) throws(LedgerError) -> Access {
    if Files.identity(path + "-wal") != nil, Files.identity(path + "-shm") != nil { return .reading }
    for file in ["-wal", "-journal"].map({ path + $0 }) where Files.size(file) ?? 0 > 0 {
      throw .unavailable(.unreadableLog(file))
    }
    return .readingUnchangeable
  }

  /// Opens the connections, checks that the file is ours and not newer than this program, and makes the tables.
  func pool() throws -> DatabasePool {
    try rollBack()
    let reading = configuration(readonly: true)
    let inspection = try DatabaseQueue(path: location, configuration: reading)
    defer { try? inspection.close() }
    let isEmpty = try inspection.read { try inspect($0) }
    if access == .writing { return try writingPool() }
    if isEmpty, access == .reading, Files.reasonNotWritable(path) == nil {
      // A killed command made the file and not yet its tables.
      try writingPool().close()
    }
    return try DatabasePool(path: location, configuration: reading)
  }

  private func writingPool() throws -> DatabasePool {
    PartFile.sweep(Files.folder(of: path))
    let pool = try DatabasePool(path: path, configuration: configuration(readonly: false))
    // GRDB sets NORMAL when it turns WAL on, which would lose the last commits in a power cut.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    try migrate(pool)
    return pool
  }

  /// Undoes what a killed process was changing outside of WAL mode, while the store was made or its log was put away. SQLite does so
  /// by itself for whoever may write, and for nobody else.
  private func rollBack() throws {
    guard access != .readingUnchangeable, Files.size(path + "-journal") ?? 0 > 0 else { return }
    let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
    try queue.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
    try queue.close()
  }

  private var location: String {
    guard access == .readingUnchangeable else { return path }
    return URL(fileURLWithPath: path).absoluteString + "?immutable=1"
  }

  private func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(options.busyTimeout / .seconds(1))
    configuration.maximumReaderCount = max(1, options.readers)
    configuration.foreignKeysEnabled = true
    configuration.label = "store"
    if !readonly {
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
    }
    return configuration
  }

  /// - Returns: Whether the tables are still to be made.
  private func inspect(_ db: Database) throws -> Bool {
    let migrator = Migrations.migrator
    let unknown = try migrator.appliedIdentifiers(db).subtracting(migrator.migrations)
    let isOurs = try Int32.fetchOne(db, sql: "PRAGMA application_id") == Migrations.applicationID
    let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE '%grdb%'") == 0
    guard isOurs || isEmpty else {
      throw LedgerError.unavailable(.foreign(path))
    }
    guard unknown.isEmpty else { throw LedgerError.newerStore(found: unknown.sorted().joined(separator: ", ")) }
    try requireNoted(db)
    let isReadable = try Migrations.reading.isSubset(of: migrator.appliedIdentifiers(db))
    guard isReadable || access == .writing || Files.reasonNotWritable(path) == nil else {
      throw LedgerError.unavailable(.outdated(path))
    }
    return !isReadable
  }

  /// Refuses a store without the entry that was noted beside it as the last one.
  private func requireNoted(_ db: Database) throws {
    guard let noted, noted != .origin else { return }
    guard try db.tableExists("entry") else { throw LedgerError.vanished(after: .origin, noted: noted, in: path) }
    let found = try EntryRow.fetch(db, "WHERE sequence = ?", [noted.sequence]).first
    guard found?.hash != noted.hash else { return }
    throw LedgerError.vanished(after: try SQLiteStore.head(db), noted: noted, in: path)
  }

  /// Two processes may open a new store at once: one that was in the way of the other tries again, and finds the tables made. Each
  /// try waits for the lock as long as a write does.
  private func migrate(_ pool: DatabasePool) throws {
    for _ in 1..<Self.attempts {
      if (try? Migrations.migrator.migrate(pool)) != nil { return }
    }
    try Migrations.migrator.migrate(pool)
  }

  private static let attempts = 8
}

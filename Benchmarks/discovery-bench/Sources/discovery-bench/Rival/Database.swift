import CBenchSQLite

/// A database of SQLite in memory.
final class Database {
  private var connection: OpaquePointer?

  init() throws {
    guard sqlite3_open(":memory:", &connection) == SQLITE_OK else { throw fault }
  }

  deinit { sqlite3_close_v2(connection) }

  fileprivate var fault: BenchError { .rival(String(cString: sqlite3_errmsg(connection))) }

  func run(_ sql: String) throws {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw fault }
  }

  func statement(_ sql: String) throws -> Statement { try Statement(sql, self, connection) }
}

/// A prepared statement, to be run any number of times.
final class Statement {
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private let database: Database
  private var statement: OpaquePointer?

  fileprivate init(_ sql: String, _ database: Database, _ connection: OpaquePointer?) throws {
    self.database = database
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { throw database.fault }
  }

  deinit { sqlite3_finalize(statement) }

  /// Runs the statement with these integers and texts in the places of its question marks; `row` is called for each row.
  func run(_ values: [any SQLValue] = [], _ row: (Statement) -> Void = { _ in }) throws {
    sqlite3_reset(statement)
    for (place, value) in values.enumerated() {
      switch value {
      case let text as String: sqlite3_bind_text(statement, Int32(place + 1), text, -1, Self.transient)
      case let number as Int: sqlite3_bind_int64(statement, Int32(place + 1), Int64(number))
      default: sqlite3_bind_null(statement, Int32(place + 1))
      }
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: row(self)
      case SQLITE_DONE: return
      default: throw database.fault
      }
    }
  }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }
  func text(_ column: Int32) -> String { sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "" }
}

/// What a statement takes.
protocol SQLValue {}
extension Int: SQLValue {}
extension String: SQLValue {}

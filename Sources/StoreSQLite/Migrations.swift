internal import GRDB

/// The steps that make a store's tables. A step that has shipped is never edited, renamed or removed: add another one.
enum Migrations {
  /// `application_id` of a store's file: "Cmpd" in ASCII. With it `file` and we tell a store from another SQLite database.
  static let applicationID: Int32 = 0x436D_7064

  /// The steps without which a store cannot be read; the others are taken when it is written.
  static let reading: Set = ["1 ledger"]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 ledger") { db in
      try db.execute(sql: "PRAGMA application_id = 1131245668")
      // The content stands last, so that the rest is read without following overflow pages. Rows are only appended, and
      // content is only overwritten at its length: so no page is ever rebuilt, and no stale copy of content stays in one.
      // Actor and note are UTF-8 in blobs, because text would end at a NUL.
      try db.execute(
        sql: """
          CREATE TABLE entry (
            sequence INTEGER PRIMARY KEY,
            record_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            revision INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('published', 'withdrawn', 'erased')),
            schema INTEGER NOT NULL,
            at INTEGER NOT NULL,
            commitment BLOB NOT NULL CHECK (length(commitment) = 32),
            previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            erased INTEGER NOT NULL CHECK (erased IN (0, 1)),
            salt BLOB NOT NULL,
            actor BLOB NOT NULL,
            note BLOB NOT NULL,
            body BLOB NOT NULL,
            UNIQUE (record_id, revision)
          ) STRICT
          """)
    }
    migrator.registerMigration("2 documents") { db in
      // A key's value is bytes that sort as what they stand for, so every question is a range.
      try db.execute(
        sql: """
          CREATE TABLE document (
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            schema INTEGER NOT NULL,
            body BLOB NOT NULL,
            UNIQUE (kind, id)
          ) STRICT;
          CREATE INDEX document_schema ON document (kind, schema);
          CREATE TABLE document_key (
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            value BLOB NOT NULL,
            id TEXT NOT NULL,
            is_unique INTEGER NOT NULL CHECK (is_unique IN (0, 1)),
            PRIMARY KEY (kind, name, value, id),
            FOREIGN KEY (kind, id) REFERENCES document (kind, id)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX document_key_of ON document_key (kind, id);
          CREATE UNIQUE INDEX document_key_unique ON document_key (kind, name, value) WHERE is_unique = 1;
          CREATE INDEX document_blob ON document_key (value) WHERE name = 'blob';
          """)
    }
    return migrator
  }
}

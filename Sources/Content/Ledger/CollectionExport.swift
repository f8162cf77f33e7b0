import Ledger
public import Records

/// Writes the published collection as a content folder; importing it changes nothing.
public struct CollectionExport: Sendable {
  /// Paths relative to the folder, with their texts, sorted by path.
  public private(set) var files: [(path: String, text: String)] = []

  /// - Throws: ``UnreadableEntry`` for a body that this version cannot read.
  public init(_ heads: CollectionHeads, _ types: RecordTypes) throws {
    for entry in heads.newest.values where entry.state == .published {
      guard let content = entry.content else { continue }
      files += try ContentFiles(try Self.record(content, entry, types), basedOn: entry.revision).files
    }
    files.sort { $0.path < $1.path }
  }

  private static func record(
    _ content: EntryContent, _ entry: Entry, _ types: RecordTypes
  ) throws(UnreadableEntry) -> any Record {
    do {
      return try RecordBody.decode(content.body, kind: entry.kind.rawValue, version: entry.schema, types)
    } catch {
      throw UnreadableEntry(sequence: entry.sequence, recordID: entry.recordID, error)
    }
  }

  /// Writes the files into `folder`, which must be new or empty: all of them, or none whatever happens meanwhile.
  public func write(to folder: String) throws(CollectionExportError) {
    let part = try ExportFolder(for: folder)
    defer { part.end() }
    for (path, text) in files { try part.write(text, to: path) }
    try part.take()
  }
}

/// Why an export was not written.
public enum CollectionExportError: Error, Equatable {
  case unnamed
  case notEmpty(String)
  /// An empty folder that another cannot take the place of: the one that the program was started in, or where a disk is mounted.
  case inUse(String)
  /// What the operating system answers, by its `errno`.
  case unwritable(String, code: Int32)
}

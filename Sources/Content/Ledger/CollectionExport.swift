import Foundation
import Ledger
public import Records

/// Writes the published collection as a content folder; importing it changes nothing.
public struct CollectionExport: Sendable {
  /// Paths relative to the folder, with their texts, sorted by path.
  public private(set) var files: [(path: String, text: String)] = []

  /// - Throws: ``RecordBodyError`` for a body that this version cannot read.
  public init(_ heads: CollectionHeads, _ types: RecordTypes) throws {
    for entry in heads.newest.values where entry.state == .published {
      guard let content = entry.content else { continue }
      let record = try RecordBody.decode(content.body, kind: entry.kind.rawValue, version: entry.schema, types)
      files += try ContentFiles(record, basedOn: entry.revision).files
    }
    files.sort { $0.path < $1.path }
  }

  /// Writes the files into `folder`, which must be new or empty.
  public func write(to folder: String) throws {
    guard !folder.isEmpty else { throw CollectionExportError.unnamed }
    let manager = FileManager.default
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    if let found = try? manager.contentsOfDirectory(atPath: folder), !found.isEmpty {
      throw CollectionExportError.notEmpty(folder)
    }
    for (path, text) in files {
      let file = root.appendingPathComponent(path)
      try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}

public enum CollectionExportError: Error, Equatable {
  case notEmpty(String)
  case unnamed

  public var message: String {
    switch self {
    case .unnamed: "Name the folder to write to: a new or an empty one."
    case .notEmpty(let folder): "The folder “\(folder)” is not empty. Choose a new one; an export overwrites nothing."
    }
  }
}

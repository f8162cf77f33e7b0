public import Records

/// A folder of content files, read whole.
public struct ContentFolder: Sendable {
  /// A record with the file that it was read from.
  public struct Item: Sendable {
    public var record: any Record
    /// Relative to the folder; of a page, its original.
    public var file: String
    /// The revision that the file was exported from; nil in a file that was written anew.
    public var basedOn: Int?
  }

  public private(set) var items: [Item] = []
  /// In the order of files and lines.
  public private(set) var faults: [Fault] = []

  /// The field of a file that says which revision of its record it was made from.
  static let basedOn = "basedOn"

  /// Reads and checks everything in `folder`: the files themselves and what must hold between them.
  ///
  /// - Throws: ``ContentFolderError`` when there is no such folder.
  public init(reading folder: String, _ types: RecordTypes) throws(ContentFolderError) {
    let source = try FolderSource(folder, types)
    var sources: [FolderSource.Source] = []
    let found = source.sources
    for (file, read) in zip(found, found.onEveryCore { source.read($0) }) {
      faults += read.faults
      guard let record = read.record else { continue }
      items.append(Item(record: record, file: read.file, basedOn: read.basedOn))
      sources.append(file)
    }
    faults += source.unreadable + source.strangers
    let rules = CollectionRules(items.map(\.record), types)
    for (index, item) in items.enumerated() {
      let found = (rules.faults[index] ?? []) + [source.misnaming(of: item.record, sources[index])].compactMap { $0 }
      if !found.isEmpty { faults += source.placed(found, sources[index]) }
    }
    faults.sort { $0.order < $1.order }
    if items.isEmpty, faults.isEmpty { throw .nothing(folder) }
  }
}

extension Fault {
  fileprivate var order: (String, Int, String, String) {
    (place?.file ?? "", place?.line ?? 0, field.description, reason.name)
  }
}

/// Why there is nothing to read.
public enum ContentFolderError: Error, Equatable {
  case missing(String)
  /// The folder has none of the folders of content with files in them.
  case nothing(String)
}

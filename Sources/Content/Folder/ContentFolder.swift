public import Records

/// A folder of content files, checked whole. Of a record its body is held and not the record, which is several times as large.
public struct ContentFolder: Sendable {
  /// A record with the file that it was read from.
  public struct Item: Sendable {
    public var type: any Record.Type
    public var id: Key
    /// As the ledger keeps it; empty where a folder is only checked.
    public var body: [UInt8]
    /// Relative to the folder; of a page, its original.
    public var file: String
    /// The revision that the file was exported from; nil in a file that was written anew.
    public var basedOn: Int?

    public init(_ record: any Record, file: String, basedOn: Int? = nil) throws {
      self.init(record, try RecordBody.encode(record), file, basedOn)
    }

    fileprivate init(_ record: any Record, _ body: [UInt8], _ file: String, _ basedOn: Int?) {
      (type, id) = (Swift.type(of: record), record.id)
      (self.body, self.file, self.basedOn) = (body, file, basedOn)
    }

    /// Read from the body anew each time.
    public var record: any Record {
      get throws { try RecordBody.decode(body, as: type) }
    }
  }

  public private(set) var items: [Item] = []
  /// In the order of files and lines.
  public private(set) var faults: [Fault] = []

  /// The field of a file that says which revision of its record it was made from.
  static let basedOn = "basedOn"

  /// So many files are read before it is told how many are.
  private static let stretch = 1_024

  /// Reads and checks everything in `folder`: the files themselves and what must hold between them.
  ///
  /// - Parameters:
  ///   - folder: its path.
  ///   - types: the kinds of record that there are.
  ///   - bodies: whether the records are to be imported, and not only checked.
  ///   - progress: is told how many files were read, and of how many.
  /// - Throws: ``ContentFolderError`` when there is no such folder.
  public init(
    reading folder: String, _ types: RecordTypes, bodies: Bool = true,
    progress: (_ read: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(ContentFolderError) {
    let source = try FolderSource(folder, types)
    let found = source.sources
    // They say what the others may use, and are few.
    let vocabularies = found.filter { $0.type is Vocabulary.Type }.compactMap { source.read($0).record as? Vocabulary }
    let terms = CollectionTerms(types, vocabularies)
    var records: [(skeleton: any Record, source: FolderSource.Source)] = []
    for start in stride(from: 0, to: found.count, by: Self.stretch) {
      let stretch = Array(found[start..<min(start + Self.stretch, found.count)])
      let checked = stretch.onEveryCore { Checked($0, in: source, terms, bodies: bodies) }
      for (file, checked) in zip(stretch, checked) {
        faults += checked.faults
        guard let record = checked.record else { continue }
        items.append(record.item)
        records.append((record.skeleton, file))
      }
      progress(start + stretch.count, found.count)
    }
    faults += source.unreadable + source.strangers
    let rules = CollectionRules(between: records.map(\.skeleton), types)
    for (index, found) in rules.faults { faults += source.placed(found, records[index].source) }
    faults.sort { $0.order < $1.order }
    if items.isEmpty, faults.isEmpty { throw .nothing(folder) }
  }

  /// What is held of a file that was read and checked by itself.
  private struct Checked: Sendable {
    var record: (item: Item, skeleton: any Record)?
    var faults: [Fault]

    init(_ file: FolderSource.Source, in source: FolderSource, _ terms: CollectionTerms, bodies: Bool) {
      let read = source.read(file)
      faults = read.faults
      guard let found = read.record else { return }
      let own = found.faults(terms) + [source.misnaming(of: found, file)].compactMap { $0 }
      if !own.isEmpty { faults += source.placed(own, file) }
      // A record of ours can be encoded; what has no body no ledger takes.
      let body = bodies ? (try? RecordBody.encode(found)) ?? [] : []
      record = (Item(found, body, read.file, read.basedOn), found.skeleton)
    }
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

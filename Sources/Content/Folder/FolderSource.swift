internal import Foundation
internal import Records

/// The files of a content folder, each read into a record and faults.
struct FolderSource: Sendable {
  /// The largest file that is read, in bytes.
  static let largest = 2_000_000

  /// What a record is read from: a file, or a page's folder.
  struct Source: Sendable {
    var path: String
    var type: any Record.Type
  }

  struct Read: Sendable {
    /// Of a page, its original.
    var file: String
    var record: (any Record)?
    var basedOn: Int?
    var faults: [Fault]
  }

  /// A file's fields, or those of a page's files brought together.
  struct Tree {
    var file: String
    var root: FieldTree
    /// That of the original's file; nil where the fields say it.
    var language: Language?
    var faults: [Fault] = []
  }

  private let folder: URL
  private let types: RecordTypes

  init(_ path: String, _ types: RecordTypes) throws(ContentFolderError) {
    folder = URL(fileURLWithPath: path, isDirectory: true)
    self.types = types
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw .missing(path)
    }
  }

  /// Everything that is read, in the order of the record types, then by name.
  var sources: [Source] {
    types.all.flatMap { type -> [Source] in
      switch type.files {
      case .yaml(let part):
        names(part).filter { $0.hasSuffix(".yaml") }.map { Source(path: "\(part)/\($0)", type: type) }
      case .markdown(let part, _):
        names(part).map { "\(part)/\($0)" }.filter { !isFile($0) }.map { Source(path: $0, type: type) }
      case .none: []
      }
    }
  }

  func read(_ source: Source) -> Read {
    let tree: Tree
    do {
      tree = try self.tree(source)
    } catch {
      return Read(file: source.path, record: nil, basedOn: nil, faults: [error])
    }
    let reading = TreeReading(besides: [ContentFolder.basedOn])
    if let own = tree.language ?? tree.root["language"]?.scalar.flatMap(Language.init) { reading.language = own }
    let reader = FieldReader(tree.root, reading)
    let record = source.type.record(reader)
    let basedOn = tree.root[ContentFolder.basedOn].flatMap { tree in
      tree.isNothing ? nil : Int.read(FieldReader(tree, at: FieldPath(ContentFolder.basedOn), reading))
    }
    return Read(file: tree.file, record: record, basedOn: basedOn, faults: tree.faults + reading.faults)
  }

  func tree(_ source: Source) throws(Fault) -> Tree {
    guard case .markdown(_, let body) = source.type.files else {
      return Tree(file: source.path, root: try YAMLFile(try text(source.path), file: source.path).root)
    }
    return try pageTree(source.path, source.type, body)
  }

  /// Faults with their places, for which the file is read once more: few have any.
  func placed(_ faults: [Fault], _ source: Source) -> [Fault] {
    let tree = try? tree(source)
    return faults.map { fault in
      var fault = fault
      fault.place = fault.place ?? tree?.root.place(of: fault.field) ?? Place(file: tree?.file ?? source.path)
      return fault
    }
  }

  /// A file, and a page's folder, is named by its record.
  func misnaming(of record: any Record, _ source: Source) -> Fault? {
    let name = (source.path as NSString).lastPathComponent
    let right: String
    if case .yaml = source.type.files { right = "\(record.fileName).yaml" } else { right = record.fileName }
    let field = record.addresses.first?.field ?? "id"
    return name == right ? nil : Fault(FieldPath(field), .misnamed(name, right: right))
  }

  // MARK: - Files

  private func isFile(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// What a folder holds, sorted; nothing when there is no such folder or it cannot be read, which ``unreadable`` tells.
  func names(_ part: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(part))) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private var parts: [String] { types.all.compactMap { $0.files.folder } }

  /// Folders of content that are there and cannot be read.
  var unreadable: [Fault] {
    let pages = sources.filter { if case .markdown = $0.type.files { true } else { false } }.map(\.path)
    return (["."] + parts + pages).compactMap { part in
      do {
        _ = try FileManager.default.contentsOfDirectory(atPath: path(part))
        return nil
      } catch CocoaError.fileReadNoSuchFile where (try? FileManager.default.attributesOfItem(atPath: path(part))) == nil
      {
        return nil
      } catch {
        return Fault(FieldPath(), .unreadableFolder(error.localizedDescription), place: Place(file: part))
      }
    }
  }

  private func path(_ part: String) -> String { folder.appendingPathComponent(part).path }

  /// Files that are in a place where nothing reads them.
  var strangers: [Fault] {
    let known = Set(parts + ["interface", "LICENSE"])
    let plain = names(".").filter { !known.contains($0) && !$0.hasSuffix(".md") }
    let inParts = types.all.flatMap { type -> [String] in
      switch type.files {
      case .yaml(let part): names(part).filter { !$0.hasSuffix(".yaml") }.map { "\(part)/\($0)" }
      case .markdown(let part, _): names(part).map { "\(part)/\($0)" }.filter(isFile)
      case .none: []
      }
    }
    return (plain + inParts).map { Fault(FieldPath(), .nothingReadsIt, place: Place(file: $0)) }
  }

  /// A file's text, without a byte order mark and with `\n` as its only line break.
  func text(_ file: String) throws(Fault) -> String {
    let data: Data
    let path = folder.appendingPathComponent(file)
    func fault(_ reason: Fault.Reason, line: Int? = nil) -> Fault {
      Fault(FieldPath(), reason, place: Place(file: file, line: line))
    }
    // A pipe or a device would be waited for.
    let kind = try? path.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
    guard kind == true else { throw fault(.noRegularFile) }
    do {
      let handle = try FileHandle(forReadingFrom: path)
      defer { try? handle.close() }
      data = try handle.read(upToCount: Self.largest + 1) ?? Data()
    } catch {
      throw fault(.unreadableFile(error.localizedDescription))
    }
    if data.count > Self.largest { throw fault(.fileTooLarge(limit: Self.largest)) }
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0 == $1 }
      throw fault(.notUTF8, line: 1 + valid.count { $0.0 == UInt8(ascii: "\n") })
    }
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
  }
}

extension Record {
  /// The record that a tree says; nil, with faults, when it is none.
  fileprivate static func record(_ reader: FieldReader) -> (any Record)? { read(reader) }
}

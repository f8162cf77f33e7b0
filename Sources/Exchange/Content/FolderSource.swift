import Foundation
import Practices
import Records

/// The files of a content folder, each read into a record and faults.
struct FolderSource {
  /// The largest file that is read, in bytes.
  static let largest = 2_000_000

  struct Read {
    var file: String
    var record: Record?
    var basedOn: Int?
    var faults: [ContentFault]
    var lines: LineFinder
  }

  let folder: URL

  init(_ path: String) throws(ContentFolderError) {
    folder = URL(fileURLWithPath: path, isDirectory: true)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw .missing(path)
    }
  }

  /// The files of a part with an extension, sorted by name, relative to the folder.
  func files(_ part: String, _ suffix: String) -> [String] {
    names(part).filter { $0.hasSuffix(".\(suffix)") }.map { "\(part)/\($0)" }
  }

  var pageFolders: [String] { names("pages").map { "pages/\($0)" }.filter { !isFile($0) } }

  private func isFile(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// What a folder holds, sorted; nothing when there is no such folder or it cannot be read, which ``unreadable`` tells.
  func names(_ part: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(part))) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Folders of content that are there and cannot be read.
  var unreadable: [ContentFault] {
    (["."] + Self.parts + pageFolders).compactMap { part in
      do {
        _ = try FileManager.default.contentsOfDirectory(atPath: path(part))
        return nil
      } catch CocoaError.fileReadNoSuchFile where (try? FileManager.default.attributesOfItem(atPath: path(part))) == nil
      {
        return nil
      } catch {
        return ContentFault(file: part, line: nil, message: "The folder cannot be read: \(error.localizedDescription)")
      }
    }
  }

  private static let parts = ["practices", "pages", "vocabularies", "memberships"]

  private func path(_ part: String) -> String { folder.appendingPathComponent(part).path }

  /// Files that are in a place where nothing reads them.
  var strangers: [ContentFault] {
    let known = Set(Self.parts + ["interface", "LICENSE"])
    let plain = names(".").filter { !known.contains($0) && !$0.hasSuffix(".md") }
    let inParts = ["practices", "vocabularies", "memberships"].flatMap { part in
      names(part).filter { !$0.hasSuffix(".yaml") }.map { "\(part)/\($0)" }
    }
    let inPages = names("pages").map { "pages/\($0)" }.filter(isFile)
    return (plain + inParts + inPages).map {
      ContentFault(
        file: $0, line: nil,
        message: "Nothing reads this file. Content files are <folder>/<name>.yaml and pages/<slug>/<language>.md.")
    }
  }

  func practice(_ file: String) -> Read {
    yaml(file) { reader in
      let (practice, basedOn) = PracticeReader.read(reader)
      return (practice.map(Record.practice), basedOn)
    }
  }

  func vocabulary(_ file: String) -> Read {
    yaml(file) { reader in
      let (vocabulary, basedOn) = VocabularyReader.vocabulary(reader)
      return (vocabulary.map(Record.vocabulary), basedOn)
    }
  }

  func membership(_ file: String) -> Read {
    yaml(file) { reader in
      let (membership, basedOn) = VocabularyReader.membership(reader)
      return (membership.map(Record.membership), basedOn)
    }
  }

  private func yaml(_ file: String, _ read: (NodeReader) -> (Record?, Int?)) -> Read {
    do {
      let tree = try YAMLFile(try text(file), name: file)
      let faults = FaultList(file: file)
      let (record, basedOn) = read(NodeReader(node: tree.root, field: FieldPath(), faults: faults))
      return Read(file: file, record: record, basedOn: basedOn, faults: faults.faults) { fault, file in
        // Read again: lines of every field of every file would take more memory than the records.
        let lines = (try? YAMLFile(try text(file), name: file)).map(LineTable.init)
        return ContentFault(file: file, line: lines?.line(of: fault.field), field: fault.field, message: fault.message)
      }
    } catch {
      return .failed(file, [error])
    }
  }

  /// A file's text, without a byte order mark and with `\n` as its only line break.
  func text(_ file: String) throws(ContentFault) -> String {
    let data: Data
    let path = folder.appendingPathComponent(file)
    // A pipe or a device would be waited for.
    let kind = try? path.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
    guard kind == true else {
      throw ContentFault(file: file, line: nil, message: "The file cannot be read: it is no regular file.")
    }
    do {
      let handle = try FileHandle(forReadingFrom: path)
      defer { try? handle.close() }
      data = try handle.read(upToCount: Self.largest + 1) ?? Data()
    } catch {
      throw ContentFault(file: file, line: nil, message: "The file cannot be read: \(error.localizedDescription)")
    }
    if data.count > Self.largest {
      throw ContentFault(file: file, line: nil, message: "The file is larger than \(Self.largest) bytes.")
    }
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0 == $1 }
      let line = 1 + valid.count { $0.0 == UInt8(ascii: "\n") }
      throw ContentFault(file: file, line: line, message: "The file is not UTF-8 here. Save it as UTF-8.")
    }
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
  }
}

extension FolderSource.Read {
  static func failed(_ file: String, _ faults: [ContentFault]) -> Self {
    Self(file: file, record: nil, basedOn: nil, faults: faults) { fault, file in
      ContentFault(file: file, line: nil, field: fault.field, message: fault.message)
    }
  }
}

import Foundation
public import Practices
import Records

/// A folder of content files, read whole.
public struct ContentFolder: Sendable {
  /// A record with the file that it was read from.
  public struct Item: Sendable {
    public var record: Record
    /// Relative to the folder; of a page, its original.
    public var file: String
    /// The revision that the file was exported from; nil in a file that was written anew.
    public var basedOn: Int?
  }

  public private(set) var items: [Item] = []
  /// In the order of files and lines.
  public private(set) var faults: [ContentFault] = []

  /// Reads and checks everything in `folder`: the files themselves and what must hold between them.
  ///
  /// - Throws: ``ContentFolderError`` when there is no such folder.
  public init(reading folder: String) throws(ContentFolderError) {
    let source = try FolderSource(folder)
    var lines: [LineFinder] = []
    for part in [
      source.files("vocabularies", "yaml").map { source.vocabulary($0) },
      source.files("memberships", "yaml").map { source.membership($0) },
      source.pageFolders.map { source.page($0) },
      source.files("practices", "yaml").onEveryCore { source.practice($0) },
    ] {
      for read in part {
        faults += read.faults
        guard let record = read.record else { continue }
        items.append(Item(record: record, file: read.file, basedOn: read.basedOn))
        lines.append(read.lines)
      }
    }
    faults += source.unreadable + source.strangers
    let rules = CollectionRules(items.map(\.record))
    for (index, item) in items.enumerated() {
      faults += (rules.faults[index] ?? []).map { fault in lines[index](fault, item.file) }
      faults += misnaming(of: item).map { lines[index]($0, item.file) }
    }
    faults.sort { ($0.file, $0.line ?? 0, $0.message) < ($1.file, $1.line ?? 0, $1.message) }
    if items.isEmpty, faults.isEmpty {
      throw .nothing(folder)
    }
  }

  private func misnaming(of item: Item) -> [Fault] {
    let name = (item.file as NSString).lastPathComponent
    switch item.record {
    case .practice(let practice) where name != "\(practice.slug).yaml":
      return [
        Fault(
          FieldPath("slug"),
          "The file is named “\(name)”; a practice's file is named by its slug, “\(practice.slug).yaml”.")
      ]
    case .vocabulary(let vocabulary) where name != "\(vocabulary.name.rawValue).yaml":
      return [
        Fault(
          FieldPath("name"),
          "The file is named “\(name)”; a vocabulary's file is named “\(vocabulary.name.rawValue).yaml”.")
      ]
    default: return []
    }
  }
}

/// Gives a fault its file and line.
typealias LineFinder = @Sendable (Fault, _ file: String) -> ContentFault

public enum ContentFolderError: Error, Equatable {
  case missing(String)
  case nothing(String)
  case unreadable(String, reason: String)

  public var message: String {
    switch self {
    case .missing(let folder): "There is no folder “\(folder)”."
    case .nothing(let folder):
      "The folder “\(folder)” holds no content: no practices/, pages/, vocabularies/ or memberships/ with files in them."
    case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)."
    }
  }
}

public import Records

/// A record as the files of a content folder: path relative to the folder, and text.
public struct ContentFiles: Sendable {
  public private(set) var files: [(path: String, text: String)]

  /// Writes a record; one that has no files, such as an edition, gives none.
  ///
  /// - Parameters:
  ///   - record: any record.
  ///   - basedOn: the revision that is written; nil for a file that stands for itself.
  /// - Throws: what the YAML library reports; it has no reason to for records of ours.
  public init(_ record: any Record, basedOn: Int?) throws {
    switch type(of: record).files {
    case .yaml(let folder):
      files = [("\(folder)/\(record.fileName).yaml", try YAMLText.write(record.tree.based(on: basedOn)))]
    case .markdown(let folder, let body): files = try Self.pages(record, "\(folder)/\(record.fileName)", body, basedOn)
    case .none: files = []
    }
  }

  private static func pages<Value: Record>(
    _ record: Value, _ folder: String, _ body: String, _ basedOn: Int?
  ) throws -> [(path: String, text: String)] {
    let tree = record.tree
    let texts = tree[body]?.texts ?? []
    return try texts.enumerated().map { index, text in
      let isOriginal = index == 0
      let head = isOriginal ? original(tree, body).based(on: basedOn) : translation(tree, body, text.language)
      return ("\(folder)/\(text.language).md", "---\n\(try YAMLText.write(head))---\n\(text.text)\n")
    }

    func original(_ tree: FieldTree, _ body: String) -> FieldTree {
      .fields(
        tree.entries.filter { $0.name != body }.map { entry in
          guard Value.shapes[entry.name]?.isLocalized == true, let first = entry.tree.texts.first else { return entry }
          return FieldTree.Entry(entry.name, .text(first.text))
        })
    }

    func translation(_ tree: FieldTree, _ body: String, _ language: Language) -> FieldTree {
      let localized = tree.entries.filter { Value.shapes[$0.name]?.isLocalized == true }
      let prints = localized.compactMap { entry in
        entry.tree[language.tag]?["of"].map { FieldTree.Entry(entry.name, $0) }
      }
      let texts = localized.filter { $0.name != body }.map { entry in
        let text = entry.tree.texts.first { $0.language == language } ?? entry.tree.texts.first
        return FieldTree.Entry(entry.name, .text(text?.text ?? ""))
      }
      return .fields([FieldTree.Entry("of", .fields(prints, isInline: true))] + texts)
    }
  }
}

extension FieldShape {
  var isLocalized: Bool {
    if case .localized = form { true } else { false }
  }
}

extension FieldTree {
  /// The tree with the revision that it was made from, after the record's id.
  fileprivate func based(on revision: Int?) -> FieldTree {
    guard let revision else { return self }
    var entries = entries
    entries.insert(Entry(ContentFolder.basedOn, revision.tree), at: min(1, entries.count))
    return .fields(entries, isInline: isInline)
  }
}

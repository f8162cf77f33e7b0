internal import Ledger
internal import Records

/// A record as readers see it, as a tree.
struct PublishedText {
  let tree: FieldTree

  /// Nil for a record that was taken back.
  ///
  /// - Throws: `RecordBodyError`.
  init?(_ entry: Entry, _ type: any Record.Type) throws {
    guard entry.state == .published, let content = entry.content else { return nil }
    let types = RecordTypes([type], closed: [], vocabularies: [])
    tree = try RecordBody.decode(
      content.body, kind: entry.kind.rawValue, version: entry.schema, types
    ).tree
  }
}

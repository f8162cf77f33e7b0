import Ledger
import Editorial
import HTTPServer
import Layout
import Records

/// What a form of the room sent.
struct SentForm {
  let items: [(name: String, value: String)]

  init(_ items: [(name: String, value: String)]) { self.items = items }

  /// - Throws: `SiteError` for a body that is no form.
  init(_ request: SiteRequest) throws {
    items = try request.formItems.map { ($0.name, $0.value) }
  }

  subscript(name: String) -> String? { items.first { $0.name == name }?.value }

  /// The button that was pressed.
  var act: String { self["act"] ?? "" }

  /// Whether something filled in the field that nobody sees.
  var isOfMachine: Bool { !(self["website"] ?? "").isEmpty }

  func tree(_ fields: [FormField], original: Language) -> FieldTree {
    FormReading.tree(items, fields: fields, original: original)
  }

  /// One text of the form, trimmed; nil where it is empty.
  func text(_ name: String) -> String? {
    guard let text = self[name]?.replacing("\r\n", with: "\n"), text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return text
  }

  /// The version of a working copy from which it was written; 0 where that was another copy of the record.
  func version(of copy: WorkingCopy) -> Int {
    guard self["opened"] == String(copy.openedAt.milliseconds) else { return 0 }
    return self["version"].flatMap { Int($0) } ?? 0
  }
}

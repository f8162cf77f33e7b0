internal import Practices
internal import Records

/// Reads CSL-JSON: a list of items, one item, or an object whose `items` or `references` they are.
struct CSLReader {
  private var sheet: CitationSheet

  init(_ sheet: CitationSheet) { self.sheet = sheet }

  func read() -> CitationSheet {
    var reader = self
    reader.readAll()
    return reader.sheet
  }

  private mutating func readAll() {
    var json = JSONSource(sheet.source, nesting: sheet.limits.nesting)
    var items: [FieldTree]
    do throws(JSONSource.Flaw) {
      items = Self.items(of: try json.read())
    } catch {
      items = json.wholeItems
      sheet.add(error.reason, entry: items.count, at: error.offset)
    }
    for (number, item) in items.enumerated() {
      guard number < sheet.limits.entries else {
        sheet.add(Fault(FieldPath([.item(number)]), .tooManyEntries(sheet.limits.entries), place: item.place))
        return
      }
      guard case .fields = item.value else {
        sheet.add(Fault(FieldPath([.item(number)]), .expected("fields", foundIn: item), place: item.place))
        continue
      }
      CSLItem(item, number, sheet.limits).take(into: &sheet)
    }
  }

  private static func items(of tree: FieldTree) -> [FieldTree] {
    if case .list(let items) = tree.value { return items }
    for name in ["items", "references"] {
      if case .list(let items)? = tree[name]?.value { return items }
    }
    return [tree]
  }
}

public import Records

/// A button by which a list grows, shrinks or is put in order without scripts: `change=remove:sections[2]`.
public enum FormChange: Hashable, Sendable, CustomStringConvertible {
  /// To the end of the list.
  case add(FieldPath)
  /// Of a row of a list, as those below.
  case remove(FieldPath)
  case up(FieldPath)
  case down(FieldPath)

  static let name = "change"

  /// The button that was pressed; nil where it was none of these.
  public init?(_ items: [(name: String, value: String)]) {
    guard let value = items.first(where: { $0.name == Self.name })?.value, value.utf8.count < 500,
      let colon = value.firstIndex(of: ":"), let path = FieldPath(reading: String(value[value.index(after: colon)...]))
    else { return nil }
    switch value[..<colon] {
    case "add": self = .add(path)
    case "remove": self = .remove(path)
    case "up": self = .up(path)
    case "down": self = .down(path)
    default: return nil
    }
  }

  public var description: String {
    switch self {
    case .add(let path): "add:\(path)"
    case .remove(let path): "remove:\(path)"
    case .up(let path): "up:\(path)"
    case .down(let path): "down:\(path)"
    }
  }

  /// The tree with the change; as it was, where the form has no such list or the list no such row.
  public func apply(to tree: FieldTree, _ fields: [FormField], _ limits: FormLimits = .usual) -> FieldTree {
    var tree = tree
    switch self {
    case .add(let path):
      fields.change(path.steps[...], &tree) { field, items in
        guard items.count < limits.items else { return }
        // The row that a list shows where it has none is there already.
        items = field.rows(.list(items)) + [FieldTree(field.control == .group ? .fields([]) : .scalar("", .typed))]
      }
    case .remove(let path): change(path, fields, &tree) { $0.remove(at: $1) }
    case .up(let path): change(path, fields, &tree) { if $1 > 0 { $0.swapAt($1, $1 - 1) } }
    case .down(let path): change(path, fields, &tree) { if $1 < $0.count - 1 { $0.swapAt($1, $1 + 1) } }
    }
    return tree
  }

  /// What is shown first after the change: the row that it was made to, where there is one.
  public func focus(in changed: FieldTree) -> FieldPath {
    switch self {
    case .add(let path): path.item(max(0, changed.items(at: path).count - 1))
    case .remove(let path): path.list?.path ?? path
    case .up(let path): path.list.map { $0.path.item(max(0, $0.index - 1)) } ?? path
    case .down(let path):
      path.list.map { $0.path.item(min($0.index + 1, max(0, changed.items(at: $0.path).count - 1))) } ?? path
    }
  }

  private func change(
    _ row: FieldPath, _ fields: [FormField], _ tree: inout FieldTree, _ edit: (inout [FieldTree], Int) -> Void
  ) {
    guard let (path, index) = row.list else { return }
    fields.change(path.steps[...], &tree) { _, items in
      if items.indices.contains(index) { edit(&items, index) }
    }
  }
}

extension FieldPath {
  /// Of a row: its list, and which of it.
  fileprivate var list: (path: FieldPath, index: Int)? {
    guard case .item(let index) = steps.last else { return nil }
    return (FieldPath(Array(steps.dropLast())), index)
  }
}

extension FieldTree {
  fileprivate func items(at path: FieldPath) -> [FieldTree] {
    var tree: FieldTree? = self
    for step in path.steps {
      switch step {
      case .field(let name): tree = tree?[name]
      case .item(let index): tree = tree.flatMap { $0.items.indices.contains(index) ? $0.items[index] : nil }
      }
    }
    return tree?.items ?? []
  }
}

extension [FormField] {
  /// Edits the list of rows that a path leads to, where the form shows one there.
  fileprivate func change(
    _ steps: ArraySlice<FieldPath.Step>, _ tree: inout FieldTree, _ edit: (FormField, inout [FieldTree]) -> Void
  ) {
    guard case .field(let name) = steps.first, let field = shown(name) else { return }
    let rest = steps.dropFirst()
    guard !rest.isEmpty || field.hasRows else { return }
    var value = tree[name] ?? FieldTree(field.shape.presence == .list ? .list([]) : .fields([]))
    var items = value.items
    switch rest.first {
    case nil:
      edit(field, &items)
      value = .list(items)
    case .field: field.inner.change(rest, &value, edit)
    case .item(let index):
      guard field.hasRows, items.indices.contains(index) else { return }
      field.inner.change(rest.dropFirst(), &items[index], edit)
      value = .list(items)
    }
    tree.set(name, value, in: map(\.shape.name))
  }
}

extension FieldTree {
  /// Sets a field, at its place in the order of names where it is new.
  fileprivate mutating func set(_ name: String, _ value: FieldTree, in order: [String]) {
    var entries = entries
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index].tree = value
    } else {
      let before = Set(order.prefix { $0 != name })
      let index = entries.firstIndex { !before.contains($0.name) } ?? entries.endIndex
      entries.insert(Entry(name, value), at: index)
    }
    self.value = .fields(entries)
  }
}

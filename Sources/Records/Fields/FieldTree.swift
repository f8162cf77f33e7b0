/// What was written, in whatever format, before anybody asks what it means: texts, lists and named fields, with their places.
///
/// YAML, JSON and forms become trees; a tree becomes a record or faults, and a record becomes a tree again.
public struct FieldTree: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case scalar(String, Scalar)
    case list([FieldTree])
    /// In their order.
    case fields([Entry])
  }

  /// What a format takes a text for.
  public enum Scalar: Hashable, Sendable {
    case text
    case number, flag, date
    /// Nothing: `null`, or a value that was left empty.
    case nothing
    /// Typed by a person into a form, where everything is text: it may mean a number or a date.
    case typed
  }

  public struct Entry: Hashable, Sendable {
    public var name: String
    public var tree: FieldTree
    /// Of the name.
    public var place: Place?

    public init(_ name: String, _ tree: FieldTree, place: Place? = nil) {
      self.name = name
      self.tree = tree
      self.place = place
    }
  }

  public var value: Value
  public var place: Place?
  /// Whether it is small enough to be written on one line, where the format has a choice.
  public var isInline = false

  public init(_ value: Value, place: Place? = nil, isInline: Bool = false) {
    self.value = value
    self.place = place
    self.isInline = isInline
  }

  public static func text(_ text: String) -> FieldTree { FieldTree(.scalar(text, .text)) }
  public static func list(_ items: [FieldTree]) -> FieldTree { FieldTree(.list(items)) }
  public static func fields(_ entries: [Entry], isInline: Bool = false) -> FieldTree {
    FieldTree(.fields(entries), isInline: isInline)
  }

  public var isNothing: Bool {
    if case .scalar(_, .nothing) = value { true } else { false }
  }

  public var scalar: String? {
    if case .scalar(let text, _) = value { text } else { nil }
  }

  public var items: [FieldTree] {
    if case .list(let items) = value { items } else { [] }
  }

  public var entries: [Entry] {
    if case .fields(let entries) = value { entries } else { [] }
  }

  /// The first field of that name.
  public subscript(name: String) -> FieldTree? { entries.first { $0.name == name }?.tree }

  /// The tree without a field.
  public func without(_ name: String) -> FieldTree {
    var tree = self
    tree.value = .fields(entries.filter { $0.name != name })
    return tree
  }

  /// The place of a field, or of the nearest field above it that was written.
  public func place(of path: FieldPath) -> Place? {
    var (tree, place) = (self, self.place)
    for step in path.steps {
      switch step {
      case .field(let name):
        guard let entry = tree.entries.first(where: { $0.name == name }) else { return place }
        (tree, place) = (entry.tree, entry.place ?? entry.tree.place ?? place)
      case .item(let index):
        guard tree.items.indices.contains(index) else { return place }
        tree = tree.items[index]
        place = tree.place ?? place
      }
    }
    return place
  }
}
